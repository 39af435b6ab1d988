package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Class loaders that the program makes over jars that are not on its class path. */
final class AttachedLoaderIT extends ForkedTest {
    private static final String RUN =
            """
                static void chain(ClassLoader loader) throws Exception {
                    Class<?> type = Class.forName("org.thinjit.fixture.chain.Main", true, loader);
                    System.out.println(type.getClassLoader() == loader);
                    type.getMethod("main", String[].class)
                            .invoke(null, (Object) new String[] {"one"});
                    System.clearProperty("await");
                }

                static void load(String name, ClassLoader loader) {
                    try {
                        Class<?> type = Class.forName(name, true, loader);
                        System.out.println(name + " " + (type.getClassLoader() == loader) + " "
                                + type.getProtectionDomain().getCodeSource().getLocation());
                    } catch (Throwable e) {
                        System.out.println(e);
                    }
                }
            }
            """;

    private static final String HEAD =
            """
            package app;

            import java.io.File;
            import java.io.InputStream;
            import java.lang.ref.WeakReference;
            import java.net.URL;
            import java.net.URLClassLoader;

            public class Main {
            """;

    private Path probe;

    @BeforeEach
    void writeProbe() {
        probe = IdentityProbe.write(folder.resolve("probe.jar"));
    }

    private Path app(String main, String... more) {
        List<String> sources = new ArrayList<>(List.of(more));
        sources.add(HEAD + main + RUN);
        return new JarBuilder()
                .attribute("Main-Class", "app.Main")
                .sources(sources.toArray(String[]::new))
                .write(folder.resolve("app.jar"));
    }

    private RunResult run(String name, String agentOptions, Path jar, String... arguments) {
        ForkedJvm jvm = jvm(name);
        if (agentOptions != null) {
            jvm.agent("speculate=true," + agentOptions).options(WAITING);
        }
        return jvm.options(IdentityProbe.option(probe)).jar(jar, arguments).run();
    }

    private RunResult sameClasses(Path app, String... arguments) {
        RunResult plain = run("plain", null, app, arguments);
        RunResult thinjit = run("thinjit", "stats=stats.json,events=events.tsv", app, arguments);
        assertSame(plain, thinjit);
        assertThat(IdentityProbe.of(thinjit)).containsAll(IdentityProbe.ofClasses(plain));
        return thinjit;
    }

    private static void assertAhead(RunResult thinjit) {
        assertServed(thinjit);
        assertThat(thinjit.stats().number("classes.asynchronous")).isPositive();
        assertThat(thinjit.stats().number("classes.failed")).isZero();
    }

    @Test
    void twoLoadersOverOneJar() {
        Path app =
                app(
                        """
                        public static void main(String[] args) throws Exception {
                            URL[] urls = {new File(args[0]).toURI().toURL()};
                            URLClassLoader first = new URLClassLoader(urls);
                            URLClassLoader second = URLClassLoader.newInstance(urls);
                            chain(first);
                            chain(second);
                            load("org.thinjit.fixture.chain.Absent", first);
                            System.out.println(first.getResource("absent") + " "
                                    + first.findResource("META-INF/MANIFEST.MF"));
                        }
                        """);
        Path plugin = chainJar("plugin.jar");
        indexWith(app, plugin);

        RunResult thinjit = sameClasses(app, plugin.toString());

        assertAhead(thinjit);
        assertThat(thinjit.out())
                .contains("Chain 1.2 sealed false")
                .containsPattern("(?s)true\narguments.*by java.net.*true\narguments.*by java.net");
    }

