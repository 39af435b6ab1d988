package org.thinjit.indexer.container;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import org.thinjit.format.CentralDirectory;
import org.thinjit.format.ContainerDescriptor;

/** Lists what a jar holds, without reading its classes. */
final class JarContent {
    private static final String META_INF = "META-INF/";
    private static final String SERVICES = "META-INF/services/";
    private static final Set<String> BLOCKS = Set.of("RSA", "DSA", "EC");

    private final Entries entries;
    private final Set<String> names;
    private final Manifest manifest;
    private final LauncherLayout launcher;
    private final int flags;
    private final Variants variants;

    /** The classes outside the variants' folders, without their suffix. */
    private final Set<String> base;

    /**
     * @param certain whether the variants that the jar may have are taken; where its manifest leaves it
     *     open, the loader's own search decides
     */
    private JarContent(Entries entries, Manifest manifest, boolean nested, boolean certain) {
        this.entries = entries;
        this.names = new TreeSet<>(entries.names());
        this.manifest = manifest;
        this.launcher = nested ? null : LauncherLayout.of(manifest);
        int bits = 0;
        if (certain || saysTrue(manifest) || nested && value(manifest) != null) {
            bits |= ContainerDescriptor.MULTI_RELEASE;
        }
        if (!nested && isSigned()) {
            bits |= ContainerDescriptor.SIGNED;
        }
        this.flags = bits;
        boolean open = !certain || (bits & ContainerDescriptor.SIGNED) != 0;
        this.variants = new Variants(Runtime.version().feature(), open);
        this.base = withoutVariants();
    }

    /** The entries as the JDK's own reader tells them. */
    private record OfJarFile(JarFile jar) implements Entries {
        @Override
        public Set<String> names() {
            Set<String> names = new HashSet<>();
            for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
                names.add(all.nextElement().getName());
            }
            return names;
        }

        @Override
        public InputStream open(String name) throws IOException {
            return jar.getInputStream(jar.getEntry(name));
        }
    }

    /** Opens a jar without checking signatures, at the base version. */
    static JarFile open(File file) throws IOException {
        return new JarFile(file, false, ZipFile.OPEN_READ, JarFile.baseVersion());
    }

    /**
     * Lists a jar.
     *
     * @param file the jar
     * @return its flags and content
     * @throws IOException if the JDK cannot open it, or its manifest is not well formed
     */
    static JarListing list(File file) throws IOException {
        try (JarFile jar = open(file)) {
            JarContent content =
                    new JarContent(
                            new OfJarFile(jar), jar.getManifest(), false, jar.isMultiRelease());
            return new JarListing(
                    content.flags,
                    CentralDirectory.digest(file),
                    new Container.Content(
                            content.classes(),
                            content.providers(),
                            ClassLists.of(content.entries, content.names),
                            TrimmedManifest.of(content.manifest),
                            content.classPath(),
                            content.variants.range(),
                            null));
        } catch (RuntimeException e) {
            throw new IOException(e.toString(), e);
        }
    }

    /**
     * Lists a container inside a jar. Its manifest names no further ones and defines no packages: the
     * launcher's class loader takes care of both. The launcher takes any value of {@code
     * Multi-Release} for true (3.2 to 4.0), which later ones may not.
     *
     * @param entries what it holds
     * @param manifest its own manifest, or null
     * @param digest of its central directory
     * @return its flags and content
     */
    static JarListing listNested(Entries entries, Manifest manifest, byte[] digest) {
        JarContent content = new JarContent(entries, manifest, true, saysTrue(manifest));
        return new JarListing(
                content.flags,
                digest,
                new Container.Content(
                        content.classes(),
                        content.providers(),
                        ClassLists.of(content.entries, content.names),
                        new byte[0],
                        List.of(),
                        content.variants.range(),
                        null));
    }

    private static boolean saysTrue(Manifest manifest) {
        return "true".equalsIgnoreCase(value(manifest));
    }

    private static String value(Manifest manifest) {
        return manifest == null
                ? null
                : manifest.getMainAttributes().getValue(Attributes.Name.MULTI_RELEASE);
    }

    private boolean isSigned() {
        Set<String> signatures = new HashSet<>();
        Set<String> blocks = new HashSet<>();
        for (String name : names) {
            String upper = name.toUpperCase(Locale.ROOT);
            int dot = upper.lastIndexOf('.');
            if (upper.startsWith(META_INF)
                    && upper.indexOf('/', META_INF.length()) < 0
                    && dot > 0) {
                String extension = upper.substring(dot + 1);
                if (extension.equals("SF")) {
                    signatures.add(upper.substring(0, dot));
                } else if (BLOCKS.contains(extension)) {
                    blocks.add(upper.substring(0, dot));
                }
            }
        }
        signatures.retainAll(blocks);
        return !signatures.isEmpty();
    }

    private List<String> classPath() {
        List<String> words = new ArrayList<>();
        String value =
                manifest == null
                        ? null
                        : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        if (value != null) {
            StringTokenizer tokens = new StringTokenizer(value);
            while (tokens.hasMoreTokens()) {
                words.add(tokens.nextToken());
            }
        }
        return words;
    }

    /** Hands the variants over, if there may be any. */
    private Set<String> withoutVariants() {
        boolean multiRelease = (flags & ContainerDescriptor.MULTI_RELEASE) != 0;
        Set<String> others = new TreeSet<>();
        for (String entry : names) {
            if (entry.endsWith(ClassEntry.SUFFIX)) {
                String name = entry.substring(0, entry.length() - ClassEntry.SUFFIX.length());
                if (!multiRelease || !variants.add(name)) {
                    others.add(name);
                }
            }
        }
        return others;
    }

    private List<ClassEntry> classes() {
        Set<String> all = new TreeSet<>(base);
        variants.names().forEach(all::add);
        List<ClassEntry> classes = new ArrayList<>(all.size());
        for (String name : all) {
            classes.add(variants.entry(name, base.contains(name), reason(name)));
        }
        return List.copyOf(classes);
    }

    private PlainReason reason(String name) {
        if (name.equals(ClassEntry.MODULE_INFO)) {
            return PlainReason.MODULE_INFO;
        }
        if (launcher != null && launcher.holds(name)) {
            return PlainReason.NESTED;
        }
        return null;
    }

    private List<String> providers() {
        Set<String> providers = new TreeSet<>();
        for (String name : names) {
            if (name.startsWith(SERVICES) && !name.endsWith("/")) {
                try (InputStream in = entries.open(name)) {
                    readProviders(in, providers);
                } catch (IOException e) {
                    continue; // A damaged service file is the program's to complain about.
                }
            }
        }
        return List.copyOf(providers);
    }

    private static void readProviders(InputStream in, Set<String> providers) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int comment = line.indexOf('#');
            String provider = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!provider.isEmpty()) {
                providers.add(provider);
            }
        }
    }
}
