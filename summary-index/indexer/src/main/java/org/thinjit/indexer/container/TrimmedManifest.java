package org.thinjit.indexer.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * A manifest cut down to what {@code ClassLoader.definePackage} and the sealing check read: the main
 * section and the sections of packages, of each the specification, implementation and sealing
 * attributes.
 */
final class TrimmedManifest {
    private static final Attributes.Name[] KEPT = {
        Attributes.Name.SPECIFICATION_TITLE,
        Attributes.Name.SPECIFICATION_VERSION,
        Attributes.Name.SPECIFICATION_VENDOR,
        Attributes.Name.IMPLEMENTATION_TITLE,
        Attributes.Name.IMPLEMENTATION_VERSION,
        Attributes.Name.IMPLEMENTATION_VENDOR,
        Attributes.Name.SEALED,
    };

    private TrimmedManifest() {}

    /**
     * Trims a manifest.
     *
     * @param full the manifest, or null
     * @return manifest syntax with sections in order of their names; empty when nothing is left
     */
    static byte[] of(Manifest full) throws IOException {
        if (full == null) {
            return new byte[0];
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Attributes main = kept(full.getMainAttributes());
        boolean empty = main.isEmpty();
        writeSection(out, Attributes.Name.MANIFEST_VERSION, "1.0", main);
        for (Map.Entry<String, Attributes> section : new TreeMap<>(full.getEntries()).entrySet()) {
            Attributes attributes = kept(section.getValue());
            if (section.getKey().endsWith("/") && !attributes.isEmpty()) {
                empty = false;
                writeSection(out, new Attributes.Name("Name"), section.getKey(), attributes);
            }
        }
        return empty ? new byte[0] : out.toByteArray();
    }

    private static Attributes kept(Attributes all) {
        Attributes kept = new Attributes();
        for (Attributes.Name name : KEPT) {
            if (all.getValue(name) != null) {
                kept.put(name, all.getValue(name));
            }
        }
        return kept;
    }

    /**
     * Writes one section through {@link Manifest#write}, which breaks long lines. That writes main
     * sections only in a fixed order, so a package's section is written as a manifest of its own
     * whose first lines are then left out.
     */
    private static void writeSection(
            ByteArrayOutputStream out, Attributes.Name head, String value, Attributes attributes)
            throws IOException {
        Manifest section = new Manifest();
        section.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (head.equals(Attributes.Name.MANIFEST_VERSION)) {
            section.getMainAttributes().putAll(attributes);
            section.write(bytes);
            bytes.writeTo(out);
            return;
        }
        section.write(bytes);
        int mainLength = bytes.size();
        section.getEntries().put(value, attributes);
        bytes.reset();
        section.write(bytes);
        out.write(bytes.toByteArray(), mainLength, bytes.size() - mainLength);
    }
}