    @Test
    void jarsThatAreAddedLater() {
        Path app =
                app(
                        """
                        static class Open extends URLClassLoader {
                            static { registerAsParallelCapable(); }
                            Open(ClassLoader parent) { super(new URL[0], parent); }
                            @Override public void addURL(URL url) { super.addURL(url); }
                        }

                        public static void main(String[] args) throws Exception {
                            Open loader = new Open(Main.class.getClassLoader());
                            load("lib.Late", loader);
                            loader.addURL(new File(args[0]).toURI().toURL());
                            chain(loader);
                            load("lib.Late", loader);
                            loader.addURL(new File(args[1]).toURI().toURL());
                            loader.addURL(new File(args[2]).toURI().toURL());
                            load("lib.Late", loader);
                            load("lib.Both", loader);
                            System.out.println(loader.getURLs().length);
                        }
                        """);
        Path plugin = chainJar("plugin.jar");
        Path unknown =
                new JarBuilder()
                        .sources("package lib; public class Both {}")
                        .write(folder.resolve("unknown.jar"));
        Path late =
                new JarBuilder()
                        .sources(
                                "package lib; public class Late {}",
                                "package lib; public class Both {}")
                        .write(folder.resolve("late.jar"));
        indexWith(app, plugin, late);

        RunResult thinjit =
                sameClasses(app, plugin.toString(), unknown.toString(), late.toString());

        assertAhead(thinjit);
        assertThat(thinjit.out())
                .contains("Late true file:", "late.jar\nlib.Both true file:", "unknown.jar\n3");
    }

    @Test
    void childFirst() {
        Path app =
                app(
                        """
                        static class ChildFirst extends URLClassLoader {
                            static { registerAsParallelCapable(); }
                            ChildFirst(URL[] urls) { super(urls, Main.class.getClassLoader()); }
                            @Override protected Class<?> loadClass(String name, boolean resolve)
                                    throws ClassNotFoundException {
                                synchronized (getClassLoadingLock(name)) {
                                    Class<?> type = findLoadedClass(name);
                                    try {
                                        return type != null ? type : findClass(name);
                                    } catch (ClassNotFoundException e) {
                                        return super.loadClass(name, resolve);
                                    }
                                }
                            }
                        }

                        public static void main(String[] args) throws Exception {
                            URL[] urls = new URL[args.length];
                            for (int i = 0; i < urls.length; i++) {
                                urls[i] = new File(args[i]).toURI().toURL();
                            }
                            ChildFirst loader = new ChildFirst(urls);
                            load("lib.Both", loader);
                            load("lib.Both", Main.class.getClassLoader());
                            chain(loader);
                        }
                        """,
                        "package lib; public class Both {}");
        Path plugin = chainJar("plugin.jar");
        Path library =
                new JarBuilder()
                        .sources("package lib; public class Both {}")
                        .write(folder.resolve("library.jar"));
        indexWith(app, library, plugin);

        RunResult thinjit = sameClasses(app, plugin.toString(), library.toString());

        assertAhead(thinjit);
        assertThat(thinjit.out()).contains("library.jar\nlib.Both true", "app.jar\n");
    }

    @Test
    void loadersThatDefineThemselves() {
        Path app =
                app(
                        """
                        static class Own extends ClassLoader {
                            static { registerAsParallelCapable(); }
                            final URLClassLoader content;
                            Own(URL url) {
                                super(Main.class.getClassLoader());
                                content = new URLClassLoader(new URL[] {url}, null);
                            }
                            @Override protected Class<?> findClass(String name)
                                    throws ClassNotFoundException {
                                String file = name.replace('.', '/') + ".class";
                                try (InputStream in = content.getResourceAsStream(file)) {
                                    if (in == null) {
                                        throw new ClassNotFoundException(name);
                                    }
                                    byte[] bytes = in.readAllBytes();
                                    java.security.ProtectionDomain domain =
                                            new java.security.ProtectionDomain(
                                                    new java.security.CodeSource(
                                                            content.getURLs()[0],
                                                            (java.security.cert.Certificate[]) null),
                                                    null);
                                    return defineClass(name, bytes, 0, bytes.length, domain);
                                } catch (java.io.IOException e) {
                                    throw new ClassNotFoundException(name, e);
                                }
                            }
                            @Override protected URL findResource(String name) {
                                return content.findResource(name);
                            }
                        }

                        public static void main(String[] args) throws Exception {
                            chain(new Own(new File(args[0]).toURI().toURL()));
                        }
                        """);
        Path plugin = chainJar("plugin.jar");
        indexWith(app, plugin);

        RunResult thinjit = sameClasses(app, plugin.toString());

        assertThat(thinjit.agentLines()).isEmpty();
        assertThat(thinjit.out()).contains("by app.Main$Own");
        assertThat(thinjit.stats().number("classes.asynchronous")).isPositive();
    }

