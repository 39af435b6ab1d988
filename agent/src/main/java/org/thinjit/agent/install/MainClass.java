package org.thinjit.agent.install;

import java.io.File;
import org.thinjit.format.CombinedIndex;

/** The class whose main method the JVM is about to run. */
final class MainClass {
    private MainClass() {}

    /**
     * Finds the main class: from the command line ({@code -m} puts a module before it), or for {@code
     * -jar} from the index.
     *
     * @param index the program's
     * @return its resource's name, for example {@code a/b/C.class}, or {@code ""} when unknown
     */
    static String resource(CombinedIndex index) {
        String command = System.getProperty("sun.java.command", "");
        int space = command.indexOf(' ');
        String first = space < 0 ? command : command.substring(0, space);
        if (!isJar(command)) {
            String name = first.substring(first.indexOf('/') + 1);
            return name.isEmpty() ? "" : name.replace('.', '/').concat(".class");
        }
        int main = index.mainClass();
        return main < 0 ? "" : index.classes().name(main).concat(".class");
    }

    /** For {@code -jar}, the class path is the jar, as it was typed on the command line. */
    private static boolean isJar(String command) {
        String classPath = System.getProperty("java.class.path", "");
        int end = classPath.indexOf(File.pathSeparatorChar);
        String first = end < 0 ? classPath : classPath.substring(0, end);
        return !first.isEmpty() && command.startsWith(first);
    }
}
