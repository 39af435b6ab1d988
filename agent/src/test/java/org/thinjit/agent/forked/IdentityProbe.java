package org.thinjit.agent.forked;

import java.nio.file.Path;
import java.util.List;

/**
 * An agent for forked JVMs that writes at exit, for each class of the program, what the program could
 * ask about its identity: class loader, code source, certificates, package, module, resource. One
 * class a line, sorted; then each code source with its number of protection domains.
 */
final class IdentityProbe {
    private static final String FILE = "identity.txt";

    private static final String SOURCE =
            """
            package probe;

            import java.io.PrintWriter;
            import java.lang.instrument.Instrumentation;
            import java.security.CodeSource;
            import java.security.ProtectionDomain;
            import java.util.*;

            public class Probe {
                /** Of what has been printed already: hundreds of classes have the same signers. */
                private static final Map<Object, String> TEXTS = new IdentityHashMap<>();

                public static void premain(String file, Instrumentation instrumentation) {
                    Runtime.getRuntime().addShutdownHook(
                            new Thread(() -> dump(file, instrumentation)));
                }

                private static void dump(String file, Instrumentation instrumentation) {
                    Set<String> lines = new TreeSet<>();
                    Map<String, Set<ProtectionDomain>> domains = new TreeMap<>();
                    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
                        ClassLoader loader = type.getClassLoader();
                        if (loader == null
                                || loader == ClassLoader.getPlatformClassLoader()
                                || type.isArray()
                                || type.isHidden()
                                || type.getName().startsWith("jdk.internal.reflect.")
                                || type.getName().startsWith("org.thinjit.agent.")
                                || type.getName().startsWith("probe.")) {
                            continue;
                        }
                        lines.add(describe(type, loader));
                        String source = String.valueOf(type.getProtectionDomain().getCodeSource());
                        domains.computeIfAbsent(
                                        source,
                                        s -> Collections.newSetFromMap(new IdentityHashMap<>()))
                                .add(type.getProtectionDomain());
                    }
                    try (PrintWriter out = new PrintWriter(file)) {
                        lines.forEach(out::println);
                        domains.forEach((s, all) -> out.println("domains " + all.size() + " " + s));
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }

                private static String text(Object[] all) {
                    if (all == null) {
                        return "null";
                    }
                    StringJoiner texts = new StringJoiner(", ", "[", "]");
                    for (Object each : all) {
                        texts.add(TEXTS.computeIfAbsent(each, Object::toString));
                    }
                    return texts.toString();
                }

                private static String describe(Class<?> type, ClassLoader loader) {
                    CodeSource source = type.getProtectionDomain().getCodeSource();
                    Package home = type.getPackage();
                    StringBuilder line = new StringBuilder(type.getName());
                    line.append('|').append(loader.getClass().getName());
                    line.append('|').append(source == null ? "none" : source.getLocation());
                    if (source != null) {
                        line.append('|').append(text(source.getCodeSigners()));
                        line.append('|').append(text(source.getCertificates()));
                    }
                    line.append('|').append(text(type.getSigners()));
                    line.append('|').append(home.getName());
                    line.append('|').append(home.getSpecificationTitle());
                    line.append('|').append(home.getSpecificationVersion());
                    line.append('|').append(home.getSpecificationVendor());
                    line.append('|').append(home.getImplementationTitle());
                    line.append('|').append(home.getImplementationVersion());
                    line.append('|').append(home.getImplementationVendor());
                    line.append('|').append(home.isSealed()).append(
                            source != null && source.getLocation() != null
                                    && home.isSealed(source.getLocation()));
                    line.append('|').append(type.getModule().isNamed());
                    line.append('|').append(
                            loader.getResource(type.getName().replace('.', '/') + ".class"));
                    return line.toString().replaceAll("@[0-9a-f]+", "@");
                }
            }
            """;

    private IdentityProbe() {}

    /** Writes the agent's jar. */
    static Path write(Path jar) {
        return new JarBuilder()
                .attribute("Premain-Class", "probe.Probe")
                .sources(SOURCE)
                .write(jar);
    }

    /** The option that starts it; put it behind those of other agents. */
    static String option(Path jar) {
        return "-javaagent:" + jar + "=" + FILE;
    }

    /** What it wrote. */
    static List<String> of(RunResult run) {
        return run.lines(FILE);
    }

    /**
     * What it wrote about classes. Those of a plain run are among those of a run that loads classes
     * ahead; protection domains may be more there.
     */
    static List<String> ofClasses(RunResult run) {
        return of(run).stream().filter(line -> !line.startsWith("domains ")).toList();
    }
}
