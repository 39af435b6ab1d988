package org.thinjit.bench.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.bench.fixture.FakeJdk;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.program.Launch;
import org.thinjit.bench.program.Program;
import org.thinjit.bench.program.Workspace;

/** Training with a {@code java} that is a shell script and plays the JVM's part. */
class PeerVariantsTest {
    private static final String SCRIPT =
            """
            echo "$*" >>"$(dirname "$0")/calls"
            for word; do case $word in
              -XX:ArchiveClassesAtExit=*|-XX:AOTCacheOutput=*) echo data >"${word#*=}";;
              -Xlog:class+load:file=*) file=${word#*file=}
                echo '[1] app.Main source: file:/app.jar' >"${file%:tid}"
                echo '[1] java.lang.Object source: shared objects file' >>"${file%:tid}";;
            esac; done
            exit 3
            """;

    @TempDir Path root;
    private Path folder;

    @BeforeEach
    void makeOracle() throws IOException {
        Path oracle = new Workspace(root).oracleAgentJar();
        Files.createDirectories(oracle.getParent());
        Files.createFile(oracle);
        folder = Files.createDirectories(root.resolve("program"));
        Files.createFile(folder.resolve("demo.jar"));
    }

    @Test
    void anArchiveIsTrainedOnceAndThenUsed() throws Exception {
        Variant appCds = find("appcds");
        Setting setting = setting(17, SCRIPT);
        appCds.prepare(setting);
        appCds.prepare(setting);
        Path archive = folder.resolve("demo-jdk17.appcds");
        assertThat(calls()).hasSize(1);
        assertThat(calls().get(0))
                .startsWith("-Xmx1g -XX:ArchiveClassesAtExit=" + archive + " -jar")
                .endsWith(".training/out");
        assertThat(appCds.javaOptions(setting, Observation.NONE))
                .containsExactly("-XX:SharedArchiveFile=" + archive);
        assertThat(appCds.footprint(setting)).isEqualTo(new Footprint(0, 0, 5));
    }

    @Test
    void aJvmThatWritesNoArchiveMakesTheVariantUnsuitable() {
        assertThatThrownBy(() -> find("appcds").prepare(setting(17, "exit 0")))
                .isInstanceOf(UnsuitableException.class)
                .hasMessageContaining("wrote no")
                .hasMessageContaining("demo-jdk17.appcds");
    }

    @Test
    void aheadOfTimeCachesNeedJdk25() throws Exception {
        assertThat(find("aot-cache").runsOn(setting(17, SCRIPT).jdk())).isFalse();
        assertThat(find("thinjit-aot").runsOn(setting(17, SCRIPT).jdk())).isFalse();
        assertThat(find("thinjit-aot").runsOn(setting(25, SCRIPT).jdk())).isTrue();
        assertThat(find("thinjit-appcds").runsOn(setting(17, SCRIPT).jdk())).isTrue();
        assertThat(find("archive-linked").runsOn(setting(17, SCRIPT).jdk())).isFalse();
        assertThat(find("archive-linked").runsOn(setting(25, SCRIPT).jdk())).isTrue();
        assertThat(find("archive").runsOn(setting(17, SCRIPT).jdk())).isTrue();
    }

    @Test
    void togetherTheOptionsOfBothAreGiven() throws Exception {
        List<String> options =
                find("thinjit-aot").javaOptions(setting(25, SCRIPT), Observation.NONE);
        assertThat(options).hasSize(2);
        assertThat(options.get(0)).startsWith("-javaagent:").contains("demo-jdk25.tji");
        assertThat(options.get(1))
                .endsWith("XX:AOTCache=" + folder + "/demo-jdk25.agent-aot-cache");
        assertThat(find("thinjit-aot").needs())
                .contains("an index", "a training run with --add-modules=java.instrument");
    }

    @Test
    void theLinkedArchiveIsAFileOfItsOwn() throws Exception {
        assertThat(find("archive").javaOptions(setting(25, SCRIPT), Observation.NONE))
                .containsExactly("@" + folder.resolve("demo-jdk25.jsa.args"));
        assertThat(find("archive-linked").javaOptions(setting(25, SCRIPT), Observation.NONE))
                .containsExactly("@" + folder.resolve("demo-jdk25.linked.jsa.args"));
    }

    @Test
    void theClassListHoldsWhatPlainReadsFromFiles() throws Exception {
        Variant list = new ClassListVariant();
        Setting setting = setting(17, SCRIPT);
        list.prepare(setting);
        assertThat(folder.resolve("demo-jdk17.classes")).hasContent("app.Main");
        assertThat(list.javaOptions(setting, Observation.NONE).get(0))
                .endsWith("oracle-agent.jar=" + folder.resolve("demo-jdk17.classes"));
    }

    private static Variant find(String name) {
        return Variants.find(name).orElseThrow();
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(root.resolve("jdk/bin/calls"));
    }

    private Setting setting(int feature, String script) throws IOException {
        Path home = FakeJdk.make(root.resolve("jdk"), feature + ".0.1", script);
        Program program =
                new Program(
                        "demo",
                        new Launch.Jar(folder.resolve("demo.jar")),
                        List.of(Program.OUT),
                        List.of("-Xmx1g"),
                        folder,
                        Optional.empty(),
                        true);
        Jdk jdk = new Jdk(feature, feature + ".0.1", home);
        return new Setting(new Workspace(root), jdk, program, List.of());
    }
}
