package org.thinjit.indexer.container;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lists the class files below a folder of the class path. */
final class FolderContent {
    private FolderContent() {}

    /**
     * Lists a folder; what in it cannot be read is left out.
     *
     * @param folder an existing folder
     * @return its content
     */
    static Container.Content list(File folder) throws IOException {
        Path root = folder.toPath();
        Set<String> names = new TreeSet<>();
        Files.walkFileTree(
                root,
                EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                Integer.MAX_VALUE,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        String name = root.relativize(file).toString();
                        if (name.endsWith(ClassEntry.SUFFIX) && attributes.isRegularFile()) {
                            int end = name.length() - ClassEntry.SUFFIX.length();
                            names.add(name.substring(0, end).replace(File.separatorChar, '/'));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        return new Container.Content(
                names.stream().map(FolderContent::entry).toList(),
                List.of(),
                List.of(),
                new byte[0],
                List.of(),
                ReleaseRange.ALL,
                null);
    }

    private static ClassEntry entry(String name) {
        boolean module = name.equals(ClassEntry.MODULE_INFO);
        return new ClassEntry(
                name,
                module ? PlainReason.MODULE_INFO : PlainReason.DIRECTORY,
                false,
                ClassEntry.UNVARIED);
    }
}
