package org.thinjit.indexer.container;

import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * Where Spring Boot's launcher (3.2 and later) finds a program inside its jar. In a jar the order is
 * that of the entries; {@code classpath.idx} counts for exploded ones only.
 */
public enum LauncherLayout {
    /** {@code JarLauncher} and {@code PropertiesLauncher}. */
    JAR("BOOT-INF/classes/", "BOOT-INF/lib/"),

    /** {@code WarLauncher}. */
    WAR("WEB-INF/classes/", "WEB-INF/lib/", "WEB-INF/lib-provided/");

    /** The launcher's class loader, by its internal name. */
    static final String CLASS_LOADER = "org/springframework/boot/loader/launch/LaunchedClassLoader";

    private static final String LAUNCHERS = "org.springframework.boot.loader.launch.";

    private final String classes;
    private final String[] libraries;

    LauncherLayout(String classes, String... libraries) {
        this.classes = classes;
        this.libraries = libraries;
    }

    /**
     * Reads a manifest.
     *
     * @param manifest a jar's, or null
     * @return the layout, or null when Spring Boot's launcher does not start the jar
     */
    public static LauncherLayout of(Manifest manifest) {
        String main = manifest == null ? null : attribute(manifest, "Main-Class");
        if (main == null || !main.startsWith(LAUNCHERS)) {
            return null;
        }
        return main.equals(LAUNCHERS + "WarLauncher") ? WAR : JAR;
    }

    /**
     * Returns the class whose main method the user's program begins with.
     *
     * @param manifest a jar's
     * @return its name in binary form; null when the manifest does not say
     */
    public static String mainClass(Manifest manifest) {
        return attribute(manifest, of(manifest) == null ? "Main-Class" : "Start-Class");
    }

    private static String attribute(Manifest manifest, String name) {
        Attributes attributes = manifest.getMainAttributes();
        String value = attributes.getValue(name);
        return value == null ? null : value.strip();
    }

    /** Returns whether an entry of this name is on the launched class path. */
    boolean includes(String entry) {
        if (entry.endsWith("/")) {
            return entry.equals(classes);
        }
        for (String folder : libraries) {
            if (entry.startsWith(folder)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether an entry is a class of the program, not of the outer jar. */
    boolean holds(String entry) {
        return entry.startsWith(classes);
    }
}
