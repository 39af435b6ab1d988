package org.thinjit.indexer.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.Rows;
import org.thinjit.format.SectionDescriptor;
import org.thinjit.indexer.PackMode;
import org.thinjit.indexer.support.Indexes;

/** Jars with their index: which class has which supertypes and which verifier set. */
final class VerifiedProgram {
    private final CombinedIndex index;
    private final Rows sets;
    private final Map<String, ClassReader> classes = new HashMap<>();

    private VerifiedProgram(CombinedIndex index) {
        this.index = index;
        this.sets = index.rows(SectionDescriptor.VERIFIER_ROWS);
    }

    static VerifiedProgram index(Path output, List<Path> jars) throws IOException {
        Indexes.index(output, null, PackMode.NONE, jars.toArray(Path[]::new));
        VerifiedProgram program = new VerifiedProgram(Indexes.open(output));
        for (Path jar : jars) {
            program.read(jar);
        }
        return program;
    }

    private void read(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                String path = entry.getName();
                if (path.endsWith(".class") && !path.startsWith("META-INF/")) {
                    String name = path.substring(0, path.length() - 6).replace('/', '.');
                    if (!classes.containsKey(name)) {
                        classes.put(name, new ClassReader(file.getInputStream(entry)));
                    }
                }
            }
        }
    }

    Set<String> names() {
        return classes.keySet();
    }

    /** Whether the JVM verifies a class by its stack map frames alone (JVMS 4.10). */
    boolean splitVerified(String name) {
        return classes.get(name).readUnsignedShort(6) >= Opcodes.V1_6;
    }

    Set<String> verifierSet(String name) {
        Set<String> set = new LinkedHashSet<>();
        for (int number : sets.get(index.classes().find(name.replace('.', '/')))) {
            set.add(index.classes().name(number).replace('/', '.'));
        }
        return set;
    }

    /** Those of some classes that are the program's, without a class and its supertypes. */
    Set<String> withoutKnown(String name, Set<String> asked) {
        Set<String> rest = new HashSet<>(asked);
        rest.retainAll(names());
        rest.removeAll(withSupertypes(name));
        return rest;
    }

    /** A class with all supertypes of the program, each after its own supertypes. */
    Set<String> withSupertypes(String name) {
        Set<String> types = new LinkedHashSet<>();
        addWithSupertypes(name, types);
        return types;
    }

    private void addWithSupertypes(String name, Set<String> types) {
        ClassReader reader = classes.get(name);
        if (reader == null || types.contains(name)) {
            return;
        }
        if (reader.getSuperName() != null) {
            addWithSupertypes(reader.getSuperName().replace('/', '.'), types);
        }
        for (String parent : reader.getInterfaces()) {
            addWithSupertypes(parent.replace('/', '.'), types);
        }
        types.add(name);
    }
}
