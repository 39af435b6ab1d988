package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thinjit.indexer.IndexListener;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.Indexer;

/** A folder on the class path that may not be read, when it is indexed, when the program runs, or both. */
final class UnreadableFolderIT extends ForkedTest {
    private static final String MAIN = "org.thinjit.fixture.chain.Main";

    /** The system's first user may read everything, and so gives that right away here. */
    private static final String ORDINARY_USER =
            "if [ $(id -u) = 0 ]; then"
                    + " set -- setpriv --bounding-set=-dac_override,-dac_read_search \"$@\"; fi";

    private Path app;
    private Path closed;

    /** Indexes a class path, its last argument being the index, as a user who may not read it all. */
    static final class Index {
        public static void main(String[] args) throws IOException {
            List<Path> paths = Arrays.stream(args).map(Path::of).toList();
            int last = paths.size() - 1;
            Indexer.index(
                    IndexRequest.ofClassPath(paths.subList(0, last), MAIN, paths.get(last)),
                    new IndexListener() {
                        @Override
                        public void skipped(String what, String why) {
                            System.out.println(what + ": " + why);
                        }
                    });
        }
    }

    @BeforeEach
    void build() throws IOException {
        app = chainJar("app.jar");
        closed = Files.createDirectories(folder.resolve("closed"));
    }

    @AfterEach
    void open() throws IOException {
        mode("rwxr-xr-x");
    }

    private void mode(String permissions) throws IOException {
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString(permissions));
    }

    private RunResult indexed(Path... classPath) {
        String[] arguments = new String[classPath.length + 1];
        for (int i = 0; i < classPath.length; i++) {
            arguments[i] = classPath[i].toString();
        }
        arguments[classPath.length] = sibling(app, ".tji").toString();
        String here = System.getProperty("java.class.path");
        return jvm("index").under(ORDINARY_USER).main(here, Index.class.getName(), arguments).run();
    }

    private RunResult started() {
        String classPath = app + ":" + closed;
        return same("stats=stats.json", jvm -> jvm.under(ORDINARY_USER).main(classPath, MAIN));
    }

    @Test
    void theIndexerNamesIt() throws IOException {
        mode("---------");

        RunResult run = indexed(app, closed);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo(closed + ": not readable\n");
    }

    @Test
    void theIndexerNamesOneWhoseJarsAreMeant() throws IOException {
        mode("---------");

        RunResult run = indexed(app, closed.resolve("*"));

        assertThat(run.out()).isEqualTo(closed + "/*: a folder that is not readable\n");
    }

    @Test
    void theProgramRunsPlain() throws IOException {
        index(MAIN, app, closed);
        assertServed(started());
        mode("---------");

        assertOneLine(started(), closed.toString(), "has been unreadable", "running plain");
    }

    @Test
    void anIndexThatCouldNotReadItServesNothingEither() throws IOException {
        mode("---------");
        indexed(app, closed);

        assertOneLine(started(), closed.toString(), "has been unreadable", "running plain");
        mode("rwxr-xr-x");
        assertOneLine(started(), closed.toString(), "has become readable", "running plain");
    }
}
