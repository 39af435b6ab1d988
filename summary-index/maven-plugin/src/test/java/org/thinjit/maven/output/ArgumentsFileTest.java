package org.thinjit.maven.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thinjit.maven.project.ModulePath;
import org.thinjit.maven.support.JarMaker;

class ArgumentsFileTest {
    private static final Path AGENT = Path.of("/t/thinjit.jar");
    private static final Path INDEX = Path.of("/t/app.tji");

    @TempDir Path folder;

    private static String text(ArgumentsFile file) throws IOException {
        return StandardCharsets.UTF_8.decode(file.bytes(StandardCharsets.UTF_8)).toString();
    }

    @Test
    void namesAgentAndIndex() throws Exception {
        assertThat(text(new ArgumentsFile().agent(AGENT, INDEX, "")))
                .isEqualTo("-javaagent:/t/thinjit.jar=index=/t/app.tji\n");
    }

    @Test
    void passesOptionsOn() throws Exception {
        assertThat(text(new ArgumentsFile().agent(AGENT, INDEX, "stats=stderr,lookahead=3")))
                .isEqualTo("-javaagent:/t/thinjit.jar=index=/t/app.tji,stats=stderr,lookahead=3\n");
    }

    @Test
    void putsOptionsOfTheJvmOnLinesOfTheirOwn() throws Exception {
        List<String> options =
                List.of("-XX:+UnlockExperimentalVMOptions", "-XX:SymbolTableSize=65536");
        assertThat(text(new ArgumentsFile().options(options).agent(AGENT, INDEX, "")))
                .isEqualTo(
                        "-XX:+UnlockExperimentalVMOptions\n-XX:SymbolTableSize=65536\n"
                                + "-javaagent:/t/thinjit.jar=index=/t/app.tji\n");
    }

    @Test
    void quotesWhatTheLauncherWouldSplitOrUnescape() throws Exception {
        List<Path> entries = List.of(Path.of("/a b/c\"d\\e.jar"), Path.of("/f.jar"));
        assertThat(text(new ArgumentsFile().classPath(entries)))
                .isEqualTo("-cp\n\"/a b/c\\\"d\\\\e.jar" + File.pathSeparator + "/f.jar\"\n");
    }

    @Test
    void endsWithTheModuleToStart() throws Exception {
        ModulePath modules =
                new ModulePath("app", List.of(Path.of("/a.jar"), Path.of("/b.jar")), List.of());
        assertThat(text(new ArgumentsFile().modules(modules, "com.example.Main")))
                .isEqualTo(
                        "--module-path\n/a.jar"
                                + File.pathSeparator
                                + "/b.jar\n-m\napp/com.example.Main\n");
    }

    @Test
    void namesAnIndexWithACommaByTheSystemProperty() throws Exception {
        assertThat(text(new ArgumentsFile().agent(AGENT, Path.of("/t,u/app.tji"), "log=info")))
                .isEqualTo("-Dthinjit.index=/t,u/app.tji\n-javaagent:/t/thinjit.jar=log=info\n");
    }

    @Test
    void refusesAnAgentWhosePathTheJvmWouldCut() {
        Path agent = Path.of("/t=u/thinjit.jar");
        assertThatThrownBy(() -> new ArgumentsFile().agent(agent, INDEX, ""))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("/t=u/thinjit.jar has an '='")
                .hasMessageContaining("outputDirectory");
    }

    @Test
    void refusesWhatTheSystemsCharsetLacks() {
        ArgumentsFile file = new ArgumentsFile().classPath(List.of(Path.of("/kürbis.jar")));
        assertThatThrownBy(() -> file.bytes(StandardCharsets.US_ASCII))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/kürbis.jar")
                .hasMessageContaining("US-ASCII")
                .hasMessageContaining("LC_ALL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a b",
                "quo\"te",
                "it's",
                "back\\slash\\n",
                "#no comment",
                "tab\tt"
            })
    void givesTheLauncherTheSameText(String name) throws Exception {
        Path jar = new JarMaker().program("").write(folder.resolve(name).resolve("app.jar"));
        Path arguments = folder.resolve("java.args");
        Charset charset = Charset.forName(System.getProperty("native.encoding"));
        var written = new ArgumentsFile().classPath(List.of(jar)).bytes(charset);
        byte[] bytes = new byte[written.remaining()];
        written.get(bytes);
        Files.write(arguments, bytes);

        Process java =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "@" + arguments,
                                JarMaker.MAIN)
                        .redirectErrorStream(true)
                        .start();
        String out = new String(java.getInputStream().readAllBytes(), charset);
        assertThat(out).isEqualTo(jar.toString());
        assertThat(java.waitFor()).isZero();
    }
}
