package org.thinjit.maven.program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.PackMode;
import org.thinjit.maven.project.ModulePath;
import org.thinjit.maven.project.ProjectJars;

/**
 * A program to index.
 *
 * @param classPath the entries that the JVM is given; the jar alone for {@code java -jar}
 * @param modules what the JVM is given as modules, {@link ModulePath#NONE} for a program without
 * @param runnableJar whether it is started with {@code java -jar}
 * @param mainClass the class to start from in binary form; null for the manifest's
 * @param nested whether the dependencies lie in jars within the jar
 */
public record Program(
        List<Path> classPath,
        ModulePath modules,
        boolean runnableJar,
        String mainClass,
        boolean nested) {
    private static final int SUFFIX = ".jar".length();

    /** Copies the class path. */
    public Program {
        classPath = List.copyOf(classPath);
    }

    /**
     * Takes a program without modules.
     *
     * @param classPath as above
     * @param runnableJar as above
     * @param mainClass as above
     * @param nested as above
     */
    public Program(List<Path> classPath, boolean runnableJar, String mainClass, boolean nested) {
        this(classPath, ModulePath.NONE, runnableJar, mainClass, nested);
    }

    /**
     * Takes a program of modules.
     *
     * @param modules its module path, and the class path beside it
     * @param mainClass a class of the main module, in binary form
     * @return the program
     */
    public static Program ofModules(ModulePath modules, String mainClass) {
        return new Program(modules.classPath(), modules, false, mainClass, false);
    }

    /**
     * Returns whether it is started with {@code java -m}.
     *
     * @return true for a program of modules
     */
    public boolean modular() {
        return modules.module() != null;
    }

    /**
     * Returns the program's own jar.
     *
     * @return the first entry of the module path, or of the class path where there are no modules
     */
    public Path jar() {
        return (modular() ? modules.entries() : classPath).get(0);
    }

    /**
     * Returns the name that index and pack get.
     *
     * @return the jar's file name without {@code .jar} or {@code .war}
     */
    public String name() {
        String file = jar().getFileName().toString();
        boolean suffix = file.endsWith(".jar") || file.endsWith(ProjectJars.WAR);
        return suffix ? file.substring(0, file.length() - SUFFIX) : file;
    }

    /**
     * Asks for this program's index.
     *
     * @param folder where index and pack go
     * @param pack which classes are packed
     * @param lookahead calls, 1 to 64
     * @return the request
     * @throws IOException if the jar cannot be read
     */
    public IndexRequest request(Path folder, PackMode pack, int lookahead) throws IOException {
        Path output = folder.resolve(name() + ".tji");
        int jobs = Runtime.getRuntime().availableProcessors();
        return mainClass == null
                ? IndexRequest.ofJar(jar(), output, pack, lookahead, jobs)
                : new IndexRequest(classPath, mainClass, output, pack, lookahead, jobs)
                        .withModulePath(modules.entries());
    }
}
