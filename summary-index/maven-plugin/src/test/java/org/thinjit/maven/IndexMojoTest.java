package org.thinjit.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.format.CombinedIndex;
import org.thinjit.maven.support.JarMaker;
import org.thinjit.maven.support.Lines;
import org.thinjit.maven.support.Projects;

class IndexMojoTest {
    @TempDir Path folder;
    private final List<String> attached = new ArrayList<>();
    private final Lines lines = new Lines();
    private MavenProject project;
    private IndexMojo goal;

    @BeforeEach
    void configure() throws Exception {
        project = Projects.of("");
        project.setFile(folder.resolve("pom.xml").toFile());
        JarMaker jar = new JarMaker().program("").manifest("Main-Class", JarMaker.MAIN);
        project.getArtifact().setFile(jar.write(folder.resolve("target/app.jar")).toFile());
        goal = new IndexMojo(attaching());
        goal.setLog(lines);
        set("project", project);
        set("plugin", plugin(Files.writeString(folder.resolve("agent.jar"), "agent")));
        set("layout", "auto");
        set("pack", "all");
        set("includeScope", "runtime");
        set("outputDirectory", folder.resolve("target/thinjit").toFile());
        set("cache", "target/cache");
    }

    /** As Maven sets parameters. */
    private void set(String name, Object value) throws ReflectiveOperationException {
        Field field = IndexMojo.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(goal, value);
    }

    private MavenProjectHelper attaching() {
        return (MavenProjectHelper)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {MavenProjectHelper.class},
                        (proxy, method, arguments) -> {
                            File file = (File) arguments[3];
                            attached.add(arguments[1] + " " + arguments[2] + " " + file.getName());
                            return null;
                        });
    }

    private static PluginDescriptor plugin(Path agentJar) {
        Artifact agent =
                new DefaultArtifact(
                        "org.thinjit",
                        "thinjit-agent",
                        "1.0",
                        "compile",
                        "jar",
                        null,
                        new DefaultArtifactHandler("jar"));
        agent.setFile(agentJar.toFile());
        PluginDescriptor plugin = new PluginDescriptor();
        plugin.setArtifacts(List.of(agent));
        return plugin;
    }

    private String[] written() {
        return folder.resolve("target/thinjit").toFile().list();
    }

    @Test
    void writesAllThatIsNeededAndSaysHowToStart() throws Exception {
        goal.execute();
        assertThat(written())
                .containsExactlyInAnyOrder("app.tji", "app.tjp", "java.args", "thinjit.jar");
        assertThat(folder.resolve("target/thinjit/thinjit.jar")).hasContent("agent");
        Path start = Path.of("target", "thinjit", "java.args");
        assertThat(lines.all())
                .last()
                .isEqualTo(
                        "info start with: java @" + start + " -jar " + Path.of("target/app.jar"));
        assertThat(attached).isEmpty();
    }

    @Test
    void attachesOnRequest() throws Exception {
        set("attach", true);
        set("classifier", "linux");
        goal.execute();
        assertThat(attached).containsExactly("tji linux app.tji", "tjp linux app.tjp");
    }

    @Test
    void attachesNoPackWhereThereIsNone() throws Exception {
        set("attach", true);
        set("pack", "none");
        goal.execute();
        assertThat(attached).containsExactly("tji null app.tji");
        assertThat(written()).doesNotContain("app.tjp");
    }

    @Test
    void doesNothingWhenSkipped() throws Exception {
        set("skip", true);
        goal.execute();
        assertThat(written()).isNull();
    }

    @Test
    void passesOverProjectsWithoutAJar() throws Exception {
        project.setPackaging("pom");
        goal.execute();
        assertThat(written()).isNull();
    }

    @Test
    void takesWhatItKnowsOfJarsOutOfTheCache() throws Exception {
        goal.execute();
        assertThat(folder.resolve("target/cache")).isNotEmptyDirectory();
        byte[] cold = Files.readAllBytes(folder.resolve("target/thinjit/app.tji"));
        set("outputDirectory", folder.resolve("target/again").toFile());
        goal.execute();
        assertThat(lines.all())
                .anySatisfy(line -> assertThat(line).contains("1 jars and folders (0 from the"))
                .anySatisfy(line -> assertThat(line).contains("1 jars and folders (1 from the"));
        set("cache", "off");
        set("outputDirectory", folder.resolve("target/thinjit").toFile());
        Files.delete(folder.resolve("target/thinjit/app.tji"));
        goal.execute();
        assertThat(folder.resolve("target/thinjit/app.tji")).hasBinaryContent(cold);
    }

    @Test
    void keepsNothingWhenTheCacheIsOff() throws Exception {
        set("cache", "off");
        goal.execute();
        assertThat(folder.resolve("target/cache")).doesNotExist();
        assertThat(folder.resolve("off")).doesNotExist();
    }

    @Test
    void keepsTheCacheWithinItsLimit() throws Exception {
        set("cacheLimit", 0L);
        goal.execute();
        assertThat(folder.resolve("target/cache")).isEmptyDirectory();
        assertThat(written()).contains("app.tji", "app.tjp");
    }

    @Test
    void makesTheIndexForTheLookaheadAskedFor() throws Exception {
        set("lookaheadHint", 7);
        goal.execute();
        byte[] index = Files.readAllBytes(folder.resolve("target/thinjit/app.tji"));
        assertThat(CombinedIndex.open(ByteBuffer.wrap(index)).lookahead()).isEqualTo(7);
    }

    @Test
    void warnsWhenTheCacheCannotBeWritten() throws Exception {
        Files.writeString(folder.resolve("taken"), "a file");
        set("cache", "taken/cache");
        goal.execute();
        assertThat(lines.all())
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .startsWith("warn the cache cannot be used or written (")
                                        .contains("thinjit.cache"));
        assertThat(written()).contains("app.tji", "app.tjp");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining(message);
        assertThat(written()).isNull();
    }

    @Test
    void refusesBadValues() throws Exception {
        set("pack", "some");
        assertRefused("pack cannot be 'some'; known: reachable, all, none");
        set("pack", "all");
        set("lookaheadHint", 65);
        assertRefused("lookahead is 65, it has to be 1 to 64");
        set("lookaheadHint", null);
        set("cacheLimit", -1L);
        assertRefused("cacheLimit: a cache cannot be limited to -1 MiB");
    }

    @Test
    void refusesOptionsThatTheAgentWould() throws Exception {
        set("agentOptions", "lookahaed=3");
        assertRefused("agentOptions: unknown option 'lookahaed'; known: index, lookahead");
        set("agentOptions", "index=other.tji");
        assertRefused("agentOptions: 'index' is set by this goal");
    }

    @Test
    void saysWhichFileIsInTheWay() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        set("outputDirectory", taken.resolve("thinjit").toFile());
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining(taken.toString());
    }
}
