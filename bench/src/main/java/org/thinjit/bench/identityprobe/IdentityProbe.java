package org.thinjit.bench.identityprobe;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.instrument.Instrumentation;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An agent that writes at exit what a program could ask about the identity of each of its classes:
 * one line a class, words separated by tabs, and a line for each code source with the number of its
 * protection domains. Classes of the JDK, hidden ones and those of agents are left out.
 *
 * <p>Its option is the file to write. Behind a path separator it may name another such file: the
 * classes in there are loaded first, uninitialized, as far as the program has their loaders.
 */
public final class IdentityProbe {
    private IdentityProbe() {}

    /**
     * Arranges for the file to be written at exit.
     *
     * @param option see above
     * @param instrumentation lists the loaded classes
     */
    public static void premain(String option, Instrumentation instrumentation) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> write(option, instrumentation), "identity-probe"));
    }

    private static void write(String option, Instrumentation instrumentation) {
        String[] files = option.split(File.pathSeparator);
        try {
            if (files.length > 1) {
                loadAlso(Path.of(files[1]), instrumentation);
            }
            List<String> lines = lines(instrumentation);
            try (PrintWriter out = new PrintWriter(files[0], StandardCharsets.UTF_8)) {
                lines.forEach(out::println);
            }
        } catch (IOException e) {
            System.err.println("identity probe: " + e);
        }
    }

    private static void loadAlso(Path file, Instrumentation instrumentation) throws IOException {
        Map<String, ClassLoader> loaders = new TreeMap<>();
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (isOfTheProgram(type)) {
                loaders.put(type.getClassLoader().getClass().getName(), type.getClassLoader());
            }
        }
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split("\t");
            ClassLoader loader = words.length < 3 ? null : loaders.get(words[1]);
            try {
                if (loader != null) {
                    Class.forName(words[0], false, loader);
                }
            } catch (ClassNotFoundException | LinkageError e) {
                // A generated class. Another one will be missed in the comparison.
            }
        }
    }

    private static List<String> lines(Instrumentation instrumentation) {
        List<String> lines = new ArrayList<>();
        Map<String, Set<ProtectionDomain>> domains = new TreeMap<>();
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (isOfTheProgram(type)) {
                lines.add(describe(type));
                ProtectionDomain domain = type.getProtectionDomain();
                String source = type.getClassLoader().getClass().getName() + " " + location(domain);
                domains.computeIfAbsent(
                                source, s -> Collections.newSetFromMap(new IdentityHashMap<>()))
                        .add(domain);
            }
        }
        Collections.sort(lines);
        domains.forEach((source, all) -> lines.add("domains " + source + "\t" + all.size()));
        return lines;
    }

    private static boolean isOfTheProgram(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader != null
                && loader != ClassLoader.getPlatformClassLoader()
                && !type.isArray()
                && !type.isHidden()
                && !loader.getClass().getName().startsWith("jdk.internal.reflect.")
                && !type.getName().startsWith("org.thinjit.agent.")
                && type != IdentityProbe.class
                && type != ClassShape.class;
    }

    private static String describe(Class<?> type) {
        ProtectionDomain domain = type.getProtectionDomain();
        CodeSource source = domain.getCodeSource();
        Package home = type.getPackage();
        return String.join(
                "\t",
                type.getName(),
                type.getClassLoader().getClass().getName(),
                resource(type),
                location(domain),
                source == null ? "none" : Arrays.toString(source.getCertificates()),
                source == null ? "none" : Arrays.toString(source.getCodeSigners()),
                Arrays.toString(type.getSigners()),
                attributes(home),
                source == null ? "none" : String.valueOf(home.isSealed(source.getLocation())),
                String.valueOf(type.getModule().getName()),
                permissions(domain),
                ClassShape.of(type));
    }

    /** Sorted: the JDK keeps them by the identity hash codes of their classes. */
    private static String permissions(ProtectionDomain domain) {
        if (domain.getPermissions() == null) {
            return "null";
        }
        return Arrays.toString(
                Collections.list(domain.getPermissions().elements()).stream()
                        .map(String::valueOf)
                        .sorted()
                        .toArray());
    }

    private static String location(ProtectionDomain domain) {
        CodeSource source = domain.getCodeSource();
        return source == null ? "none" : String.valueOf(source.getLocation());
    }

    private static String attributes(Package home) {
        return String.join(
                ", ",
                home.getName(),
                home.getSpecificationTitle(),
                home.getSpecificationVersion(),
                home.getSpecificationVendor(),
                home.getImplementationTitle(),
                home.getImplementationVersion(),
                home.getImplementationVendor(),
                String.valueOf(home.isSealed()));
    }

    /** A closed class loader may refuse to say. */
    private static String resource(Class<?> type) {
        String name = type.getName().replace('.', '/') + ".class";
        try {
            URL url = type.getClassLoader().getResource(name);
            return String.valueOf(url);
        } catch (IllegalStateException e) {
            return "closed";
        }
    }
}
