package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * A JDK whose class loader is not built as on 17 and 25, as a later one may be: the program runs plain,
 * and one line says why. Such a JDK is made of the one that runs the tests.
 */
final class UnknownClassLoaderIT extends ForkedTest {
    private static final String LOADER = "jdk/internal/loader/BuiltinClassLoader";
    private static final String CLASS_PATH = "jdk/internal/loader/URLClassPath";
    private static final String CLASS_PATH_TYPE = "L" + CLASS_PATH + ";";
    private static final String UNKNOWN = "this JDK's class loader is built in an unknown way (";

    private String written(JdkPatch patch, String... users) {
        return patch.write(folder.resolve("patch"), users);
    }

    private String withoutClassPathField() {
        return written(
                new JdkPatch(LOADER)
                        .member("ucp", CLASS_PATH_TYPE)
                        .becoming("classPath", CLASS_PATH_TYPE));
    }

    /** Takes an {@code int} for its {@code boolean}, which the JVM passes alike. */
    private String withAnotherConstructor() {
        return written(
                new JdkPatch(CLASS_PATH)
                        .member("<init>", "(Ljava/lang/String;Z)V")
                        .becoming("<init>", "(Ljava/lang/String;I)V"),
                "jdk/internal/loader/ClassLoaders");
    }

    private String withoutMapOfModuleReaders() {
        return written(
                new JdkPatch(LOADER)
                        .member("moduleToReader", "Ljava/util/Map;")
                        .becoming("readers", "Ljava/util/Map;"));
    }

    private Path indexedChain() {
        Path app = chainJar("app.jar");
        index(app);
        return app;
    }

    private void assertRunsPlain(String reason, UnaryOperator<ForkedJvm> program) {
        RunResult run = same("", program);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isNotEmpty();
        assertOneLine(run, UNKNOWN + reason, "); running plain");
    }

    private void assertRefuses(String reason, UnaryOperator<ForkedJvm> program) {
        RunResult run = program.apply(jvm("strict").agent("strict=true")).run();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertOneLine(run, UNKNOWN + reason);
    }

    /** Plainly, and with {@code strict=true}. */
    private void assertStandsBack(String reason, String patch) {
        Path app = indexedChain();
        UnaryOperator<ForkedJvm> program = jvm -> jvm.options(patch).jar(app);
        assertRunsPlain(reason, program);
        assertRefuses(reason, program);
    }

    /** So it is not for the patch that ThinJIT stands back in the other tests. */
    @Test
    void aPatchThatChangesNothingIsServed() {
        Path app = indexedChain();
        String patch = written(new JdkPatch(LOADER).member("ucp", CLASS_PATH_TYPE), CLASS_PATH);

        assertServed(same("stats=stats.json", jvm -> jvm.options(patch).jar(app)));
    }

    @Test
    void withoutTheClassPathsField() {
        assertStandsBack("no field 'ucp'", withoutClassPathField());
    }

    /** It shows as late as when the hook is made. */
    @Test
    void withoutTheClassPathsConstructor() {
        assertStandsBack("java.lang.NoSuchMethodError", withAnotherConstructor());
    }

    @Test
    void withoutTheMapOfModuleReaders() {
        Path modules = ModuleFixture.write(folder.resolve("mods"));
        indexModules(folder.resolve("mods.tji"), List.of(), "app.Main", modules);
        String patch = withoutMapOfModuleReaders();

        assertRunsPlain(
                "no map 'moduleToReader'",
                jvm -> jvm.options(patch).module(modules.toString(), ModuleFixture.MAIN, "one"));
    }
}
