package org.thinjit.indexer;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.ContainerTable;
import org.thinjit.format.IndexFormatException;
import org.thinjit.format.PackDescriptor;
import org.thinjit.format.SectionDescriptor;
import org.thinjit.indexer.container.Container;
import org.thinjit.indexer.signing.VerificationSettings;

/**
 * Tells whether indexing again would give what is on disk already: the same containers by size, time
 * and digest, asked for in the same way, by the same indexer. A class path with a folder is never up
 * to date, for its classes change without a trace.
 */
public final class UpToDate {
    /** Flags that a container does not have yet when it is listed. */
    private static final int DECIDED_LATER =
            ContainerDescriptor.RELATIVE | ContainerDescriptor.VERIFIED | ContainerDescriptor.WHOLE;

    private final IndexRequest request;
    private final List<Container> containers;

    private UpToDate(IndexRequest request, List<Container> containers) {
        this.request = request;
        this.containers = containers;
    }

    /**
     * Compares. An index that is absent, damaged or of another version is not up to date.
     *
     * @param request what would be indexed, and where to
     * @param containers those of the request's class path, as they are now
     * @return whether index and pack can stay as they are
     * @throws IOException if a file that is there cannot be read
     */
    public static boolean holds(IndexRequest request, List<Container> containers)
            throws IOException {
        if (!Files.isRegularFile(request.output())) {
            return false;
        }
        try {
            CombinedIndex index =
                    CombinedIndex.open(ByteBuffer.wrap(Files.readAllBytes(request.output())));
            index.check();
            UpToDate check = new UpToDate(request, containers);
            return check.isAskedFor(index) && check.hasPack(index) && check.isOf(index);
        } catch (IndexFormatException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private boolean isAskedFor(CombinedIndex index) {
        ByteBuffer meta = index.section(SectionDescriptor.META);
        String lines = StandardCharsets.UTF_8.decode(meta.duplicate()).toString();
        Set<String> found = new HashSet<>(lines.lines().toList());
        boolean same = index.lookahead() == request.lookahead() && withoutProfile(index);
        for (var fact : OutputPhase.circumstances(request).entrySet()) {
            same &= found.contains(fact.getKey() + "=" + fact.getValue());
        }
        return same;
    }

    /** A profile is no part of the program: whoever asks for one gets the index anew. */
    private boolean withoutProfile(CombinedIndex index) {
        return request.profile() == null
                && index.section(SectionDescriptor.PROFILE).capacity() == 0;
    }

    private boolean hasPack(CombinedIndex index) throws IOException {
        Path pack = request.packFile();
        if (request.pack() == PackMode.NONE || !Files.isRegularFile(pack)) {
            return request.pack() == PackMode.NONE && !Files.exists(pack);
        }
        ByteBuffer header =
                ByteBuffer.allocate(PackDescriptor.LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(pack)) {
            channel.read(header, 0);
            return channel.size() == index.packLength()
                    && header.getLong(PackDescriptor.MAGIC_OFFSET) == PackDescriptor.MAGIC
                    && header.getLong(PackDescriptor.INDEX_ID_OFFSET) == index.id();
        }
    }

    private boolean isOf(CombinedIndex index) throws IOException {
        ContainerTable indexed = index.containers();
        File folder = Indexer.folder(request.output()).toFile();
        boolean same = indexed.count() == containers.size();
        for (int number = 0; same && number < containers.size(); number++) {
            same = isSame(indexed, number, folder, containers.get(number));
        }
        return same && hasSettings(index);
    }

    /** Signed jars are verified anew where they might verify differently. */
    private boolean hasSettings(CombinedIndex index) {
        ByteBuffer settings = index.section(SectionDescriptor.SECURITY);
        return containers.stream().noneMatch(each -> each.is(ContainerDescriptor.SIGNED))
                || StandardCharsets.UTF_8
                        .decode(settings.duplicate())
                        .toString()
                        .equals(Objects.requireNonNullElse(VerificationSettings.describe(), ""));
    }

    private static boolean isSame(
            ContainerTable indexed, int number, File folder, Container container) {
        int flags = indexed.flags(number);
        boolean relative = (flags & ContainerDescriptor.RELATIVE) != 0;
        String path = indexed.path(number);
        return !container.is(ContainerDescriptor.DIRECTORY)
                && (flags & ~DECIDED_LATER) == container.flags()
                && canonical(relative ? new File(folder, path) : new File(path))
                        .equals(canonical(container.file()))
                && indexed.parent(number) == container.parent()
                && indexed.spec(number).equals(container.spec())
                && indexed.size(number) == container.size()
                && indexed.modified(number) == container.modified()
                && indexed.changed(number) == container.identity().changed()
                && indexed.inode(number) == container.identity().inode()
                && Arrays.equals(indexed.digest(number), container.digest());
    }

    private static File canonical(File file) {
        try {
            return file.getCanonicalFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
