package org.thinjit.indexer.container;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.indexer.encoding.RecordInput;
import org.thinjit.indexer.encoding.RecordOutput;

/**
 * What a jar's bytes say about it as a container; nothing of its path or time.
 *
 * @param flags bits of {@link ContainerDescriptor}
 * @param digest SHA-256 of the central directory
 * @param content what it holds
 */
public record JarListing(int flags, byte[] digest, Container.Content content) {
    /**
     * The version of the encoding and of how jars are listed: to be raised with every change of the
     * records or of what is put into them.
     */
    public static final int VERSION = 6;

    private static final PlainReason[] REASONS = PlainReason.values();

    /**
     * Lists a jar.
     *
     * @param jar the file
     * @return its listing
     * @throws IOException if the JDK cannot open it, or its manifest is not well formed
     */
    public static JarListing of(File jar) throws IOException {
        return JarContent.list(jar);
    }

    /**
     * Writes the listing, for the cache.
     *
     * @param out where to
     */
    public void write(RecordOutput out) {
        out.number(flags);
        out.raw(digest);
        out.list(content.classes(), each -> writeClass(out, each));
        out.list(content.providers(), out::text);
        out.list(content.lists(), each -> writeList(out, each));
        out.bytes(content.manifest());
        out.list(content.classPath(), out::text);
        out.number(content.releases().from());
        out.number(content.releases().until());
    }

    /**
     * Reads a listing.
     *
     * @param in where from
     * @return what was written
     */
    public static JarListing read(RecordInput in) {
        int flags = in.number();
        byte[] digest = in.raw(ContainerDescriptor.DIGEST_LENGTH);
        List<ClassEntry> classes = in.list(() -> readClass(in));
        List<String> providers = in.list(in::text);
        List<ListedClasses> lists = in.list(() -> readList(in));
        byte[] manifest = in.bytes();
        List<String> classPath = in.list(in::text);
        ReleaseRange releases = new ReleaseRange(in.number(), in.number());
        return new JarListing(
                flags,
                digest,
                new Container.Content(
                        classes, providers, lists, manifest, classPath, releases, null));
    }

    private static void writeList(RecordOutput out, ListedClasses list) {
        out.text(list.resource());
        out.text(list.key());
        out.number(list.service() ? 1 : 0);
        out.list(list.classes(), out::text);
    }

    private static ListedClasses readList(RecordInput in) {
        String resource = in.text();
        String key = in.text();
        return new ListedClasses(resource, key, in.number() != 0, in.list(in::text));
    }

    private static void writeClass(RecordOutput out, ClassEntry entry) {
        out.text(entry.name());
        out.number(entry.plain() == null ? 0 : entry.plain().ordinal() + 1);
        out.number(entry.versioned() ? 1 : 0);
        out.number(entry.release());
    }

    private static ClassEntry readClass(RecordInput in) {
        String name = in.text();
        int reason = in.number();
        PlainReason plain = reason == 0 ? null : REASONS[reason - 1];
        return new ClassEntry(name, plain, in.number() != 0, in.number());
    }
}
