package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Launched class loaders that classes are not loaded into directly: others may have a say there. */
final class DirectLoadersIT extends ForkedTest {
    private static final boolean IS_17 = Runtime.version().feature() == 17;

    private static final String MAIN =
            """
            package app;

            import java.net.URL;
            import java.net.URLClassLoader;
            import org.springframework.boot.loader.launch.LaunchedClassLoader;

            public class Main {
                public static void main(String[] args) throws Exception {
                    URLClassLoader own = (URLClassLoader) Main.class.getClassLoader();
                    URL[] urls = own.getURLs();
                    load("lib.A", new Counting(urls, own.getParent()));
                    load("lib.Orphan", new Counting(urls, own.getParent()));
                    load("lib.A", new LaunchedClassLoader(false, urls, new Telling(own.getParent())));
                    load("[Llib.A;", own);
                    load("lib/A", own);
                    load("", own);
                    watch();
                    load("lib.B", own);
                }

                private static void load(String name, ClassLoader loader) {
                    try {
                        Class<?> type = loader.loadClass(name);
                        System.out.println(name + " " + (type.getClassLoader() == loader));
                    } catch (Throwable e) {
                        e.printStackTrace(System.out);
                    }
                    System.out.println(loader instanceof Counting counting ? counting.found : "");
                }

                @SuppressWarnings("removal")
                private static void watch() {
                    try {
                        System.setSecurityManager(
                                new SecurityManager() {
                                    @Override
                                    public void checkPermission(java.security.Permission p) {}

                                    @Override
                                    public void checkPackageAccess(String name) {
                                        if (name.equals("lib")) {
                                            System.out.println("checked " + name);
                                        }
                                    }
                                });
                    } catch (UnsupportedOperationException e) {
                        System.out.println("no security manager on this JDK");
                    }
                }

                private static final class Telling extends ClassLoader {
                    Telling(ClassLoader parent) {
                        super(parent);
                    }

                    @Override
                    protected Class<?> loadClass(String name, boolean resolve)
                            throws ClassNotFoundException {
                        if (name.startsWith("lib")) {
                            System.out.println("asked for " + name);
                        }
                        return super.loadClass(name, resolve);
                    }
                }

                /** Defines a class, and fails the first time. */
                private static final class Counting extends LaunchedClassLoader {
                    int found;

                    Counting(URL[] urls, ClassLoader parent) {
                        super(false, urls, parent);
                    }

                    @Override
                    protected Class<?> findClass(String name) throws ClassNotFoundException {
                        Class<?> type = super.findClass(name);
                        if (found++ == 0) {
                            throw new ClassNotFoundException("not yet");
                        }
                        return type;
                    }
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "4.0"})
    void areAskedAsInAPlainRun(String version) throws IOException {
        byte[] orphan =
                SourceCompiler.compile(
                                "package lib; public class Orphan extends Gone {}",
                                "package lib; class Gone {}")
                        .get("lib/Orphan.class");
        Path library =
                new JarBuilder()
                        .sources("package lib; public class A {}", "package lib; public class B {}")
                        .entry("lib/Orphan.class", orphan)
                        .write(folder.resolve("lib.jar"));
        Path app = BootJar.write(folder.resolve("app.jar"), version, MAIN, library);
        index(app);
        String allow = "-Djava.security.manager=" + (IS_17 ? "allow" : "disallow");

        RunResult plain = jvm("plain").options(allow).jar(app).run();
        RunResult thinjit =
                jvm("thinjit")
                        .agent("speculate=false,stats=stats.json")
                        .options(allow)
                        .jar(app)
                        .run();

        assertSame(plain, thinjit);
        assertServed(thinjit);
        assertThat(thinjit.out())
                .contains("not yet", "asked for lib.A", "lib.B true")
                .contains(IS_17 ? "checked lib" : "no security manager");
    }
}
