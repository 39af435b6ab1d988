package org.thinjit.agent.forked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A program of four modules in one folder: {@code app}, which has the chain fixture too, uses a service
 * of {@code lib} that {@code plug} provides, and {@code auto.lib}, an automatic module.
 */
final class ModuleFixture {
    /** What {@code -m} names. */
    static final String MAIN = "app/app.Main";

    private static final String MAIN_SOURCE =
            """
            package app;

            import java.util.ServiceLoader;

            public class Main {
                public static void main(String[] args) throws Exception {
                    for (lib.Service service : ServiceLoader.load(lib.Service.class)) {
                        System.out.println(service.name());
                    }
                    System.out.println(auto.Auto.text());
                    for (String name : new String[] {
                        "app.Main", "lib.Service", "lib.hidden.Secret", "plug.Provider",
                        "auto.Auto", "plain.Plain", "lib.Shadow"
                    }) {
                        about(name);
                    }
                    resources();
                    secret();
                    Class.forName("org.thinjit.fixture.chain.Main")
                            .getMethod("main", String[].class)
                            .invoke(null, (Object) args);
                }

                private static void about(String name) {
                    try {
                        Class<?> type = Class.forName(name);
                        Module home = type.getModule();
                        boolean automatic = home.isNamed() && home.getDescriptor().isAutomatic();
                        System.out.println(type + " " + (home.isNamed() ? home : "unnamed module")
                                + (automatic ? " automatic" : ""));
                        System.out.println(type.getProtectionDomain().getCodeSource().getLocation());
                        Package names = type.getPackage();
                        System.out.println(names + " " + names.isSealed() + " "
                                + names.getImplementationTitle());
                        System.out.println(home.isExported(type.getPackageName())
                                + " " + home.isOpen(type.getPackageName(), Main.class.getModule())
                                + " " + Main.class.getModule().canRead(home));
                    } catch (ClassNotFoundException e) {
                        System.out.println(e);
                    }
                }

                private static void resources() throws Exception {
                    try (var in = Main.class.getResourceAsStream("text.txt")) {
                        System.out.println(new String(in.readAllBytes()));
                    }
                    System.out.println(Main.class.getResource("text.txt"));
                    System.out.println(Main.class.getResource("Main.class"));
                    try (var in = Main.class.getResourceAsStream("Main.class")) {
                        System.out.println(java.util.Arrays.hashCode(in.readAllBytes()));
                    }
                    System.out.println(lib.Service.class.getResource("/lib/hidden/text.txt"));
                    System.out.println(java.util.Collections.list(
                            Main.class.getClassLoader().getResources("lib/hidden/text.txt")));
                }

                private static void secret() {
                    try {
                        Class<?> type = Class.forName(lib.Service.class.getModule(),
                                "lib.hidden.Secret");
                        type.getDeclaredConstructor().newInstance();
                    } catch (ReflectiveOperationException e) {
                        System.out.println(e);
                    }
                    try {
                        throw new IllegalStateException("here");
                    } catch (IllegalStateException e) {
                        System.out.println(e.getStackTrace()[0]);
                    }
                }
            }
            """;

    private ModuleFixture() {}

    /** Writes the modules into a folder. */
    static Path write(Path modules) {
        try {
            Files.createDirectories(modules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new JarBuilder()
                .module(
                        modules,
                        "module lib { exports lib; }",
                        "package lib; public interface Service { String name(); }",
                        "package lib.hidden; public class Secret {}")
                .attribute("Implementation-Title", "Library")
                .attribute("Sealed", "true")
                .entry("lib/hidden/text.txt", "hidden".getBytes(StandardCharsets.UTF_8))
                .write(modules.resolve("lib.jar"));
        new JarBuilder()
                .module(
                        modules,
                        "module plug { requires lib; provides lib.Service with plug.Provider; }",
                        "package plug; public class Provider implements lib.Service {"
                                + " public String name() { return new Name().text(); } }",
                        "package plug; class Name { String text() { return \"plugged\"; } }")
                .write(modules.resolve("plug.jar"));
        automatic(modules);
        app(modules).write(modules.resolve("app.jar"));
        return modules;
    }

    private static void automatic(Path modules) {
        new JarBuilder()
                .sources(
                        "package auto; public class Auto {"
                                + " public static String text() { return new Word().word; } }",
                        "package auto; class Word { String word = \"automatic\"; }")
                .attribute("Automatic-Module-Name", "auto.lib")
                .attribute("Implementation-Title", "Automatic")
                .write(modules.resolve("auto-lib.jar"));
    }

    /** The module of the main class, before it is written. */
    static JarBuilder app(Path modules) {
        return new JarBuilder()
                .fixture("chain")
                .module(
                        modules,
                        "module app { requires lib; requires auto.lib; uses lib.Service; }",
                        MAIN_SOURCE)
                .entry("app/text.txt", "text".getBytes(StandardCharsets.UTF_8));
    }
}
