package org.thinjit.indexer.container;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.thinjit.format.ContainerDescriptor;

/** The containers inside a jar that Spring Boot's launcher starts, in the launcher's order. */
final class NestedContainers {
    /** The beginning of an entry's comment that makes the launcher unpack the entry. */
    private static final String UNPACK = "UNPACK:";

    private final ZipArchive archive;
    private final Container outer;
    private final int number;
    private final boolean manifest;

    private NestedContainers(ZipArchive archive, Container outer, int number, boolean manifest) {
        this.archive = archive;
        this.outer = outer;
        this.number = number;
        this.manifest = manifest;
    }

    /** Returns whether a container holds the launcher's class loader. */
    static boolean canBeIn(Container outer) {
        return !outer.is(ContainerDescriptor.DIRECTORY)
                && outer.content().classes().stream()
                        .anyMatch(each -> each.name().equals(LauncherLayout.CLASS_LOADER));
    }

    /**
     * Lists them.
     *
     * @param outer a jar that holds the launcher's class loader
     * @param number its number
     * @return none when the launcher does not start it; a broken one when it cannot be read
     */
    static List<Container> of(Container outer, int number) {
        try {
            return list(outer, number);
        } catch (IOException | RuntimeException e) {
            return List.of(broken(outer, number, "", "not readable: " + e.getMessage()));
        }
    }

    private static List<Container> list(Container outer, int number) throws IOException {
        try (ZipArchive archive = ZipArchive.open(outer.file())) {
            Manifest manifest = manifest(archive);
            LauncherLayout layout = LauncherLayout.of(manifest);
            if (layout == null) {
                return List.of();
            }
            NestedContainers all = new NestedContainers(archive, outer, number, manifest != null);
            List<Container> containers = new ArrayList<>();
            for (String name : archive.names()) {
                if (layout.includes(name)) {
                    containers.add(name.endsWith("/") ? all.folder(name) : all.library(name));
                }
            }
            return containers;
        }
    }

    private static Manifest manifest(Entries entries) throws IOException {
        if (!entries.names().contains(JarFile.MANIFEST_NAME)) {
            return null;
        }
        try (InputStream in = entries.open(JarFile.MANIFEST_NAME)) {
            return new Manifest(in);
        }
    }

    /** The launcher gives this folder the outer jar's manifest. */
    private Container folder(String name) throws IOException {
        MessageDigest sha = sha256();
        sha.update(outer.digest());
        sha.update(name.getBytes(StandardCharsets.UTF_8));
        return container(name, new FolderOfArchive(archive, name), 0, sha.digest(), manifest);
    }

    private Container library(String name) throws IOException {
        ZipDirectory.Entry entry = archive.entry(name);
        if (entry.comment().startsWith(UNPACK)) {
            return broken(outer, number, name, "is unpacked by the launcher, which is not served");
        }
        try {
            ZipArchive nested = archive.nested(name);
            MessageDigest sha = sha256();
            nested.digest(sha);
            boolean described = nested.names().contains(JarFile.MANIFEST_NAME);
            return container(name, nested, entry.size(), sha.digest(), described);
        } catch (IOException | RuntimeException e) {
            return broken(outer, number, name, "not a readable jar: " + e.getMessage());
        }
    }

    private static MessageDigest sha256() throws IOException {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("this JDK lacks SHA-256", e);
        }
    }

    private Container container(
            String name, Entries entries, long size, byte[] digest, boolean described)
            throws IOException {
        JarListing listing = JarContent.listNested(entries, manifest(entries), digest);
        return new Container(
                outer.file(),
                number,
                name,
                listing.flags() | ContainerDescriptor.NESTED,
                size,
                0,
                digest,
                FileIdentity.NONE,
                listing.content(),
                described ? folders(entries) : Set.of());
    }

    private static Set<String> folders(Entries entries) {
        Set<String> folders = new HashSet<>();
        for (String name : entries.names()) {
            if (name.endsWith("/")) {
                folders.add(name);
            }
        }
        return folders;
    }

    private static Container broken(Container outer, int number, String name, String why) {
        File file = outer.file();
        int flags = ContainerDescriptor.NESTED | ContainerDescriptor.BROKEN;
        byte[] none = new byte[ContainerDescriptor.DIGEST_LENGTH];
        return new Container(file, number, name, flags, 0, 0, none, Container.Content.none(why));
    }
}
