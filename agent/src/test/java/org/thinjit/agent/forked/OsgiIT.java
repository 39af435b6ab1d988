package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two bundles in an embedded OSGi framework, whose class loaders define from a cache of bundles. */
final class OsgiIT extends ForkedTest {
    private static final String MAIN =
            """
            package app;

            import java.io.File;
            import java.util.Map;
            import java.util.ServiceLoader;
            import org.osgi.framework.Bundle;
            import org.osgi.framework.launch.Framework;
            import org.osgi.framework.launch.FrameworkFactory;

            public class Main {
                public static void main(String[] args) throws Exception {
                    Framework framework = ServiceLoader.load(FrameworkFactory.class).iterator().next()
                            .newFramework(Map.of("org.osgi.framework.storage", "cache"));
                    framework.start();
                    Bundle[] bundles = new Bundle[args.length];
                    for (int i = 0; i < args.length; i++) {
                        bundles[i] = framework.getBundleContext()
                                .installBundle(new File(args[i]).toURI().toString());
                    }
                    for (Bundle bundle : bundles) {
                        bundle.start(Bundle.START_ACTIVATION_POLICY);
                        System.out.println(bundle.getSymbolicName() + " " + bundle.getState());
                    }
                    framework.stop();
                    framework.waitForStop(0);
                    System.exit(0);
                }
            }
            """;

    /** Started by the first class that is loaded from the bundle. */
    private static final String LAZY =
            """
            package greet;

            public class Lazy implements org.osgi.framework.BundleActivator {
                public void start(org.osgi.framework.BundleContext context) {
                    System.out.println("greet is started");
                }
                public void stop(org.osgi.framework.BundleContext context) {}
            }
            """;

    private static final String GREETING =
            """
            package greet;

            public class Greeting {
                public String text() { return new Words().text(); }
            }
            """;

    private static final String WORDS =
            "package greet; class Words { String text() { return \"hello from the other bundle\"; } }";

    private static final String ACTIVATOR =
            """
            package chain;

            public class Activator implements org.osgi.framework.BundleActivator {
                public void start(org.osgi.framework.BundleContext context) throws Exception {
                    org.thinjit.fixture.chain.Main.main(new String[] {"one"});
                    System.out.println("before the other bundle");
                    System.out.println(new Derived().text());
                }
                public void stop(org.osgi.framework.BundleContext context) {}
            }
            """;

    /** Loaded early, it would start the other bundle early. */
    private static final String DERIVED = "package chain; class Derived extends greet.Greeting {}";

    private static Path library(String name) {
        Path root = Path.of(System.getProperty("thinjit.root"));
        return root.resolve("agent/target/launchers").resolve(name);
    }

    private static JarBuilder bundle(JarBuilder jar, String name) {
        return jar.attribute("Bundle-ManifestVersion", "2")
                .attribute("Bundle-SymbolicName", name)
                .attribute("Bundle-Version", "1.0.0");
    }

    /** Takes out what names this run: its folder, the framework's own number. */
    private static String normal(String text, RunResult run) {
        return text.replace(run.folder().toString(), "")
                .replaceAll("bundle[a-z]*://[^/]*/", "bundle://");
    }

    private static List<String> identities(RunResult run) {
        return IdentityProbe.ofClasses(run).stream().map(line -> normal(line, run)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"felix.jar", "equinox.jar"})
    void isLoadedAhead(String framework) {
        Path library = library(framework);
        Path app =
                new JarBuilder()
                        .attribute("Main-Class", "app.Main")
                        .attribute("Class-Path", library.toUri().toString())
                        .sourcesWith(library, MAIN)
                        .write(folder.resolve("app.jar"));
        Path greet =
                bundle(new JarBuilder(), "greet")
                        .attribute("Export-Package", "greet")
                        .attribute("Import-Package", "org.osgi.framework")
                        .attribute("Bundle-Activator", "greet.Lazy")
                        .attribute("Bundle-ActivationPolicy", "lazy")
                        .sourcesWith(library, LAZY, GREETING, WORDS)
                        .write(folder.resolve("greet.jar"));
        JarBuilder fixture = chain();
        Path classes = fixture.write(folder.resolve("classes.jar"));
        Path both =
                Path.of(
                        String.join(
                                File.pathSeparator,
                                library.toString(),
                                greet.toString(),
                                classes.toString()));
        Path chain =
                bundle(fixture, "chain")
                        .attribute("Import-Package", "greet,org.osgi.framework")
                        .attribute("Bundle-Activator", "chain.Activator")
                        .sourcesWith(both, ACTIVATOR, DERIVED)
                        .write(folder.resolve("chain.jar"));
        indexWith(app, greet, chain);
        Path probe = IdentityProbe.write(folder.resolve("probe.jar"));

        RunResult plain =
                jvm("plain")
                        .options(IdentityProbe.option(probe))
                        .jar(app, greet.toString(), chain.toString())
                        .run();
        RunResult thinjit =
                jvm("thinjit")
                        .agent("speculate=true,stats=stats.json,events=events.tsv")
                        .options(WAITING)
                        .options(IdentityProbe.option(probe))
                        .jar(app, greet.toString(), chain.toString())
                        .run();

        assertThat(normal(thinjit.out(), thinjit)).isEqualTo(normal(plain.out(), plain));
        assertThat(thinjit.programErrors()).isEqualTo(plain.programErrors());
        assertThat(thinjit.exit()).isEqualTo(plain.exit());
        assertThat(thinjit.agentLines()).isEmpty();
        assertThat(thinjit.out())
                .contains("before the other bundle\ngreet is started\nhello from the other bundle");
        assertThat(thinjit.stats().number("transformer.woven")).isPositive();
        assertThat(thinjit.stats().number("classes.asynchronous")).isPositive();
        assertThat(thinjit.stats().number("classes.failed")).isZero();
        assertThat(thinjit.lines("events.tsv"))
                .anyMatch(line -> line.contains("chain.Fourth discovery"));
        assertThat(identities(thinjit)).containsAll(identities(plain));
    }
}