    @Test
    void closedAndForgottenLoaders() {
        Path app =
                app(
                        """
                        public static void main(String[] args) throws Exception {
                            URL[] urls = {new File(args[0]).toURI().toURL()};
                            URLClassLoader loader = new URLClassLoader(urls);
                            load("lib.A", loader);
                            loader.close();
                            load("lib.B", loader);
                            WeakReference<ClassLoader> gone = new WeakReference<>(loader);
                            loader = new URLClassLoader(urls);
                            load("lib.B", loader);
                            for (int i = 0; i < 100 && gone.get() != null; i++) {
                                System.gc();
                            }
                            System.out.println(gone.get());
                        }
                        """);
        Path plugin =
                new JarBuilder()
                        .sources(
                                "package lib; public class A {}",
                                "package lib; public class B { static Object o = new A(); }")
                        .write(folder.resolve("plugin.jar"));
        indexWith(app, plugin);

        RunResult thinjit = sameClasses(app, plugin.toString());

        assertServed(thinjit);
        assertThat(thinjit.out())
                .contains("lib.A true", "ClassNotFoundException: lib.B", "lib.B true", "\nnull\n");
    }

    @Test
    void jarsThatWereTouched() throws IOException {
        Path app =
                app(
                        """
                        public static void main(String[] args) throws Exception {
                            URL[] urls = {new File(args[0]).toURI().toURL()};
                            load("lib.A", new URLClassLoader(urls));
                            load("lib.A", new URLClassLoader(urls));
                        }
                        """);
        Path plugin =
                new JarBuilder()
                        .sources("package lib; public class A {}")
                        .write(folder.resolve("plugin.jar"));
        indexWith(app, plugin);
        Files.setLastModifiedTime(plugin, FileTime.fromMillis(1_000_000_000_000L));

        RunResult thinjit = sameClasses(app, plugin.toString());

        assertOneLine(thinjit, "plugin.jar", "was modified", "search it themselves");
        assertThat(thinjit.stats().text("fallbacks")).contains("plugin.jar");
    }

    @Test
    void jarsThatNameOthers() {
        Path app =
                app(
                        """
                        public static void main(String[] args) throws Exception {
                            URL[] urls = {
                                new File(args[0]).toURI().toURL(),
                                new URL("jar:" + new File(args[1]).toURI() + "!/"),
                                new File(args[2]).toURI().toURL()
                            };
                            URLClassLoader loader = new URLClassLoader(urls);
                            load("lib.A", loader);
                            load("lib.Both", loader);
                            load("lib.Named", loader);
                            load("lib.Absent", loader);
                        }
                        """);
        Path first =
                new JarBuilder()
                        .sources("package lib; public class A {}")
                        .write(folder.resolve("first.jar"));
        new JarBuilder()
                .sources("package lib; public class Named {}", "package lib; public class Both {}")
                .write(folder.resolve("named.jar"));
        Path naming =
                new JarBuilder()
                        .attribute("Class-Path", "named.jar")
                        .sources("package lib; public class A {}")
                        .write(folder.resolve("naming.jar"));
        Path last =
                new JarBuilder()
                        .sources("package lib; public class Both {}")
                        .write(folder.resolve("last.jar"));
        indexWith(app, last, naming, first);

        RunResult thinjit = sameClasses(app, first.toString(), naming.toString(), last.toString());

        assertServed(thinjit);
        assertThat(thinjit.out())
                .contains("first.jar\nlib.Both true file:", "named.jar\nlib.Named");
    }
}
