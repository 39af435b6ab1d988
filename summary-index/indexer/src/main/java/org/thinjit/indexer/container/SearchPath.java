package org.thinjit.indexer.container;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.FileDigest;

/**
 * The containers that a class path means, in the order in which {@code
 * jdk.internal.loader.URLClassPath} searches them: the words of a manifest's {@code Class-Path} are
 * pushed right behind the jar that names them, and each place is visited once. What Spring Boot's
 * launcher finds inside a jar follows: it is searched after all these, by a class loader below. What
 * is not on the class path at all comes last, the module path before the rest.
 */
public final class SearchPath {
    /** Lists jars. */
    @FunctionalInterface
    public interface JarLister {
        /**
         * Hears that files will be asked for, in this order, unless they turn out to be none.
         *
         * @param files paths
         */
        default void expect(List<File> files) {}

        /**
         * Lists a jar.
         *
         * @param jar an existing file
         * @return what it holds
         * @throws InterruptedIOException if the thread is interrupted, which ends the search
         * @throws IOException if it is no readable jar
         */
        JarListing list(File jar) throws IOException;
    }

    private static final int MODULE = ContainerDescriptor.ATTACHED | ContainerDescriptor.MODULE;

    private record Place(File file, boolean folder, int parent, String spec) {}

    private final Deque<Place> unopened = new ArrayDeque<>();
    private final Set<String> visited = new HashSet<>();
    private final List<Container> containers = new ArrayList<>();

    private final JarLister jars;

    private SearchPath(JarLister jars) {
        this.jars = jars;
    }

    /**
     * Finds the containers.
     *
     * @param classPath the entries of the class path; one that does not exist is recorded as missing
     * @return the containers in search order
     * @throws IOException if a path cannot be made canonical, or the thread is interrupted
     */
    public static List<Container> of(List<Path> classPath) throws IOException {
        return of(classPath, List.of(), List.of(), JarListing::of);
    }

    /**
     * Finds the containers, modules and attached ones too, with another way to list jars.
     *
     * @param classPath as above
     * @param modulePath the entries of the module path; of what a folder there holds, its modules
     * @param attached jars and folders for class loaders of the program; those that the class path
     *     names are found there
     * @param jars lists jars; called on this thread
     * @return as above
     * @throws IOException as above
     */
    public static List<Container> of(
            List<Path> classPath, List<Path> modulePath, List<Path> attached, JarLister jars)
            throws IOException {
        SearchPath search = new SearchPath(jars);
        for (Path path : classPath) {
            File file = path.toFile().getCanonicalFile();
            search.unopened.add(new Place(file, file.isDirectory(), -1, ""));
        }
        jars.expect(search.unopened.stream().map(Place::file).toList());
        while (!search.unopened.isEmpty()) {
            search.open(search.unopened.pop());
        }
        search.addNested();
        search.addAttached(ModulePathEntries.modules(modulePath), MODULE);
        search.addAttached(attached, ContainerDescriptor.ATTACHED);
        return List.copyOf(search.containers);
    }

    private void open(Place place) throws IOException {
        if (!visited.add(place.file.getPath() + (place.folder ? "/" : ""))) {
            return;
        }
        Container container = container(place);
        int number = containers.size();
        containers.add(container);
        List<Place> named = new ArrayList<>();
        for (String word : container.content().classPath()) {
            Place resolved = resolve(place.file, word, number);
            if (resolved != null) {
                named.add(resolved);
            }
        }
        jars.expect(named.stream().map(Place::file).toList());
        for (int i = named.size() - 1; i >= 0; i--) {
            unopened.push(named.get(i));
        }
    }

    /** Those of the first jar that has some: there is one launcher to a program. */
    private void addNested() {
        for (int number = 0; number < containers.size(); number++) {
            Container outer = containers.get(number);
            List<Container> nested =
                    outer.parent() < 0 && NestedContainers.canBeIn(outer)
                            ? NestedContainers.of(outer, number)
                            : List.of();
            containers.addAll(nested);
            if (!nested.isEmpty()) {
                return;
            }
        }
    }

