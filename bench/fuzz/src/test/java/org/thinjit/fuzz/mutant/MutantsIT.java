package org.thinjit.fuzz.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.thinjit.format.SectionDescriptor;

/**
 * The short form of {@code bench/fuzz/mutants}: tinyexpr as one jar and as several signed ones, each place
 * damaged, and each made to lie. The two programs wait for their JVMs side by side.
 */
@Execution(ExecutionMode.CONCURRENT)
class MutantsIT {
    /** More than two rounds of header, pack, length and all sections: damaged, lying, some damaged anew. */
    private static final int MUTANTS = 60;

    private static final Path ROOT = Path.of(System.getProperty("thinjit.root"));
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir private Path folder;

    private static final Path EXAMPLE = ROOT.resolve("examples/tinyexpr-java/target/tinyexpr.jar");

    @Test
    void noMutantHarmsTheProgram() throws Exception {
        Path jar = folder.resolve("tinyexpr.jar");
        Files.copy(EXAMPLE, jar);
        assertNoMutantHarms(jar, "tinyexpr.tji");
    }

    @Test
    void noMutantHarmsAProgramOfSeveralJarsSomeOfThemSigned() throws Exception {
        assertNoMutantHarms(SplitJar.split(EXAMPLE, folder, true), "main.tji");
    }

    private void assertNoMutantHarms(Path jar, String index) throws Exception {
        index(jar);
        MutantProgram program =
                new MutantProgram(
                        List.of(JAVA),
                        List.of("-jar", jar.toString(), "sqrt(5^2)+fac(5)"),
                        Files.createDirectory(folder.resolve("run")),
                        60);
        Path agent = ROOT.resolve("agent/target/thinjit.jar");
        MutantRun run = new MutantRun(program, agent, folder.resolve(index));

        run.run(0, MUTANTS, 7);

        ObjectNode result = run.result();
        assertThat(run.findings()).describedAs(result.toPrettyString()).isZero();
        assertThat(result.get("damaged").asInt() + result.get("lying").asInt()).isEqualTo(MUTANTS);
        assertThat(result.get("places").size()).isGreaterThan(SectionDescriptor.KINDS / 2);
    }

    private static void index(Path jar) throws IOException, InterruptedException {
        String cli = ROOT.resolve("summary-index/cli/target/thinjit-cli.jar").toString();
        Process process =
                new ProcessBuilder(
                                JAVA, "-jar", cli, "index", "--no-cache", "--jar", jar.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor()).isZero();
    }
}
