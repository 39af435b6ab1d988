package org.thinjit.cli.query;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.IndexFormatException;
import org.thinjit.format.MethodTable;
import org.thinjit.format.SectionDescriptor;

/** An index opened for questions, with names as people write them. For one thread. */
public final class IndexFile {
    private static final String SUFFIX = ".tji";
    private static final String PACK_SUFFIX = ".tjp";
    private static final String REMEDY =
            "java -jar thinjit-cli.jar index (--jar JAR | --class-path CP) --output ";

    private final Path path;
    private final CombinedIndex index;
    private final ClassTable classes;
    private final MethodTable methods;

    private IndexFile(Path path, CombinedIndex index) {
        this.path = path;
        this.index = index;
        this.classes = index.classes();
        this.methods = index.methods();
    }

    /**
     * Opens an index and checks all its sections.
     *
     * @param path the {@code .tji} file
     * @return the index
     * @throws IOException if there is no such file, or no index this version reads; the message names
     *     the file and what to do
     */
    public static IndexFile open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            String why = Files.exists(path) ? "is not a file" : "does not exist";
            throw new IOException(path + " " + why + "; make it with: " + REMEDY + path);
        }
        try (FileChannel channel = FileChannel.open(path)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new IndexFormatException("is not a ThinJIT index");
            }
            CombinedIndex index =
                    CombinedIndex.open(
                            channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            index.check();
            return new IndexFile(path, index);
        } catch (IndexFormatException e) {
            throw unusable(path, e.getMessage(), e);
        }
    }

    /**
     * Says that an index cannot be used.
     *
     * @param path the {@code .tji} file
     * @param what what is wrong with it, continuing a sentence that begins with the path
     * @param cause what showed it
     * @return an exception whose message also says what to do
     */
    public static IOException unusable(Path path, String what, Exception cause) {
        return new IOException(path + " " + what + "; make it anew with: " + REMEDY + path, cause);
    }

    /**
     * Returns the file.
     *
     * @return the path as it was given
     */
    public Path path() {
        return path;
    }

    /**
     * Returns where the class pack belongs.
     *
     * @return {@code NAME.tjp} beside the index, whether or not it is there
     */
    public Path pack() {
        String name = path.getFileName().toString();
        String base =
                name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return path.resolveSibling(base + PACK_SUFFIX);
    }

    /**
     * Returns the reader.
     *
     * @return the index, all its sections checked
     */
    public CombinedIndex index() {
        return index;
    }

    ClassTable classes() {
        return classes;
    }

    MethodTable methods() {
        return methods;
    }

    String className(int number) {
        return classes.name(number).replace('/', '.');
    }

    String methodName(int number) {
        return className(methods.declaringClass(number)) + "." + methods.member(number);
    }

    /** A class and its superclasses, nearest first, as far as the index knows them. */
    Set<Integer> lineage(int number) {
        Set<Integer> lineage = new LinkedHashSet<>();
        int type = number;
        // A class that is its own ancestor is broken, but it may well lie in a jar.
        while (type >= 0 && lineage.add(type)) {
            type = classes.superclass(type);
        }
        return lineage;
    }

    /** The lines of the meta section, each {@code key=value}. */
    List<String> meta() {
        byte[] bytes = new byte[index.section(SectionDescriptor.META).capacity()];
        index.section(SectionDescriptor.META).get(0, bytes);
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
}