    /**
     * Class-Path words are not followed: the module path knows none, and elsewhere such a jar ends what
     * is known of a class loader's order.
     */
    private void addAttached(List<Path> attached, int flags) throws IOException {
        for (Path path : attached) {
            File file = path.toFile().getCanonicalFile();
            Place place = new Place(file, file.isDirectory(), -1, "");
            if (visited.add(file.getPath() + (place.folder ? "/" : ""))) {
                containers.add(container(place).with(flags));
            }
        }
    }

    /** Resolves a word as the JDK does: against the jar's URL, files only; null when it is not one. */
    private static Place resolve(File jar, String word, int parent) {
        int colon = word.indexOf(':');
        if (colon >= 0 && !word.substring(0, colon).equalsIgnoreCase("file")) {
            return null;
        }
        try {
            String path = new URL(jar.toURI().toURL(), word).getPath();
            return new Place(new File(decode(path)), path.endsWith("/"), parent, word);
        } catch (MalformedURLException | IllegalArgumentException e) {
            return null;
        }
    }

    private static String decode(String path) {
        byte[] in = path.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '%' && i + 2 < in.length) {
                out.put((byte) Integer.parseInt(twoDigits(in, i + 1), 16));
                i += 2;
            } else {
                out.put(in[i]);
            }
        }
        return new String(out.array(), 0, out.position(), StandardCharsets.UTF_8);
    }

    private static String twoDigits(byte[] bytes, int at) {
        return new String(bytes, at, 2, StandardCharsets.ISO_8859_1);
    }

    private Container container(Place place) throws IOException {
        File file = place.file;
        if (!file.exists()) {
            return unusable(place, ContainerDescriptor.MISSING, whyMissing(file));
        }
        try {
            return place.folder ? folder(place) : jar(place);
        } catch (InterruptedIOException e) {
            throw e; // Says nothing about the file.
        } catch (IOException e) {
            String why = file.canRead() ? "not a readable jar: " + e.getMessage() : "not readable";
            return unusable(place, ContainerDescriptor.BROKEN, why);
        }
    }

    /** An asterisk stands for a folder's jars; where they cannot be listed it stays, as for the JDK. */
    private static String whyMissing(File file) {
        File folder = file.getParentFile();
        boolean closed =
                file.getName().equals("*") && folder.isDirectory() && folder.list() == null;
        return closed ? "a folder that is not readable" : "does not exist";
    }

    private static Container unusable(Place place, int flag, String why) {
        File file = place.file;
        return new Container(
                file,
                place.parent,
                place.spec,
                flag,
                file.isFile() ? file.length() : 0,
                file.lastModified(),
                new byte[ContainerDescriptor.DIGEST_LENGTH],
                Container.Content.none(why));
    }

    private static Container folder(Place place) throws IOException {
        if (!place.file.isDirectory()) {
            throw new IOException("named as a folder");
        }
        if (!place.file.canRead()) {
            int flags = ContainerDescriptor.DIRECTORY | ContainerDescriptor.BROKEN;
            return unusable(place, flags, "not readable");
        }
        return new Container(
                place.file,
                place.parent,
                place.spec,
                ContainerDescriptor.DIRECTORY,
                0,
                place.file.lastModified(),
                new byte[ContainerDescriptor.DIGEST_LENGTH],
                FolderContent.list(place.file));
    }

    private Container jar(Place place) throws IOException {
        File file = place.file;
        long size = file.length();
        long modified = file.lastModified();
        FileIdentity identity = FileIdentity.of(file);
        JarListing listing = jars.list(file);
        boolean signed = (listing.flags() & ContainerDescriptor.SIGNED) != 0;
        return new Container(
                file,
                place.parent,
                place.spec,
                listing.flags()
                        | (listing.content().classPath().isEmpty()
                                ? 0
                                : ContainerDescriptor.CLASS_PATH),
                size,
                modified,
                signed ? FileDigest.of(file) : listing.digest(),
                signed ? identity : FileIdentity.NONE,
                listing.content(),
                Set.of());
    }
}
