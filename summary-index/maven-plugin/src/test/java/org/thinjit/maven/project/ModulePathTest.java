package org.thinjit.maven.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.maven.support.Descriptions;
import org.thinjit.maven.support.JarMaker;

/** Which of the two paths a dependency goes to. */
class ModulePathTest {
    private static final String DESCRIPTION = "module-info.class";

    @TempDir Path folder;

    private Path module(String name, byte[] description) throws IOException {
        return new JarMaker().entry(DESCRIPTION, description).write(folder.resolve(name + ".jar"));
    }

    private Path plain(String file) throws IOException {
        return new JarMaker().program("").write(folder.resolve(file));
    }

    @Test
    void whatIsRequiredInOneOrMoreStepsIsOnTheModulePath() throws Exception {
        Path app = module("app", Descriptions.of("app", "one"));
        Path unused = module("unused", Descriptions.of("unused"));
        Path two = module("two", Descriptions.of("two"));
        Path one = module("one", Descriptions.of("one", "two"));
        ModulePath path = ModulePath.of(List.of(app, unused, two, one));
        assertThat(path).isEqualTo(new ModulePath("app", List.of(app, two, one), List.of(unused)));
    }

    @Test
    void automaticModulesThatAreRequiredToo() throws Exception {
        Path app = module("app", Descriptions.of("app", "by.manifest", "by.file"));
        Path manifest =
                new JarMaker()
                        .program("")
                        .manifest("Automatic-Module-Name", "by.manifest")
                        .write(folder.resolve("m.jar"));
        Path file = plain("by-file-1.0.jar");
        Path rest = plain("rest-1.0.jar");
        ModulePath path = ModulePath.of(List.of(app, manifest, file, rest));
        assertThat(path.entries()).containsExactly(app, manifest, file);
        assertThat(path.classPath()).containsExactly(rest);
    }

    @Test
    void modulesThatProvideAServiceThatIsUsedToo() throws Exception {
        Path app = module("app", Descriptions.of("app", all -> all.visitUse("api/Service"), "api"));
        Path api = module("api", Descriptions.of("api"));
        Path plug =
                module(
                        "plug",
                        Descriptions.of(
                                "plug", all -> all.visitProvide("api/Service", "plug/P"), "api"));
        assertThat(ModulePath.of(List.of(app, api, plug)).entries())
                .containsExactly(app, api, plug);
    }
}
