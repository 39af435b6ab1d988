package org.thinjit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.PackDescriptor;

/**
 * The agent's own way to an index and its pack, as files. The input is the pack, behind it the index, behind
 * that the index's length. By reflection: the agent's jar shows nobody its classes.
 */
class FilesFuzzTest {
    private static final Path INDEX = FuzzFolder.create().resolve("app.tji");

    @FuzzTest(maxDuration = "2m")
    void files(byte[] data) throws Exception {
        if (data.length < Integer.BYTES) {
            return;
        }
        int end = data.length - Integer.BYTES;
        int length = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt(end);
        int start = length < 0 || length > end ? 0 : end - length;
        Files.write(INDEX, Arrays.copyOfRange(data, start, end));
        byte[] pack = Arrays.copyOf(data, start);
        if (pack.length >= PackDescriptor.LENGTH) {
            ByteBuffer.wrap(pack)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(PackDescriptor.FILE_LENGTH_OFFSET, pack.length);
        }
        Files.write(INDEX.resolveSibling("app.tjp"), pack);
        open();
    }

    private static void open() throws Exception {
        Class<?> type = Class.forName("org.thinjit.agent.install.IndexFiles");
        try {
            Object files = type.getMethod("open", File.class).invoke(null, INDEX.toFile());
            CombinedIndex index = (CombinedIndex) type.getMethod("index").invoke(files);
            Object pack = type.getMethod("pack").invoke(files);
            if (pack != null) {
                read(index.classes(), pack);
            }
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            if (!(cause instanceof IOException) && !(cause instanceof IndexOutOfBoundsException)) {
                assertThat(cause).hasSameClassAs(standBack());
                assertThat(cause.getMessage()).contains("running plain");
            }
        }
    }

    private static Throwable standBack() throws ReflectiveOperationException {
        return (Throwable)
                Class.forName("org.thinjit.agent.StandBack")
                        .getConstructor(String.class)
                        .newInstance("");
    }

    private static void read(ClassTable classes, Object pack) throws ReflectiveOperationException {
        Method read = pack.getClass().getMethod("read", long.class, int.class);
        for (int i = 0; i < classes.count(); i++) {
            read.invoke(pack, classes.packOffset(i), classes.packLength(i));
        }
    }
}
