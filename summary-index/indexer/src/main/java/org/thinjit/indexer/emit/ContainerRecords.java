package org.thinjit.indexer.emit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.SectionDescriptor;
import org.thinjit.format.write.IndexWriter;
import org.thinjit.format.write.SectionBuffer;
import org.thinjit.indexer.container.ClassCatalog;
import org.thinjit.indexer.container.Container;
import org.thinjit.indexer.link.Program;

/** Emits the records of containers, with their paths and manifests. */
final class ContainerRecords {
    private final Program program;
    private final SectionBuffer names;
    private final SectionBuffer manifests;
    private final SectionBuffer records;

    ContainerRecords(Program program, IndexWriter writer) {
        this.program = program;
        this.names = writer.section(SectionDescriptor.NAMES);
        this.manifests = writer.section(SectionDescriptor.MANIFESTS);
        this.records = writer.section(SectionDescriptor.CONTAINERS);
    }

    void emit(Path folder) {
        List<Container> containers = program.containers();
        for (int number = 0; number < containers.size(); number++) {
            emit(folder, number, containers.get(number));
        }
    }

    private void emit(Path folder, int number, Container container) {
        Path file = container.file().toPath();
        boolean relative = isNear(folder, file);
        String path =
                relative
                        ? folder.relativize(file).toString().replace(File.separatorChar, '/')
                        : file.toString();
        putText(path);
        records.putLong(container.size()).putLong(container.modified());
        records.put(container.digest());
        records.putInt(container.flags() | (relative ? ContainerDescriptor.RELATIVE : 0));
        byte[] manifest = container.content().manifest();
        records.putInt(manifests.length()).putInt(manifest.length);
        manifests.put(manifest);
        records.putInt(container.parent() + 1);
        putText(container.spec());
        ClassCatalog catalog = program.catalog();
        int first = catalog.firstClass(number);
        records.putInt(first).putInt(catalog.firstClass(number + 1) - first);
    }

    private void putText(String text) {
        int at = names.length();
        int length = names.putUtf8(text);
        records.putInt(at).putInt(length);
    }

    /** Below the index's folder or the one above it: such a tree can be moved as a whole. */
    private static boolean isNear(Path folder, Path file) {
        Path parent = folder.getParent();
        boolean usableParent = parent != null && parent.getParent() != null;
        return file.startsWith(folder) || usableParent && file.startsWith(parent);
    }
}
