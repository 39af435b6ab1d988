package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;

/** A class path that is not what was indexed, or no longer. */
final class StaleContainerIT extends ForkedTest {
    private static final String MAIN = "which.Main";
    private static final String STATS = "stats=stats.json";

    /** Says which of several equal-named classes it got, and whether an optional one is there. */
    private static final String SOURCE =
            """
            package which;

            public class Main {
                public static void main(String[] args) throws Exception {
                    System.out.println(new Which());
                    for (String name : args) {
                        try {
                            Class<?> type = Class.forName(name);
                            System.out.println(
                                    type.getDeclaredConstructor().newInstance()
                                            + " from "
                                            + type.getProtectionDomain().getCodeSource());
                        } catch (ClassNotFoundException e) {
                            System.out.println(e);
                        }
                    }
                }
            }
            """;

    private static JarBuilder saying(String type, String text) {
        return new JarBuilder()
                .sources(
                        "package which; public class %s { public String toString() { return \"%s\"; } }"
                                .formatted(type, text));
    }

    private static JarBuilder main(String which) {
        String text =
                "package which; public class Which { public String toString() { return \"%s\"; } }";
        return new JarBuilder()
                .attribute("Main-Class", MAIN)
                .sources(SOURCE, text.formatted(which));
    }

    private Path write(JarBuilder jar, String name) {
        return jar.write(folder.resolve(name));
    }

    private static String path(Path... entries) {
        StringBuilder path = new StringBuilder();
        for (Path entry : entries) {
            path.append(path.length() == 0 ? "" : ":").append(entry);
        }
        return path.toString();
    }

    @Test
    void touched() throws IOException {
        Path app = write(main("one"), "app.jar");
        index(app);
        Files.setLastModifiedTime(app, FileTime.fromMillis(1_000_000_000_000L));

        assertOneLine(same(STATS, jvm -> jvm.jar(app)), "app.jar", "was modified");
    }

    @Test
    void replacedByOtherContent() {
        Path app = write(main("one"), "app.jar");
        index(app);
        write(main("the other, which is longer"), "app.jar");

        RunResult run = same(STATS, jvm -> jvm.jar(app));

        assertOneLine(run, "app.jar", "has changed its size");
        assertThat(run.out()).isEqualTo("the other, which is longer\n");
    }

    @Test
    void removed() throws IOException {
        Path app = write(main("one"), "app.jar");
        Path library = write(saying("Extra", "extra"), "library.jar");
        index(MAIN, app, library);
        Files.delete(library);

        RunResult run = same(STATS, jvm -> jvm.main(path(app, library), MAIN, "which.Extra"));

        assertOneLine(run, "library.jar", "was removed");
        assertThat(run.out()).contains("ClassNotFoundException: which.Extra");
    }

    @Test
    void programJarRemoved() throws IOException {
        Path app = write(main("one"), "app.jar");
        index(app);
        Files.delete(app);

        RunResult run = same(STATS, jvm -> jvm.main(app.toString(), MAIN));

        assertThat(run.exit()).isEqualTo(1);
        assertOneLine(run, "app.jar", "was removed");
    }

    @Test
    void inAnotherOrder() {
        Path app = write(main("one"), "app.jar");
        Path library = write(saying("Which", "two"), "library.jar");
        Path index = index(MAIN, app, library);
        RunResult run = same("index=" + index, jvm -> jvm.main(path(library, app), MAIN));

        assertOneLine(run, "class path is not the indexed one", "app.jar", "library.jar");
        assertThat(run.out()).isEqualTo("two\n");
    }

    @Test
    void duplicateClassesComeFromTheFirstJar() {
        Path app = write(main("one"), "app.jar");
        Path library = write(saying("Which", "two"), "library.jar");
        index(MAIN, app, library);
        index(MAIN, library, app);

        RunResult first = same(STATS, jvm -> jvm.main(path(app, library), MAIN));
        RunResult second = same(STATS, jvm -> jvm.main(path(library, app), MAIN));

        assertServed(first);
        assertServed(second);
        assertThat(first.out()).isEqualTo("one\n");
        assertThat(second.out()).isEqualTo("two\n");
    }

    @Test
    void longerThanIndexed() {
        Path app = write(main("one"), "app.jar");
        Path extra = write(saying("Extra", "extra"), "extra.jar");
        index(MAIN, app);

        RunResult run =
                same(STATS, jvm -> jvm.main(path(app, extra), MAIN, "which.Extra", "which.None"));

        assertServed(run);
        assertThat(run.out())
                .contains("extra from", "extra.jar", "ClassNotFoundException: which.None");
    }

    @Test
    void shorterThanIndexed() {
        Path app = write(main("one"), "app.jar");
        Path extra = write(saying("Extra", "extra"), "extra.jar");
        index(MAIN, app, extra);

        RunResult run = same(STATS, jvm -> jvm.main(path(app), MAIN, "which.Extra"));

        assertOneLine(run, "class path is not the indexed one", "extra.jar");
        assertThat(run.out()).contains("ClassNotFoundException: which.Extra");
    }

