package org.thinjit.indexer.archive.list;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Classes of class loaders that are not the JDK's, and one jar with their files, from which the dumping
 * JVM reads them. HotSpot archives one such class a name, and gives it to whichever class loader first
 * defines a class of that name from a file of that size and CRC-32: so the files have to be those that
 * will be defined. Nobody reads the jar once the archive is written. For one thread.
 */
public final class UnregisteredClasses implements Closeable {
    private final Path jar;
    private final ZipOutputStream out;
    private final Map<String, UnregisteredClass> classes = new LinkedHashMap<>();

    /**
     * Begins a jar.
     *
     * @param jar where to write it
     * @throws IOException if it cannot be written
     */
    public UnregisteredClasses(Path jar) throws IOException {
        this.jar = jar.toAbsolutePath();
        this.out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)));
        out.setLevel(Deflater.BEST_SPEED);
    }

    /** Adds a class, once; gives what it needs to be loaded first. */
    List<String> add(String name, byte[] bytes) throws IOException {
        if (classes.containsKey(name)) {
            return List.of();
        }
        UnregisteredClass added = UnregisteredClass.of(name, bytes);
        if (added.superclass() == null) {
            return List.of();
        }
        classes.put(name, added);
        out.putNextEntry(new ZipEntry(name.concat(".class")));
        out.write(bytes);
        out.closeEntry();
        return added.supertypes();
    }

    /**
     * Returns the jar.
     *
     * @return complete once this is closed
     */
    public Path jar() {
        return jar;
    }

    int count() {
        return classes.size();
    }

    boolean has(String name) {
        return classes.containsKey(name);
    }

    /**
     * Describes the classes behind those of the JDK's class loaders.
     *
     * @param registered lines of the list so far; what begins with an at sign or a hash is no class
     * @param without classes that cannot be loaded; neither can what they are supertypes of
     * @return all lines: those before, their classes numbered, and these, supertypes first
     */
    List<String> behind(List<String> registered, Set<String> without) {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> ids = new HashMap<>();
        for (String line : registered) {
            boolean named = !line.startsWith("@") && !line.startsWith("#");
            if (named && line.indexOf(' ') < 0 && !without.contains(line)) {
                ids.put(line, ids.size() + 1);
                lines.add(line + " id: " + ids.size());
            } else {
                lines.add(line);
            }
        }
        Set<String> done = new HashSet<>(without);
        done.addAll(ids.keySet());
        for (UnregisteredClass each : classes.values()) {
            append(each, ids, done, lines);
        }
        return lines;
    }

    /** A class that is its own supertype ends the walk at itself, and gets no line. */
    private void append(
            UnregisteredClass each,
            Map<String, Integer> ids,
            Set<String> done,
            List<String> lines) {
        if (!done.add(each.name())) {
            return;
        }
        for (String type : each.supertypes()) {
            UnregisteredClass other = classes.get(type);
            if (other != null) {
                append(other, ids, done, lines);
            }
        }
        String line = each.line(ids.size() + 1, ids, jar);
        if (line != null) {
            ids.put(each.name(), ids.size() + 1);
            lines.add(line);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
