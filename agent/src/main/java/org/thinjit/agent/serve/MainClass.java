package org.thinjit.agent.serve;

import java.io.File;
import org.thinjit.format.CombinedIndex;

/** The class whose main method the JVM is about to run, to be told when it is looked up. Immutable. */
public final class MainClass {
    private static final String ANY = "";

    /** The name of its resource; null when its number says it. */
    private final String resource;

    private final int number;

    private MainClass(String resource, int number) {
        this.resource = resource;
        this.number = number;
    }

    /**
     * Finds the main class: from the command line, for {@code -m} without a class from the
     * module, or for {@code -jar} from the index.
     *
     * @param index the program's; no name is read of it
     * @return the class; where it is not known, the first class of the program stands for it
     */
    public static MainClass of(CombinedIndex index) {
        String module = module();
        String command = System.getProperty("sun.java.command", "");
        if (module != null) {
            return new MainClass(resource(module, command), -1);
        }
        if (!isJar(command)) {
            int space = command.indexOf(' ');
            return new MainClass(resource(space < 0 ? command : command.substring(0, space)), -1);
        }
        int main = index.mainClass();
        return new MainClass(main < 0 ? ANY : null, main);
    }

    /**
     * Compares a class with it.
     *
     * @param name a resource's name, for example {@code a/b/C.class}
     * @param found the number that the index has for it, or -1
     * @return whether main is reached
     */
    boolean is(String name, int found) {
        if (resource == null) {
            return found == number;
        }
        return name.equals(resource) || resource.isEmpty() && found >= 0;
    }

    /**
     * Returns the module that {@code -m} names.
     *
     * @return its name, or null where the main class is on the class path
     */
    public static String module() {
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
        return main == null ? ANY : resource(main.getDescriptor().mainClass().orElse(""));
    }

    private static String resource(String name) {
        return name.isEmpty() ? ANY : name.replace('.', '/').concat(".class");
    }

    /** For {@code -jar}, the class path is the jar, as it was typed on the command line. */
    private static boolean isJar(String command) {
        String classPath = System.getProperty("java.class.path", "");
        int end = classPath.indexOf(File.pathSeparatorChar);
        String first = end < 0 ? classPath : classPath.substring(0, end);
        return !first.isEmpty() && command.startsWith(first);
    }
}
