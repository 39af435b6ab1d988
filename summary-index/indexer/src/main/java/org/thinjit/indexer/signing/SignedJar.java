package org.thinjit.indexer.signing;

import java.io.IOException;
import java.io.InputStream;
import java.security.CodeSigner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import org.thinjit.indexer.container.ClassEntry;
import org.thinjit.indexer.container.Container;

/**
 * Reads a signed jar as the class loader would, through {@link JarFile} with verification, and asks for
 * each class's signers. All rules (disabled algorithms, entries without a digest, several signers) are
 * therefore the JDK's own.
 */
final class SignedJar {
    private static final CodeSigner[] NOBODY = {};
    private static final Set<String> BLOCKS = Set.of(".RSA", ".DSA", ".EC");
    private static final String META_INF = "META-INF/";

    private JarFile jar;
    private final Map<String, CodeSigner[]> signers = new HashMap<>();
    private boolean whole;

    private SignedJar() {}

    /**
     * Verifies a jar.
     *
     * @param container a signed jar
     * @return what the JDK said; nothing about a jar that does not verify as a whole
     */
    static SignedJar verify(Container container) {
        SignedJar signed = new SignedJar();
        try (JarFile jar =
                new JarFile(container.file(), true, ZipFile.OPEN_READ, JarFile.baseVersion())) {
            signed.read(jar, container.content().classes());
        } catch (IOException | RuntimeException e) {
            signed.signers.clear(); // The plain path meets the same, at the place where it belongs.
        }
        return signed;
    }

    /**
     * Returns a class's signers.
     *
     * @param name its internal name
     * @return none or more; null for the class of a damaged entry, and where nothing is certain
     */
    CodeSigner[] signers(String name) {
        return signers.get(name);
    }

    /** Returns whether all entries verified. */
    boolean isWhole() {
        return whole;
    }

    private void read(JarFile from, List<ClassEntry> classes) throws IOException {
        jar = from;
        if (isWhollyUnderstood()) {
            read(classes);
            whole = true;
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                whole &= entry.isDirectory() || isSound(entry);
            }
        }
    }

    private boolean isSound(JarEntry entry) throws IOException {
        try {
            read(entry);
            return true;
        } catch (SecurityException e) {
            return false;
        }
    }

    /**
     * Whether each signature block is one of the manifest's signers. A block that the JDK ignores,
     * because its algorithm is disabled or unknown, makes the jar a doubtful one.
     */
    private boolean isWhollyUnderstood() throws IOException {
        JarEntry manifest = jar.getJarEntry(JarFile.MANIFEST_NAME);
        if (manifest == null) {
            return false;
        }
        read(manifest);
        CodeSigner[] found = manifest.getCodeSigners();
        return found != null && found.length >= blocks();
    }

    private int blocks() {
        int count = 0;
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            String name = entry.getName().toUpperCase(Locale.ROOT);
            int dot = name.lastIndexOf('.');
            boolean block = dot > 0 && BLOCKS.contains(name.substring(dot));
            count += block && name.lastIndexOf('/') == META_INF.length() - 1 ? 1 : 0;
        }
        return count;
    }

    private void read(List<ClassEntry> classes) throws IOException {
        Set<String> described = describedPackages();
        for (ClassEntry each : classes) {
            if (each.plain() == null && !described.contains(each.folder())) {
                readClass(each);
            }
        }
    }

    /** The JDK trusts a package's section of the manifest only if it is signed by itself. */
    private Set<String> describedPackages() throws IOException {
        Set<String> packages = new HashSet<>();
        Manifest manifest = jar.getManifest();
        for (String section : manifest.getEntries().keySet()) {
            if (section.endsWith("/")) {
                packages.add(section);
            }
        }
        return packages;
    }

    private void readClass(ClassEntry each) {
        try {
            JarEntry entry = jar.getJarEntry(each.resource());
            read(entry);
            CodeSigner[] found = entry.getCodeSigners();
            signers.put(each.name(), found == null ? NOBODY : found);
        } catch (IOException | RuntimeException e) {
            signers.remove(each.name()); // Tampered with: the plain path throws the JDK's error.
        }
    }

    /** Signers are known when the last byte was read. */
    private void read(JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            in.readAllBytes();
        }
    }
}
