package org.thinjit.indexer.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Runs in a JVM of its own: loads and links classes one by one, each in a fresh class loader, so that
 * the JVM has to load all that verifying one class needs. For each class it prints a line: the class,
 * how many classes its loader defined, and the error that linking ended with.
 */
public final class LinkDriver {
    private final Map<String, byte[]> classFiles = new HashMap<>();
    private final Method probe;

    private LinkDriver() throws ReflectiveOperationException {
        probe = Class.class.getDeclaredMethod("getDeclaredConstructors0", boolean.class);
        probe.setAccessible(true);
    }

    /** Defines classes from memory; the first definition of a name wins, as on a class path. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classFiles;
        private int defined;

        Loader(Map<String, byte[]> classFiles) {
            super(ClassLoader.getPlatformClassLoader());
            this.classFiles = classFiles;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] classFile = classFiles.get(name);
            if (classFile == null) {
                throw new ClassNotFoundException(name);
            }
            Class<?> type = defineClass(name, classFile, 0, classFile.length);
            defined++;
            return type;
        }
    }

    /**
     * Links all classes of some jars.
     *
     * @param arguments the file to print to, then the jars
     * @throws Exception if a jar cannot be read, or this JVM lacks the probe
     */
    public static void main(String[] arguments) throws Exception {
        LinkDriver driver = new LinkDriver();
        for (String jar : List.of(arguments).subList(1, arguments.length)) {
            driver.read(jar);
        }
        try (PrintStream out = new PrintStream(Files.newOutputStream(Path.of(arguments[0])))) {
            for (String name : new TreeSet<>(driver.classFiles.keySet())) {
                driver.link(name, out);
            }
        }
    }

    private void read(String jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            for (JarEntry entry : file.stream().toList()) {
                String path = entry.getName();
                if (path.endsWith(".class") && !path.startsWith("META-INF/")) {
                    String name = path.substring(0, path.length() - 6).replace('/', '.');
                    classFiles.putIfAbsent(name, file.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    private void link(String name, PrintStream out) {
        Loader loader = new Loader(classFiles);
        String error = "-";
        try {
            probe.invoke(Class.forName(name, false, loader), true);
        } catch (InvocationTargetException e) {
            error = firstLine(e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            error = firstLine(e);
        }
        out.println(name + "\t" + loader.defined + "\t" + error);
    }

    private static String firstLine(Throwable error) {
        return error.toString().lines().findFirst().orElse("");
    }
}
