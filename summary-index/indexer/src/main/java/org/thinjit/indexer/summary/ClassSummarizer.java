package org.thinjit.indexer.summary;

import java.nio.ByteBuffer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.thinjit.indexer.container.PlainReason;
import org.thinjit.indexer.verification.ClassVerification;

/** Summarizes class files; whatever the bytes are, it answers and never throws. For one thread. */
public final class ClassSummarizer {
    private static final int MAJOR_VERSION_OFFSET = 6;
    private static final int MAGIC_AND_VERSION = 8;
    private static final int MAGIC = 0xcafebabe;
    private static final int NEWEST_MAJOR = Opcodes.V26;

    private final SymbolTable symbols;

    /**
     * Creates a summarizer.
     *
     * @param symbols receives the names that summaries refer to
     */
    public ClassSummarizer(SymbolTable symbols) {
        this.symbols = symbols;
    }

    /**
     * A summary, or the reason why there is none.
     *
     * @param summary the summary, or null
     * @param problem the reason, or null
     */
    public record Result(ClassSummary summary, PlainReason problem) {}

    /**
     * Summarizes a class.
     *
     * @param expectedName the internal name that the entry's path means
     * @param classFile the class's bytes
     * @return the summary, or why the class has to be left alone
     */
    public Result summarize(String expectedName, byte[] classFile) {
        if (classFile.length < MAGIC_AND_VERSION || ByteBuffer.wrap(classFile).getInt() != MAGIC) {
            return new Result(null, PlainReason.MALFORMED);
        }
        int major =
                (classFile[MAJOR_VERSION_OFFSET] & 0xff) << 8
                        | classFile[MAJOR_VERSION_OFFSET + 1] & 0xff;
        if (major > NEWEST_MAJOR) {
            return new Result(null, PlainReason.UNKNOWN_VERSION);
        }
        try {
            return read(expectedName, classFile);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            return new Result(null, PlainReason.MALFORMED);
        }
    }

    private Result read(String expectedName, byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassVisit visit = new ClassVisit(symbols, CodeLengths.of(reader));
        reader.accept(visit, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        if (!expectedName.equals(visit.name())) {
            return new Result(null, PlainReason.WRONG_NAME);
        }
        return new Result(visit.summary(ClassVerification.questions(reader)), null);
    }
}
