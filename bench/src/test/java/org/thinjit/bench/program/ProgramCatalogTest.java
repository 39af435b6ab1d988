package org.thinjit.bench.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;

class ProgramCatalogTest {
    @TempDir Path root;

    @Test
    void holdsTheProgramsOfTheContractInOrder() {
        ProgramCatalog catalog = new ProgramCatalog(new Workspace(root));
        assertThat(catalog.names())
                .containsExactly(
                        "tinyexpr",
                        "ecj",
                        "kotlinc",
                        "checkstyle",
                        "groovy",
                        "clojure",
                        "pmd",
                        "junit",
                        "springboot",
                        "springboot-fat",
                        "springboot-server");
        assertThat(catalog.standardNames()).hasSize(10).doesNotContain("springboot-server");
        assertThat(catalog.names()).containsAll(catalog.namesForPeers());
        assertThat(catalog.find("nope")).isEmpty();
    }

    @Test
    void tinyexprIsTheBuiltJar() throws Exception {
        Workspace workspace = new Workspace(root);
        ProgramSource tinyexpr = new ProgramCatalog(workspace).find("tinyexpr").orElseThrow();
        Jdk jdk = new Jdk(17, "17", root);
        assertThatThrownBy(() -> tinyexpr.prepare(jdk))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("tinyexpr.jar is missing");

        Files.createDirectories(workspace.tinyexprJar().getParent());
        Files.createFile(workspace.tinyexprJar());
        assertThat(tinyexpr.prepare(jdk).launch())
                .isEqualTo(new Launch.Jar(workspace.tinyexprJar()));
    }
}
