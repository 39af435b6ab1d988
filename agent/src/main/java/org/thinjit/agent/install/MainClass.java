package org.thinjit.agent.install;

import java.io.File;
import org.thinjit.format.CombinedIndex;

/** The class whose main method the JVM is about to run. */
final class MainClass {
    private MainClass() {}

    /**
     * Finds the main class: from the command line, for {@code -m} without a class from the
     * module, or for {@code -jar} from the index.
     *
     * @param index the program's
     * @return its resource's name, for example {@code a/b/C.class}, or {@code ""} when unknown
     */
    static String resource(CombinedIndex index) {
        String module = module();
        if (module != null) {
            return resource(module, System.getProperty("sun.java.command", ""));
        }
        String command = System.getProperty("sun.java.command", "");
        int space = command.indexOf(' ');
        String first = space < 0 ? command : command.substring(0, space);
        if (!isJar(command)) {
            return resource(first);
        }
        int main = index.mainClass();
        return main < 0 ? "" : index.classes().name(main).concat(".class");
    }

    /**
     * Returns the module that {@code -m} names.
     *
     * @return its name, or null where the main class is on the class path
     */
    static String module() {
        return System.getProperty("jdk.module.main");
    }

    /** Without a class on the command line the module's descriptor says. */
    private static String resource(String module, String command) {
        int space = command.indexOf(' ');
        String first = space < 0 ? command : command.substring(0, space);
        int slash = first.indexOf('/');
        if (slash >= 0) {
            return resource(first.substring(slash + 1));
        }
        Module main = ModuleLayer.boot().findModule(module).orElse(null);
        return main == null ? "" : resource(main.getDescriptor().mainClass().orElse(""));
    }

    private static String resource(String name) {
        return name.isEmpty() ? "" : name.replace('.', '/').concat(".class");
    }

    /** For {@code -jar}, the class path is the jar, as it was typed on the command line. */
    private static boolean isJar(String command) {
        String classPath = System.getProperty("java.class.path", "");
        int end = classPath.indexOf(File.pathSeparatorChar);
        String first = end < 0 ? classPath : classPath.substring(0, end);
        return !first.isEmpty() && command.startsWith(first);
    }
}
