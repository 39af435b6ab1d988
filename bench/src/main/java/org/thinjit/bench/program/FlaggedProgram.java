package org.thinjit.bench.program;

import java.util.ArrayList;
import java.util.List;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;

/**
 * A program with one more JVM flag for every variant; the index is the same. The flags are those that
 * change how the JVM loads, verifies, compiles or lays out classes.
 *
 * @param source the program
 * @param flag the flag, behind the one that unlocks it where that is needed
 */
public record FlaggedProgram(ProgramSource source, String flag) implements ProgramSource {
    private static final String COMPACT_HEADERS = "-XX:+UseCompactObjectHeaders";
    private static final int COMPACT_HEADERS_SINCE = 25;

    /** All flags that programs are compared under. */
    public static final List<String> FLAGS =
            List.of(
                    "-Xverify:all",
                    "-XX:+UnlockDiagnosticVMOptions -XX:+BytecodeVerificationLocal",
                    "-Xshare:off",
                    "-XX:+UseG1GC",
                    "-XX:+UseSerialGC",
                    "-XX:+UseParallelGC",
                    "-XX:+UseZGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xint",
                    COMPACT_HEADERS);

    @Override
    public String name() {
        return source.name() + " " + flag;
    }

    @Override
    public boolean runsOn(Jdk jdk) {
        return source.runsOn(jdk)
                && (!flag.equals(COMPACT_HEADERS) || jdk.feature() >= COMPACT_HEADERS_SINCE);
    }

    @Override
    public Program prepare(Jdk jdk) throws BenchException {
        Program plain = source.prepare(jdk);
        List<String> options = new ArrayList<>(plain.javaOptions());
        options.addAll(List.of(flag.split(" ")));
        return new Program(
                plain.name(),
                plain.launch(),
                plain.arguments(),
                List.copyOf(options),
                plain.folder(),
                plain.workingFolder(),
                plain.mustSucceed());
    }
}
