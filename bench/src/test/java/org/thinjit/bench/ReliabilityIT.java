package org.thinjit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.thinjit.bench.program.FlaggedProgram;

/** Short forms of what {@code RELIABILITY.md} lists: small programs, few starts. */
class ReliabilityIT {
    private static final Path ROOT = Path.of(System.getProperty("thinjit.root"));
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final int FEATURE = Runtime.version().feature();

    /** Every flag of the matrix, but those that this JDK lacks, and no flag. */
    private static final int FLAGS = FlaggedProgram.FLAGS.size() + (FEATURE < 25 ? 0 : 1);

    @Test
    void theExampleDoesTheSameUnderAllFlags() {
        BenchCall call = bench("tinyexpr", "--verify", "--flags");
        assertThat(call.status()).describedAs(call.out() + call.err()).isZero();
        assertThat(call.out().split("tinyexpr on JDK")).hasSize(FLAGS + 1);
    }

    @Test
    void theExampleHasTheSameClassesUnderAllFlags() {
        BenchCall call = bench("tinyexpr", "--identity", "--flags");
        assertThat(call.status()).describedAs(call.out() + call.err()).isZero();
        assertThat(call.out().split("thinjit  identical")).hasSize(FLAGS + 1);
    }

    /** A start that hangs fails with the name of the file that says where. */
    @Test
    void startsInAllOrdersEndLikeThePlainOne() {
        BenchCall call = bench("--stress", "20", "--seed", "1000000");
        assertThat(call.err()).isEmpty();
        assertThat(call.status()).describedAs(call.out() + call.err()).isZero();
        assertThat(call.out())
                .contains("20 starts on JDK", "all like plain")
                .contains("0 244 classes, 244 initialized once, wrong: 0")
                .doesNotContain(" 0 classes loaded ahead");
    }

    private static BenchCall bench(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--jdk";
        all[arguments.length + 1] = Integer.toString(FEATURE);
        return BenchCall.run(ROOT, JAVA_HOME, all);
    }
}
