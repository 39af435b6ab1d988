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
 */
record ArchivedProgram(
        CombinedIndex index, List<Path> files, List<Path> classPath, String mainClass) {
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
        List<Path> files = new ArrayList<>();
        List<Path> classPath = new ArrayList<>();
        for (int number = 0; number < containers.count(); number++) {
            Path file = folder.resolve(containers.path(number)).normalize();
            files.add(file);
            check(containers.flags(number), file);
            if (containers.parent(number) < 0) {
                classPath.add(file);
            }
        }
        String main = index.classes().name(index.mainClass()).replace('/', '.');
        return new ArchivedProgram(index, files, classPath, main);
    }

    private static CombinedIndex read(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            CombinedIndex index =
                    CombinedIndex.open(
                            channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            index.checkLookup();
            index.checkGraph();
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
        if ((flags & ContainerDescriptor.NESTED) != 0) {
            throw new IOException(
                    file
                            + " holds its libraries inside itself, where the JDK's archive does not"
                            + " look; extract it (java -Djarmode=tools -jar APP.jar extract) and"
                            + " index the result");
        }
    }

    String classPathText() {
        return String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList());
    }
}
