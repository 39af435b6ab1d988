package org.thinjit.agent.packaging;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which classes are defined together, in the order of the constants of the agent's {@code
 * AgentClasses}. A class that no rule names is in the first group: that a new class is forgotten can
 * cost time, never the class.
 */
final class ClassGroups {
    private static final String AGENT = "org/thinjit/agent/";

    /** Defines the others, so it comes first. */
    private static final String DEFINER = AGENT + "AgentClasses";

    private static final int START = 0;
    private static final int DISCOVERY = 1;
    private static final int OPTIONS = 2;
    private static final int LOADERS = 3;
    private static final int LEARN = 4;
    private static final int SIGNED = 5;
    private static final int TRANSFORM = 6;
    private static final int JFR = 7;
    private static final int MODULES = 8;
    private static final int RESOURCES = 9;
    private static final int JVM = 10;
    private static final int UNTESTED = 11;

    /** Name prefixes; the first that fits decides. */
    private static final List<Map.Entry<String, Integer>> RULES =
            List.of(
                    Map.entry(AGENT + "discovery/ClassStates", START),
                    Map.entry(AGENT + "discovery/FailureListener", START),
                    Map.entry(AGENT + "discovery/", DISCOVERY),
                    Map.entry(AGENT + "speculate/Speculation", START),
                    Map.entry(AGENT + "speculate/QuietPrologs", START),
                    Map.entry(AGENT + "speculate/SelfAttachment", START),
                    Map.entry(AGENT + "speculate/GraphReader", START),
                    Map.entry(AGENT + "speculate/MainGate", START),
                    Map.entry(AGENT + "speculate/ThreadCpu", OPTIONS),
                    Map.entry(AGENT + "speculate/", DISCOVERY),
                    Map.entry(AGENT + "format/SectionDescriptor", START),
                    Map.entry(AGENT + "format/SectionMemory", START),
                    Map.entry(AGENT + "format/SectionSource", START),
                    Map.entry(AGENT + "format/ClassTable", START),
                    Map.entry(AGENT + "format/CombinedIndex", START),
                    Map.entry(AGENT + "format/ContainerTable", START),
                    Map.entry(AGENT + "format/IndexFormatException", START),
                    Map.entry(AGENT + "format/CentralDirectory", OPTIONS),
                    Map.entry(AGENT + "format/FileDigest", OPTIONS),
                    Map.entry(AGENT + "format/SecuritySettings", SIGNED),
                    Map.entry(AGENT + "format/SignerTable", SIGNED),
                    Map.entry(AGENT + "serve/IndexedSettings", SIGNED),
                    Map.entry(AGENT + "serve/LazyCert", SIGNED),
                    Map.entry(AGENT + "serve/SignedClasses", SIGNED),
                    Map.entry(AGENT + "install/SignedContainers", SIGNED),
                    Map.entry(AGENT + "format/profile/", LEARN),
                    Map.entry(AGENT + "format/", DISCOVERY),
                    Map.entry(AGENT + "learn/", LEARN),
                    Map.entry(AGENT + "jfr/", JFR),
                    Map.entry(AGENT + "report/", OPTIONS),
                    Map.entry(AGENT + "ExitReport", OPTIONS),
                    Map.entry(AGENT + "ReportedStart", OPTIONS),
                    Map.entry(AGENT + "install/ClassDump", OPTIONS),
                    Map.entry(AGENT + "install/KnownMethods", UNTESTED),
                    Map.entry(AGENT + "install/LoadingLocks", OPTIONS),
                    Map.entry("jdk/internal/loader/ThinJitLocks", OPTIONS),
                    Map.entry("jdk/internal/loader/ThinJitParent", LOADERS),
                    Map.entry(AGENT + "install/LaunchedLoaders", LOADERS),
                    Map.entry(AGENT + "install/NestedUrls", LOADERS),
                    Map.entry(AGENT + "install/Attached", LOADERS),
                    Map.entry(AGENT + "install/BoundObserver", LOADERS),
                    Map.entry(AGENT + "install/ContainerUrls", LOADERS),
                    Map.entry(AGENT + "install/ContainerChanges", LOADERS),
                    Map.entry(AGENT + "serve/AttachedOrigins", LOADERS),
                    Map.entry(AGENT + "install/ServedModules", MODULES),
                    Map.entry(AGENT + "serve/ModuleOrigins", MODULES),
                    Map.entry(AGENT + "serve/PackedModuleReader", MODULES),
                    Map.entry(AGENT + "jvm/CompilerHold", START),
                    Map.entry(AGENT + "jvm/", JVM),
                    Map.entry("jdk/internal/loader/ThinJitUrls", RESOURCES),
                    Map.entry("sun/net/www/protocol/jar/", RESOURCES),
                    Map.entry(AGENT + "transform/Transformation", LOADERS),
                    Map.entry(AGENT + "transform/", TRANSFORM));

    private final Map<String, ClassFile> classes = new TreeMap<>();

    /**
     * Adds a class.
     *
     * @param file its class file
     */
    void add(ClassFile file) {
        classes.put(file.name(), file);
    }

    private static int group(String name) {
        for (Map.Entry<String, Integer> rule : RULES) {
            if (name.startsWith(rule.getKey())) {
                return rule.getValue();
            }
        }
        return START;
    }

    /**
     * Writes the groups as {@code AgentClasses} reads them.
     *
     * @return the resource's bytes; the same classes give the same bytes
     * @throws IOException if a class needs a supertype of a later group
     */
    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Set<String> written = new LinkedHashSet<>();
        for (int group = START; group <= UNTESTED; group++) {
            if (group == START) {
                write(DEFINER, group, written, out);
            }
            for (String name : classes.keySet()) {
                if (group(name) == group) {
                    write(name, group, written, out);
                }
            }
            out.writeInt(0);
        }
        return bytes.toByteArray();
    }

    private void write(String name, int group, Set<String> written, DataOutputStream out)
            throws IOException {
        ClassFile file = classes.get(name);
        if (file == null || written.contains(name)) {
            return;
        }
        if (group(name) > group) {
            throw new IOException(name + " is needed by an earlier group than its own");
        }
        for (String supertype : file.supertypes()) {
            write(supertype, group, written, out);
        }
        written.add(name);
        out.writeInt(file.bytes().length);
        out.write(file.bytes());
    }
}
