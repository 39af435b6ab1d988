package org.thinjit.indexer.summary;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import org.thinjit.indexer.weave.ClassWeaver;
import org.thinjit.indexer.weave.FlagForm;
import org.thinjit.indexer.weave.LauncherWeaver;
import org.thinjit.indexer.weave.LoaderWeaver;
import org.thinjit.indexer.weave.StructureCheck;
import org.thinjit.indexer.weave.UnweavableException;

/** All that the indexer does with a class file's bytes: summary, verifier set, structure check, weaving. */
class ClassFileFuzzTest {
    private static final String NAME = "p/C";
    private static final int MANY = 64;

    @FuzzTest(maxDuration = "3m")
    void classFile(byte[] data) {
        ClassSummarizer.Result result =
                new ClassSummarizer(new SymbolTable()).summarize(NAME, data);
        int methods = result.summary() == null ? MANY : result.summary().methods().size();
        int[] flags = new int[methods];
        Arrays.setAll(flags, i -> i);
        int[] sound = StructureCheck.withoutUnsound(data, flags, name -> null);
        try {
            ClassWeaver.weave(data, sound);
        } catch (UnweavableException e) {
            // Packed as it is.
        }
        byte[] forms = new byte[methods];
        Arrays.fill(forms, FlagForm.WIDE);
        try {
            ClassWeaver.template(data, forms);
        } catch (UnweavableException e) {
            // Packed as it is.
        }
        announce(data);
    }

    private static void announce(byte[] data) {
        try {
            LoaderWeaver.weave(data);
        } catch (UnweavableException e) {
            // Packed as it is.
        }
        try {
            LauncherWeaver.weave(
                    "org/springframework/boot/loader/launch/LaunchedClassLoader", data);
        } catch (UnweavableException e) {
            // Packed as it is.
        }
    }
}
