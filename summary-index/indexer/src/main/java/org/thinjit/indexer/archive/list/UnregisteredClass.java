package org.thinjit.indexer.archive.list;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;

/**
 * A class of a class loader that is not one of the JDK's, as HotSpot's class list describes it: with
 * its supertypes, because no class loader of the dumping JVM would find them by name. All names in
 * internal form.
 *
 * @param name the class
 * @param superclass its superclass
 * @param interfaces its direct interfaces
 */
record UnregisteredClass(String name, String superclass, List<String> interfaces) {
    /**
     * Reads a class file.
     *
     * @throws RuntimeException if it is malformed or newer than ASM knows
     */
    static UnregisteredClass of(String name, byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        return new UnregisteredClass(name, reader.getSuperName(), List.of(reader.getInterfaces()));
    }

    List<String> supertypes() {
        List<String> all = new ArrayList<>(interfaces);
        all.add(superclass);
        return all;
    }

    /**
     * The line of the list.
     *
     * @param id the class's own number
     * @param ids those of the classes listed before
     * @param source the jar with the class file
     * @return the line, or null where a supertype is not listed, which would end the dump
     */
    String line(int id, Map<String, Integer> ids, Path source) {
        if (!ids.keySet().containsAll(supertypes())) {
            return null;
        }
        StringBuilder line = new StringBuilder(name);
        line.append(" id: ").append(id).append(" super: ").append(ids.get(superclass));
        if (!interfaces.isEmpty()) {
            line.append(" interfaces:");
            interfaces.forEach(type -> line.append(' ').append(ids.get(type)));
        }
        return line.append(" source: ").append(source).toString();
    }
}
