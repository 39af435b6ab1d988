package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The agent's jar holds the agent, all of it, and nothing else. */
final class AgentJarIT {
    private static final long MAX_BYTES = 444_000;
    private static final String AGENT = "org/thinjit/agent/";
    private static final String LEARN = AGENT + "learn/";

    private static List<String> entries() throws IOException {
        try (JarFile jar = new JarFile(ForkedJvm.agentJar().toFile())) {
            return jar.stream().filter(e -> !e.isDirectory()).map(e -> e.getName()).toList();
        }
    }

    /** What the class loader of the program could find would be there twice. */
    @Test
    void holdsTheStartedClassesAndTheOthersAsOneResource() throws IOException {
        assertThat(entries())
                .containsExactly(
                        "META-INF/MANIFEST.MF",
                        AGENT + "HiddenExports.class",
                        AGENT + "NativeExports.class",
                        AGENT + "PreMain.class",
                        AGENT + "classes");
    }

    @Test
    void carriesEachClassOfTheModulesOnce() throws IOException {
        assertThat(new AgentClassGroups().names())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(carriedByTheModules());
    }

    @Test
    void carriesTheBootClassesButNoShapesOfJdkClasses() throws IOException {
        assertThat(new AgentClassGroups().names().stream().filter(name -> !name.startsWith(AGENT)))
                .containsExactlyInAnyOrder(
                        "java/lang/$ThinJIT",
                        "java/lang/$ThinJITLoaders",
                        "jdk/internal/loader/ThinJitClassPath",
                        "jdk/internal/loader/ThinJitFlags",
                        "jdk/internal/loader/ThinJitLocks",
                        "jdk/internal/loader/ThinJitLookup",
                        "jdk/internal/loader/ThinJitParent",
                        "jdk/internal/loader/ThinJitUrls",
                        "jdk/internal/loader/ThinJitUrls$1",
                        "sun/net/www/protocol/jar/ThinJitConnection",
                        "sun/net/www/protocol/jar/ThinJitEntries",
                        "sun/net/www/protocol/jar/ThinJitHandler",
                        "sun/net/www/protocol/jar/ThinJitStream",
                        "sun/nio/ch/ThinJitFile",
                        "sun/nio/fs/ThinJitFileStatus");
    }