    @Test
    void namedTwice() {
        Path app = write(main("one"), "app.jar");
        Path extra = write(saying("Extra", "extra"), "extra.jar");
        index(MAIN, app, extra, app);

        assertServed(same(STATS, jvm -> jvm.main(path(app, extra, app), MAIN, "which.Extra")));
    }

    @Test
    void namedEarlierThanIndexedToo() {
        Path app = write(main("one"), "app.jar");
        Path library = write(saying("Which", "two"), "library.jar");
        Path index = index(MAIN, app, library);

        RunResult run = same("index=" + index, jvm -> jvm.main(path(library, app, library), MAIN));

        assertOneLine(run, "class path is not the indexed one");
        assertThat(run.out()).isEqualTo("two\n");
    }

    @Test
    void missingFromTheBeginning() {
        Path app = write(main("one"), "app.jar");
        Path later = folder.resolve("later.jar");
        index(MAIN, app, later);

        RunResult before = same(STATS, jvm -> jvm.main(path(app, later), MAIN, "which.Extra"));
        write(saying("Extra", "extra"), "later.jar");
        RunResult after = same(STATS, jvm -> jvm.main(path(app, later), MAIN, "which.Extra"));

        assertServed(before);
        assertThat(before.out()).contains("ClassNotFoundException: which.Extra");
        assertOneLine(after, "later.jar", "has appeared");
        assertThat(after.out()).contains("extra from");
    }

    @Test
    void missingBeforeTheProgramThenShadowingIt() {
        Path early = folder.resolve("early.jar");
        Path app = write(main("one"), "app.jar");
        index(MAIN, early, app);

        RunResult before = same(STATS, jvm -> jvm.main(path(early, app), MAIN));
        write(saying("Which", "shadow"), "early.jar");
        RunResult after = same(STATS, jvm -> jvm.main(path(early, app), MAIN));

        assertServed(before);
        assertOneLine(after, "early.jar", "has appeared");
        assertThat(after.out()).isEqualTo("shadow\n");
    }

    @Test
    void brokenJarOnTheClassPath() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jar"), "not a jar");
        Path app = write(main("one"), "app.jar");
        index(MAIN, app, broken);

        assertServed(same(STATS, jvm -> jvm.main(path(app, broken), MAIN, "which.Extra")));
    }

    @Test
    void danglingLinkInPlaceOfAFolder() throws IOException {
        Path link = folder.resolve("classes");
        Files.createSymbolicLink(link, folder.resolve("nowhere"));
        Path app = write(main("one"), "app.jar");
        index(MAIN, app, link);

        RunResult run = same(STATS, jvm -> jvm.main(path(app, link), MAIN, "which.Extra"));

        assertThat(run.out()).contains("ClassNotFoundException: which.Extra");
        assertThat(run.agentLines()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aFileInPlaceOfAFolder() throws IOException {
        Path classes = folder.resolve("classes");
        Path app = write(main("one"), "app.jar");
        Files.createDirectory(classes);
        index(MAIN, app, classes);
        Files.delete(classes);
        Files.writeString(classes, "a file");

        RunResult run = same(STATS, jvm -> jvm.main(path(app, classes), MAIN, "which.Extra"));

        assertOneLine(run, "classes", "no longer a folder");
    }

    @Test
    void aFolderThatLaterShadowsAClass() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Path app = write(main("one"), "app.jar");
        index(MAIN, classes, app);
        RunResult before = same(STATS, jvm -> jvm.main(path(classes, app), MAIN));
        Path which = Files.createDirectory(classes.resolve("which")).resolve("Which.class");
        Files.write(which, saying("Which", "shadow").bytes("which/Which.class"));

        RunResult after = same(STATS, jvm -> jvm.main(path(classes, app), MAIN, "which.New"));

        assertServed(before);
        assertServed(after);
        assertThat(before.out()).isEqualTo("one\n");
        assertThat(after.out()).startsWith("shadow\n");
    }

    @Test
    void aFolderThatLaterGetsANewClass() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Path app = write(main("one"), "app.jar");
        index(MAIN, app, classes);
        Path which = Files.createDirectory(classes.resolve("which")).resolve("Extra.class");
        Files.write(which, saying("Extra", "extra").bytes("which/Extra.class"));

        RunResult run = same(STATS, jvm -> jvm.main(path(app, classes), MAIN, "which.Extra"));

        assertServed(run);
        assertThat(run.out()).contains("extra from");
    }

    @Test
    void aFolderOfClassesAlone() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes/which")).getParent();
        JarBuilder jar = main("one");
        for (String name : new String[] {"which/Main.class", "which/Which.class"}) {
            Files.write(classes.resolve(name), jar.bytes(name));
        }
        index(MAIN, classes);

        RunResult run = same(STATS, jvm -> jvm.main(path(classes), MAIN));

        assertThat(run.agentLines()).isEmpty();
        assertThat(run.stats().number("classes.initialized")).isEqualTo(2);
    }

    @Test
    void movedWithItsIndex() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path app = main("one").write(home.resolve("app.jar"));
        index(app);
        Path moved = Files.move(home, folder.resolve("moved")).resolve("app.jar");

        assertServed(same(STATS, jvm -> jvm.jar(moved)));
    }
}
