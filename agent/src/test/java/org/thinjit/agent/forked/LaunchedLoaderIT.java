package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Launched class loaders that the program makes itself, closes and forgets. */
final class LaunchedLoaderIT extends ForkedTest {
    private static final String MAIN =
            """
            package app;

            import java.lang.ref.WeakReference;
            import java.net.URL;
            import java.net.URLClassLoader;

            public class Main {
                public static void main(String[] args) throws Exception {
                    URLClassLoader own = (URLClassLoader) Main.class.getClassLoader();
                    URL[] urls = own.getURLs();
                    URLClassLoader first = another(urls, own.getParent());
                    URLClassLoader second = another(urls, own.getParent());
                    Class<?> type = Class.forName("lib.A", false, first);
                    System.out.println(type != Class.forName("lib.A", false, second));
                    System.out.println(type != Class.forName("lib.A", false, own));
                    System.out.println(type.getClassLoader() == first);
                    System.out.println(type.getProtectionDomain().getCodeSource().getLocation());
                    second.close();
                    load("lib.B", second);
                    load("lib.B", first);
                    load("lib.Absent", first);
                    load("org.springframework.boot.loader.launch.JarLauncher", first);
                    URLClassLoader fewer = another(new URL[] {urls[0]}, own.getParent());
                    load("lib.A", fewer);
                    WeakReference<ClassLoader> gone = new WeakReference<>(first);
                    type = null;
                    first = null;
                    for (int i = 0; i < 100 && gone.get() != null; i++) {
                        System.gc();
                    }
                    System.out.println(gone.get());
                }

                private static void load(String name, ClassLoader loader) {
                    try {
                        Class<?> type = Class.forName(name, true, loader);
                        System.out.println(name + " " + (type.getClassLoader() == loader));
                    } catch (Throwable e) {
                        System.out.println(e);
                    }
                }

                private static URLClassLoader another(URL[] urls, ClassLoader parent)
                        throws Exception {
                    Class<?> type = Class.forName(
                            "org.springframework.boot.loader.launch.LaunchedClassLoader");
                    return (URLClassLoader)
                            type.getConstructor(boolean.class, URL[].class, ClassLoader.class)
                                    .newInstance(false, urls, parent);
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "4.0"})
    void areServedAndNotHeld(String version) throws IOException {
        Path library =
                new JarBuilder()
                        .sources(
                                "package lib; public class A {}",
                                "package lib; public class B { static Object o = new A(); }")
                        .write(folder.resolve("lib.jar"));
        Path app = BootJar.write(folder.resolve("app.jar"), version, MAIN, library);
        index(app);

        RunResult plain = jvm("plain").jar(app).run();
        RunResult thinjit = jvm("thinjit").agent("stats=stats.json").jar(app).run();

        assertSame(plain, thinjit);
        assertThat(thinjit.out()).contains("lib.B true", "\nnull\n");
        assertOneLine(thinjit, "launcher is not the indexed one", "lib.jar", "its end");
    }
}
