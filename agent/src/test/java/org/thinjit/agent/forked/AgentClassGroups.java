package org.thinjit.agent.forked;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.objectweb.asm.ClassReader;

/** The groups of classes in the agent's jar, as {@code AgentClasses} documents them. */
final class AgentClassGroups {
    private static final int CONSTANT_CLASS = 7;

    private final List<List<ClassReader>> groups = new ArrayList<>();

    /** Reads the agent's jar. */
    AgentClassGroups() throws IOException {
        try (JarFile jar = new JarFile(ForkedJvm.agentJar().toFile())) {
            byte[] classes =
                    jar.getInputStream(jar.getEntry("org/thinjit/agent/classes")).readAllBytes();
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(classes));
            in.skipNBytes(Integer.BYTES);
            while (in.available() > 0) {
                groups.add(group(in));
            }
        }
    }

    private static List<ClassReader> group(DataInputStream in) throws IOException {
        List<ClassReader> group = new ArrayList<>();
        int length;
        while ((length = in.readInt()) > 0) {
            group.add(new ClassReader(in.readNBytes(length)));
        }
        return group;
    }

    /** Returns a group's class names, with slashes, in the order of definition. */
    List<String> names(int group) {
        return groups.get(group).stream().map(ClassReader::getClassName).toList();
    }

    /** Returns the class names of all groups. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            names.addAll(names(group));
        }
        return names;
    }

    /** Returns the classes that name classes of a later group, with the names they name. */
    Map<String, Set<String>> forwardReferences() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (int group = 0; group < groups.size(); group++) {
            Set<String> later = new TreeSet<>();
            for (int i = group + 1; i < groups.size(); i++) {
                later.addAll(names(i));
            }
            for (ClassReader reader : groups.get(group)) {
                Set<String> named = classConstants(reader);
                named.retainAll(later);
                if (!named.isEmpty()) {
                    found.put(reader.getClassName(), named);
                }
            }
        }
        return found;
    }

    private static Set<String> classConstants(ClassReader reader) {
        Set<String> names = new TreeSet<>();
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0 && reader.readByte(offset - 1) == CONSTANT_CLASS) {
                names.add(reader.readUTF8(offset, buffer));
            }
        }
        return names;
    }
}
