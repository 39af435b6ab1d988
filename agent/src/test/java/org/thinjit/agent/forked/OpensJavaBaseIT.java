package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ThinJIT gets at what it needs of {@code java.base}, whatever else the JVM was started with. */
final class OpensJavaBaseIT extends ForkedTest {
    private static final boolean IS_17 = Runtime.version().feature() == 17;
    private static final String HIDDEN = "java.lang.$ThinJITExports/";

    @Test
    void byAHiddenClassWhereReflectionWouldSpinOthers() {
        assertThat(loadedWith()).hasSize(IS_17 ? 0 : 1);
    }

    /** The short ways begin with a class of that module. */
    @Test
    void byTheInstrumentationInterfaceWithoutJdkUnsupported() {
        assertThat(loadedWith("--limit-modules=java.base,java.instrument")).isEmpty();
    }

    /** The agent's classes are the application class loader's then, not the system class loader's. */
    @Test
    void forTheLoaderThatHasTheAgentAndNotForTheSystemClassLoader() {
        Path app =
                new JarBuilder()
                        .sources(
                                """
                                package odd;

                                public class Asking extends ClassLoader {
                                    public Asking(ClassLoader parent) {
                                        super(parent);
                                    }

                                    void appendToClassPathForInstrumentation(String jar) {}

                                    public static void main(String[] words) {
                                        System.out.println(getSystemClassLoader().getClass());
                                    }
                                }
                                """)
                        .write(folder.resolve("app.jar"));
        index(app);
        String[] options = {"-Djava.system.class.loader=odd.Asking", "-Xlog:cds=off"};
        String classPath = app + File.pathSeparator + ForkedJvm.agentJar();
        RunResult plain = jvm("plain").options(options).main(classPath, "odd.Asking").run();

        RunResult thinjit =
                jvm("thinjit")
                        .options(options)
                        .agent("index=" + folder.resolve("app.tji"))
                        .main(classPath, "odd.Asking")
                        .run();

        assertSame(plain, thinjit);
        assertOneLine(thinjit, "the system class loader is odd.Asking", "running plain");
    }

    /** Runs the chain, checks that it is served, and gives the hidden class's line of the log. */
    private List<String> loadedWith(String... options) {
        Path app = chainJar("app.jar");
        index(app);
        RunResult plain = jvm("plain").options(options).jar(app).run();

        RunResult thinjit =
                jvm("thinjit")
                        .options(options)
                        .options("-Xlog:class+load:file=classes.log")
                        .agent("stats=stats.json")
                        .jar(app)
                        .run();

        assertSame(plain, thinjit);
        assertThat(thinjit.stats().number("classes.unindexed")).isZero();
        return thinjit.lines("classes.log").stream().filter(line -> line.contains(HIDDEN)).toList();
    }
}
