package org.thinjit.indexer.archive;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.ContainerTable;
import org.thinjit.format.IndexFormatException;

/**
 * The program of an index, as far as an archive of it goes.
 *
 * @param index the index
 * @param files where its containers are, in its order
 * @param classPath those that the class path names
 * @param mainClass the main class in binary form
 * @param launched whether a launcher loads the main class, in a class loader of its own
 * @param pack where the pack is, if there is one
 */
record ArchivedProgram(
        CombinedIndex index,
        List<Path> files,
        List<Path> classPath,
        String mainClass,
        boolean launched,
        Path pack) {
    private static final String INDEX = ".tji";
    private static final String PACK = ".tjp";
    private static final int OFF_CLASS_PATH =
            ContainerDescriptor.NESTED | ContainerDescriptor.ATTACHED;

    /** Opens an index and checks that an archive of its program is possible. */
    static ArchivedProgram open(Path path) throws IOException {
        CombinedIndex index = read(path);
        if (index.mainClass() < 0) {
            throw new IOException(
                    path
                            + " names no main class, from which the archive is predicted; index the"
                            + " program again with --main CLASS");
        }
        Path folder = path.toAbsolutePath().getParent();
        ContainerTable containers = index.containers();
        int home = containers.flags(index.classes().container(index.mainClass()));
        if ((home & ContainerDescriptor.MODULE) != 0) {
            throw new IOException(
                    path
                            + " is of a program on the module path; archives are made for class paths only,"
                            + " so start it with the agent alone");
        }
        List<Path> files = new ArrayList<>();
        List<Path> classPath = new ArrayList<>();
        for (int number = 0; number < containers.count(); number++) {
            Path file = folder.resolve(containers.path(number)).normalize();
            files.add(file);
            if ((containers.flags(number) & OFF_CLASS_PATH) == 0) {
                check(containers.flags(number), file);
                if (containers.parent(number) < 0) {
                    classPath.add(file);
                }
            }
        }
        String main = index.classes().name(index.mainClass()).replace('/', '.');
        boolean launched = (home & ContainerDescriptor.NESTED) != 0;
        return new ArchivedProgram(index, files, classPath, main, launched, pack(path));
    }

    private static Path pack(Path index) {
        String name = index.getFileName().toString();
        String base =
                name.endsWith(INDEX) ? name.substring(0, name.length() - INDEX.length()) : name;
        return index.toAbsolutePath().resolveSibling(base + PACK);
    }

    /** Whether some of its classes belong to other class loaders than the JDK's. */
    boolean hasOthers() {
        ContainerTable containers = index.containers();
        return containers.firstNested() < containers.firstAttached();
    }

    private static CombinedIndex read(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            CombinedIndex index =
                    CombinedIndex.open(
                            channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            index.check();
            return index;
        } catch (IndexFormatException e) {
            throw new IOException(path + " " + e.getMessage() + "; index the program again", e);
        }
    }

    private static void check(int flags, Path file) throws IOException {
        if ((flags & ContainerDescriptor.DIRECTORY) != 0) {
            throw new IOException(
                    file + " is a folder; the JDK archives classes of jars only, so pack it first");
        }
    }

    String classPathText() {
        return String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList());
    }
}
