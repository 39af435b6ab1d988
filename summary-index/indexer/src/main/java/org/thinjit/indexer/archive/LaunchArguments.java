package org.thinjit.indexer.archive;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of a {@code java} command, as far as an archive depends on them. What is not known to
 * leave an archive alone counts as an obstacle: options come with every JDK, and a wrong guess would
 * cost more than a slow start. On the way to a program's start: no lambdas, no patterns.
 */
public final class LaunchArguments {
    /** Options with a value of their own, the next argument. */
    private static final List<String> WITH_VALUE =
            List.of("--add-modules", "--add-opens", "--add-exports", "--add-reads");

    /** Beginnings of options that no archive depends on. */
    private static final List<String> HARMLESS =
            List.of(
                    "-D",
                    "-ea",
                    "-da",
                    "-esa",
                    "-dsa",
                    "-enableassertions",
                    "-disableassertions",
                    "-Xss",
                    "-Xlog",
                    "-Xint",
                    "-Xcomp",
                    "-Xmixed",
                    "-Xbatch",
                    "-XX:TieredStopAtLevel=",
                    "-XX:CICompilerCount=",
                    "-XX:ActiveProcessorCount=",
                    "-XX:+HeapDumpOnOutOfMemoryError",
                    "-XX:HeapDumpPath=",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:+CrashOnOutOfMemoryError",
                    "-XX:ErrorFile=",
                    "-XX:MaxMetaspaceSize=",
                    "-XX:ReservedCodeCacheSize=",
                    "-XX:+UseG1GC",
                    "-XX:MaxGCPauseMillis=",
                    "-Xverify:all",
                    "--enable-native-access",
                    "-showversion",
                    "--show-version",
                    "-XX:MaxDirectMemorySize=");

    /** Properties that the boot layer, the variants in jars, and so the archive, are made of. */
    private static final List<String> SYSTEM_LOADING =
            List.of(
                    "-Djava.system.class.loader",
                    "-Djdk.module.",
                    "-Djdk.util.jar.",
                    "-Djava.security.manager");

    private static final String SWITCH = "-XX:+";

    /** From here on compressed pointers, on which archives stand, may be off. */
    private static final long LARGE_HEAP = 31L << 30;

    private final List<String> significant = new ArrayList<>();
    private String unknown;
    private List<Path> classPath;

    private LaunchArguments() {}

    /**
     * Reads arguments.
     *
     * @param arguments what follows {@code java} on the command line
     * @return what they say
     */
    public static LaunchArguments parse(List<String> arguments) {
        LaunchArguments parsed = new LaunchArguments();
        int at = 0;
        while (at < arguments.size()) {
            String argument = arguments.get(at);
            String next = at + 1 < arguments.size() ? arguments.get(at + 1) : "";
            if (!argument.startsWith("-") && !argument.startsWith("@")) {
                return parsed;
            }
            if (argument.equals("-jar")) {
                parsed.classPath = List.of(Path.of(next));
                return parsed;
            }
            at += parsed.take(argument, next);
        }
        return parsed;
    }

    /** Takes an option; gives how many arguments it is. */
    private int take(String argument, String next) {
        if (List.of("-cp", "-classpath", "--class-path").contains(argument)) {
            classPath = entries(next);
            return 2;
        }
        if (argument.startsWith("--class-path=")) {
            classPath = entries(argument.substring("--class-path=".length()));
            return 1;
        }
        if (WITH_VALUE.contains(argument)) {
            significant.add(argument + "=" + next);
            return 2;
        }
        int equals = argument.indexOf('=');
        if (equals > 0 && WITH_VALUE.contains(argument.substring(0, equals))
                || isSwitch(argument) && argument.endsWith("GC")
                || isSwitch(argument) && argument.startsWith("UseCompressed", SWITCH.length())) {
            if (!argument.equals("-XX:+UseG1GC")) {
                significant.add(argument);
            }
        } else if (!harmless(argument) && unknown == null) {
            unknown = argument;
        }
        return 1;
    }

    private static boolean isSwitch(String argument) {
        return (argument.startsWith(SWITCH) || argument.startsWith("-XX:-"))
                && argument.startsWith("Use", SWITCH.length())
                && argument.indexOf('=') < 0;
    }

    private static boolean harmless(String argument) {
        if (startsWithOneOf(SYSTEM_LOADING, argument)) {
            return false;
        }
        if (argument.startsWith("-Xmx") || argument.startsWith("-Xms")) {
            return bytes(argument.substring("-Xmx".length())) < LARGE_HEAP;
        }
        return startsWithOneOf(HARMLESS, argument);
    }

    private static boolean startsWithOneOf(List<String> beginnings, String argument) {
        for (String beginning : beginnings) {
            if (argument.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** A size with the JVM's suffixes; what is no size counts as a large one. */
    private static long bytes(String text) {
        if (!text.matches("[0-9]{1,15}[kKmMgGtT]?")) {
            return Long.MAX_VALUE;
        }
        int unit = "kmgt".indexOf(Character.toLowerCase(text.charAt(text.length() - 1)));
        String digits = unit < 0 ? text : text.substring(0, text.length() - 1);
        long number = Long.parseLong(digits);
        int shift = 10 * (unit + 1);
        return number > Long.MAX_VALUE >> shift ? Long.MAX_VALUE : number << shift;
    }

    private static List<Path> entries(String classPath) {
        List<Path> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            entries.add(Path.of(entry));
        }
        return entries;
    }

    /**
     * Returns the options that have to be the same when an archive is made and when it is used.
     *
     * @return the options, a value joined by an equals sign
     */
    public List<String> significant() {
        return List.copyOf(significant);
    }

    /**
     * Returns what this class cannot judge.
     *
     * @return the first such argument, or null
     */
    public String unknown() {
        return unknown;
    }

    /** Whether the class path is made of these files, in their order. */
    boolean classPathIs(List<Path> files) {
        if (classPath == null || classPath.size() != files.size()) {
            return false;
        }
        for (int i = 0; i < files.size(); i++) {
            if (!classPath.get(i).toAbsolutePath().normalize().equals(files.get(i))) {
                return false;
            }
        }
        return true;
    }
}
