package org.thinjit.agent;

import java.io.File;

/**
 * Finds the index: the option, else beside the program's first class path entry, or without a class path
 * its first module path entry, else the system property {@code thinjit.index}.
 */
final class IndexLocator {
    private static final String PROPERTY = "thinjit.index";

    private IndexLocator() {}

    /**
     * Finds the index file.
     *
     * @param option the option's value, or null
     * @param classPath the property {@code java.class.path}
     * @param modulePath the property {@code jdk.module.path}
     * @return a file that exists
     * @throws StandBack if there is none; the message says where it was looked for
     */
    static File locate(String option, String classPath, String modulePath) throws StandBack {
        if (option != null) {
            return existing(option, "named by the option 'index'");
        }
        String first = firstEntry(classPath.isEmpty() ? modulePath : classPath);
        String beside = beside(first);
        if (!first.isEmpty() && new File(beside).isFile()) {
            return new File(beside);
        }
        String property = System.getProperty(PROPERTY);
        if (property != null) {
            return existing(property, "named by the system property " + PROPERTY);
        }
        throw new StandBack(
                first.isEmpty()
                        ? "no index: the program has neither a class path nor a module path;"
                                + " running plain. What a JDK image holds itself is not served"
                        : "no index: looked for "
                                + beside
                                + "; running plain. Make one with: java -jar thinjit-cli.jar index "
                                + arguments(classPath));
    }

    private static String arguments(String classPath) {
        if (classPath.isEmpty()) {
            return "--module-path MP";
        }
        return classPath.contains(File.pathSeparator) ? "--class-path CP" : "--jar JAR";
    }

    private static File existing(String path, String named) throws StandBack {
        File file = new File(path);
        if (!file.isFile()) {
            throw new StandBack("no index at " + path + " (" + named + "); running plain");
        }
        return file;
    }

    private static String firstEntry(String classPath) {
        int end = classPath.indexOf(File.pathSeparatorChar);
        return end < 0 ? classPath : classPath.substring(0, end);
    }

    private static String beside(String entry) {
        String base = entry;
        if (base.endsWith("/")) {
            base = base.substring(0, base.length() - 1);
        } else if (base.endsWith(".jar")) {
            base = base.substring(0, base.length() - ".jar".length());
        }
        return base.concat(".tji");
    }
}
