package org.thinjit.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.thinjit.indexer.cache.CacheFolder;
import org.thinjit.indexer.container.LauncherLayout;
import org.thinjit.indexer.link.EdgeKind;

/**
 * What to index.
 *
 * @param classPath the class path's entries in search order; manifests' {@code Class-Path} is
 *     followed on top
 * @param modulePath the module path's entries, as for the launcher
 * @param attached jars and folders that class loaders of the program load from, not on the class path
 * @param mainClass the program's main class in binary form, {@code a.b.C}, or null when not known
 * @param output the index to write, {@code NAME.tji}; the pack goes beside it as {@code NAME.tjp}
 * @param pack which classes are packed
 * @param lookahead for how far ahead prologs are chosen, in calls that are as likely as not, 1 to 64
 * @param jobs threads to use, at least 1
 * @param cache what earlier runs found out about jars, or null to read all anew; the result is the
 *     same
 * @param profile what earlier runs of this program's index used, to be put into it, or null
 * @param edges kinds of edges beyond calls and resolved classes that the graph has
 */
public record IndexRequest(
        List<Path> classPath,
        List<Path> modulePath,
        List<Path> attached,
        String mainClass,
        Path output,
        PackMode pack,
        int lookahead,
        int jobs,
        CacheFolder cache,
        Path profile,
        Set<EdgeKind> edges) {
    /** The lookahead when none is asked for. */
    public static final int DEFAULT_LOOKAHEAD = 4;

    private static final int MAX_LOOKAHEAD = 64;
    private static final String SUFFIX = ".tji";

    /** Copies the class path and checks the ranges. */
    public IndexRequest {
        classPath = List.copyOf(classPath);
        modulePath = List.copyOf(modulePath);
        attached = List.copyOf(attached);
        edges = Set.copyOf(edges);
        if (lookahead < 1 || lookahead > MAX_LOOKAHEAD) {
            throw new IllegalArgumentException(
                    "lookahead is " + lookahead + ", it has to be 1 to " + MAX_LOOKAHEAD);
        }
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs is " + jobs + ", it has to be at least 1");
        }
        if (!output.toString().endsWith(SUFFIX)) {
            throw new IllegalArgumentException(
                    "the index is to be named NAME.tji, this is " + output);
        }
    }

    /**
     * Asks for an index without a cache.
     *
     * @param classPath as above
     * @param mainClass as above
     * @param output as above
     * @param pack as above
     * @param lookahead as above
     * @param jobs as above
     */
    public IndexRequest(
            List<Path> classPath,
            String mainClass,
            Path output,
            PackMode pack,
            int lookahead,
            int jobs) {
        this(
                classPath,
                List.of(),
                List.of(),
                mainClass,
                output,
                pack,
                lookahead,
                jobs,
                null,
                null,
                EdgeKind.defaults());
    }

    /**
     * Asks for the same with a cache.
     *
     * @param folder the cache, or null for none
     * @return another request
     */
    public IndexRequest withCache(CacheFolder folder) {
        return new IndexRequest(
                classPath,
                modulePath,
                attached,
                mainClass,
                output,
                pack,
                lookahead,
                jobs,
                folder,
                profile,
                edges);
    }

    /**
     * Asks for the same with a profile in the index.
     *
     * @param file a profile of the index that would be written without it, or null for none
     * @return another request
     */
    public IndexRequest withProfile(Path file) {
        return new IndexRequest(
                classPath,
                modulePath,
                attached,
                mainClass,
                output,
                pack,
                lookahead,
                jobs,
                cache,
                file,
                edges);
    }

    /**
     * Asks for the same with containers that are not on the class path.
     *
     * @param containers jars and folders that class loaders of the program load from
     * @return another request
     */
    public IndexRequest withAttached(List<Path> containers) {
        return new IndexRequest(
                classPath,
                modulePath,
                containers,
                mainClass,
                output,
                pack,
                lookahead,
                jobs,
                cache,
                profile,
                edges);
    }

    /**
     * Asks for the same with other edges.
     *
     * @param kinds beyond calls and resolved classes
     * @return another request
     */
    public IndexRequest withEdges(Set<EdgeKind> kinds) {
        return new IndexRequest(
                classPath,
                modulePath,
                attached,
                mainClass,
                output,
                pack,
                lookahead,
                jobs,
                cache,
                profile,
                kinds);
    }

    /**
     * Asks for the same with a module path.
     *
     * @param entries jars, folders of modules and exploded modules
     * @return another request
     */
    public IndexRequest withModulePath(List<Path> entries) {
        return new IndexRequest(
                classPath, entries, attached, mainClass, output, pack, lookahead, jobs, cache,
                profile, edges);
    }

    /**
     * Asks for an index of a class path with everything at its default.
     *
     * @param classPath as above
     * @param mainClass as above
     * @param output as above
     * @return the request
     */
    public static IndexRequest ofClassPath(List<Path> classPath, String mainClass, Path output) {
        return new IndexRequest(
                classPath, mainClass, output, PackMode.ALL, DEFAULT_LOOKAHEAD, processors());
    }

    /**
     * Asks for an index of a runnable jar: its class path is the jar alone, its main class the
     * manifest's, or the one that Spring Boot's launcher starts.
     *
     * @param jar the jar
     * @param output as above
     * @param pack as above
     * @param lookahead as above
     * @param jobs as above
     * @return the request
     * @throws IOException if the jar or its manifest cannot be read
     */
    public static IndexRequest ofJar(Path jar, Path output, PackMode pack, int lookahead, int jobs)
            throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            Manifest manifest = file.getManifest();
            String main = manifest == null ? null : LauncherLayout.mainClass(manifest);
            return new IndexRequest(List.of(jar), main, output, pack, lookahead, jobs);
        } catch (IOException e) {
            throw new IOException("cannot read " + jar + " as a jar (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Asks for an index of a runnable jar with everything at its default.
     *
     * @param jar the jar
     * @param output as above
     * @return the request
     * @throws IOException if the jar or its manifest cannot be read
     */
    public static IndexRequest ofJar(Path jar, Path output) throws IOException {
        return ofJar(jar, output, PackMode.ALL, DEFAULT_LOOKAHEAD, processors());
    }

    /**
     * Returns where the pack goes.
     *
     * @return {@code NAME.tjp} beside the index
     */
    public Path packFile() {
        String name = output.getFileName().toString();
        return output.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + ".tjp");
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
