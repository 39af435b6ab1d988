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
import org.thinjit.indexer.container.ReleaseRange;
import org.thinjit.indexer.link.Program;
import org.thinjit.indexer.pack.PackPlan;
import org.thinjit.indexer.signing.SignerSets;

/** Emits the records of containers, with their paths and manifests. */
final class ContainerRecords {
    private final Program program;
    private final SignerSets signers;
    private final PackPlan plan;
    private final SectionBuffer paths;
    private final SectionBuffer manifests;
    private final SectionBuffer records;

    ContainerRecords(Program program, SignerSets signers, PackPlan plan, IndexWriter writer) {
        this.program = program;
        this.signers = signers;
        this.plan = plan;
        this.paths = writer.section(SectionDescriptor.PATHS);
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
        int flags = container.flags() | verified(number);
        records.putInt(flags | (relative ? ContainerDescriptor.RELATIVE : 0));
        byte[] manifest = container.content().manifest();
        records.putInt(manifests.length()).putInt(manifest.length);
        manifests.put(manifest);
        records.putInt(container.parent() + 1);
        putText(container.spec());
        ClassCatalog catalog = program.catalog();
        int first = catalog.firstClass(number);
        records.putInt(first).putInt(catalog.firstClass(number + 1) - first);
        records.putLong(container.identity().changed()).putLong(container.identity().inode());
        ReleaseRange releases = container.content().releases();
        records.putInt(releases.from()).putInt(releases.until());
    }

    /** URLs into multi-release jars tell of it, and are left alone. */
    private int whole(int number) {
        return signers.whole(number)
                        && !program.containers().get(number).is(ContainerDescriptor.MULTI_RELEASE)
                ? ContainerDescriptor.WHOLE
                : 0;
    }

    private int verified(int number) {
        if (program.containers().get(number).is(ContainerDescriptor.SIGNED)) {
            int end = program.catalog().firstClass(number + 1);
            for (int type = program.catalog().firstClass(number); type < end; type++) {
                if (plan.plain(type) == null) {
                    return ContainerDescriptor.VERIFIED | whole(number);
                }
            }
        }
        return 0;
    }

    private void putText(String text) {
        int at = paths.length();
        int length = paths.putUtf8(text);
        records.putInt(at).putInt(length);
    }

    /** Below the index's folder or the one above it: such a tree can be moved as a whole. */
    private static boolean isNear(Path folder, Path file) {
        Path parent = folder.getParent();
        boolean usableParent = parent != null && parent.getParent() != null;
        return file.startsWith(folder) || usableParent && file.startsWith(parent);
    }
}