    /**
     * A class of a later group must not be met before that group is defined. Each place that names
     * one was looked at: it runs only when the option is set, or on the discovery thread.
     */
    @Test
    void namesClassesOfLaterGroupsOnlyWhereTheyAreDefined() throws IOException {
        assertThat(new AgentClassGroups().forwardReferences())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry(
                                        AGENT + "AgentStart",
                                        Set.of(
                                                AGENT + "ReportedStart",
                                                LEARN + "LearnAtExit",
                                                LEARN + "Learning")),
                                Map.entry(
                                        AGENT + "format/CombinedIndex",
                                        Set.of(
                                                AGENT + "format/MethodTable",
                                                AGENT + "format/Rows",
                                                AGENT + "format/SignerTable")),
                                Map.entry(
                                        AGENT + "format/SectionMemory",
                                        Set.of(AGENT + "format/BufferMemory")),
                                Map.entry(
                                        AGENT + "install/ClassPathHook",
                                        Set.of(AGENT + "install/KnownMethods")),
                                Map.entry(
                                        AGENT + "install/ContainerFiles",
                                        Set.of(
                                                AGENT + "format/CentralDirectory",
                                                AGENT + "format/FileDigest")),
                                Map.entry(
                                        AGENT + "install/Preparation",
                                        Set.of(
                                                AGENT + "install/ServedModules",
                                                AGENT + "install/SignedContainers")),
                                Map.entry(
                                        AGENT + "jvm/CompilerHold",
                                        Set.of(
                                                AGENT + "jvm/CompilerFlags",
                                                AGENT + "jvm/StartWatch",
                                                AGENT + "jvm/SymbolTableGrowth")),
                                Map.entry(
                                        AGENT + "serve/DefinitionGenerator",
                                        Set.of(
                                                AGENT + "serve/SignedClasses",
                                                "jdk/internal/loader/ThinJitUrls")),
                                Map.entry(
                                        AGENT + "serve/SignedClasses",
                                        Set.of("jdk/internal/loader/ThinJitUrls")),
                                Map.entry(
                                        "java/lang/$ThinJITLoaders",
                                        Set.of("jdk/internal/loader/ThinJitParent")),
                                Map.entry(
                                        "jdk/internal/loader/ThinJitClassPath",
                                        Set.of("jdk/internal/loader/ThinJitUrls")),
                                Map.entry(
                                        AGENT + "install/Installation",
                                        Set.of(
                                                AGENT + "install/ClassDump",
                                                AGENT + "install/LoadingLocks",
                                                AGENT + "install/ServedModules",
                                                AGENT + "report/EventLog",
                                                AGENT + "report/FlightRecorderEvents",
                                                AGENT + "report/RunListener",
                                                AGENT + "serve/SignedClasses")),
                                Map.entry(
                                        AGENT + "transform/Transformation",
                                        Set.of(AGENT + "transform/DefinitionTransformer")),
                                Map.entry(
                                        AGENT + "ExitReport",
                                        Set.of(AGENT + "transform/DefinitionTransformer")),
                                Map.entry(
                                        AGENT + "install/ClassDump",
                                        Set.of(AGENT + "transform/DefinitionTransformer")),
                                Map.entry(
                                        AGENT + "report/Statistics",
                                        Set.of(AGENT + "transform/DefinitionTransformer")),
                                Map.entry(
                                        AGENT + "install/LoaderAnnouncements",
                                        Set.of(
                                                AGENT + "install/AttachedLoaders",
                                                AGENT + "install/LaunchedLoaders",
                                                AGENT + "transform/DefinitionTransformer",
                                                AGENT + "transform/Transformation")),
                                Map.entry(
                                        AGENT + "report/FlightRecorderEvents",
                                        Set.of(AGENT + "jfr/FlightRecorderListener")),
                                Map.entry(
                                        AGENT + "speculate/AwaitingLoader",
                                        Set.of(AGENT + "speculate/ThreadCpu")),
                                Map.entry(
                                        AGENT + "speculate/DiscoverySession",
                                        Set.of(
                                                LEARN + "Learning",
                                                AGENT + "report/RunListener",
                                                AGENT + "speculate/ThreadCpu")),
                                Map.entry(
                                        AGENT + "speculate/Recollection",
                                        Set.of(
                                                AGENT + "format/profile/Profile",
                                                LEARN + "Learning")),
                                Map.entry(
                                        AGENT + "speculate/RecordedFlags",
                                        Set.of(LEARN + "RunRecorder")),
                                Map.entry(
                                        AGENT + "speculate/Speculation",
                                        Set.of(
                                                LEARN + "Learning",
                                                LEARN + "RunRecorder",
                                                AGENT + "report/RunListener",
                                                AGENT + "speculate/DiscoverySession"))));
    }

    /** The names that the built modules' class files have in the agent. */
    private static Set<String> carriedByTheModules() throws IOException {
        Path root = Path.of(System.getProperty("thinjit.root"));
        Set<String> names = new TreeSet<>();
        for (String module : List.of("discovery", "summary-index/format", "agent")) {
            Path folder = root.resolve(module).resolve("target/classes");
            try (Stream<Path> files = Files.walk(folder)) {
                files.map(file -> folder.relativize(file).toString())
                        .filter(name -> name.endsWith(".class"))
                        .filter(name -> !name.endsWith("package-info.class"))
                        .filter(name -> !name.startsWith("org/thinjit/format/write/"))
                        .map(AgentJarIT::nameInTheAgent)
                        .forEach(names::add);
            }
        }
        names.remove(AGENT + "HiddenExports");
        names.remove(AGENT + "NativeExports");
        names.remove(AGENT + "PreMain");
        return names;
    }

    private static String nameInTheAgent(String file) {
        return file.replace(".class", "")
                .replace("org/thinjit/discovery/", AGENT + "discovery/")
                .replace("org/thinjit/format/", AGENT + "format/")
                .replace(AGENT + "boot/", "");
    }

    @Test
    void namesTheAgentForAllWaysToStartIt() throws IOException {
        try (JarFile jar = new JarFile(ForkedJvm.agentJar().toFile())) {
            Attributes main = jar.getManifest().getMainAttributes();
            for (String key : List.of("Premain-Class", "Agent-Class", "Launcher-Agent-Class")) {
                assertThat(main.getValue(key)).isEqualTo("org.thinjit.agent.PreMain");
            }
            assertThat(main.getValue("Can-Retransform-Classes")).isEqualTo("false");
            assertThat(main.getValue("Can-Redefine-Classes")).isEqualTo("false");
            assertThat(main.getValue("Boot-Class-Path")).isNull();
            assertThat(main.getValue("Implementation-Version")).isNotEmpty();
        }
    }

    @Test
    void isSmall() throws IOException {
        assertThat(Files.size(ForkedJvm.agentJar())).isLessThan(MAX_BYTES);
    }
}
