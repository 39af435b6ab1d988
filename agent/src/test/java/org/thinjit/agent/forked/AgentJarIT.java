package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The agent's jar holds the agent, all of it, and nothing else. */
final class AgentJarIT {
    private static final long MAX_BYTES = 200_000;
    private static final String BOOT = "org/thinjit/agent/boot/";

    private static List<String> entries() throws IOException {
        try (JarFile jar = new JarFile(ForkedJvm.agentJar().toFile())) {
            return jar.stream().filter(e -> !e.isDirectory()).map(e -> e.getName()).toList();
        }
    }

    @Test
    void holdsOnlyThinJit() throws IOException {
        assertThat(entries())
                .allSatisfy(name -> assertThat(name).matches("(org/thinjit|META-INF)/.*"));
        assertThat(entries().stream().filter(name -> name.endsWith(".class")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).startsWith("org/thinjit/"))
                .contains("org/thinjit/agent/PreMain.class")
                .contains("org/thinjit/discovery/Discovery.class")
                .contains("org/thinjit/format/CombinedIndex.class");
    }

    @Test
    void holdsTheBootClassesButNoShapesOfJdkClasses() throws IOException {
        assertThat(entries().stream().filter(name -> name.startsWith(BOOT)))
                .containsExactlyInAnyOrder(
                        BOOT + "java/lang/$ThinJIT.class",
                        BOOT + "jdk/internal/loader/ThinJitClassPath.class",
                        BOOT + "jdk/internal/loader/ThinJitFlags.class",
                        BOOT + "jdk/internal/loader/ThinJitLocks.class",
                        BOOT + "jdk/internal/loader/ThinJitLookup.class",
                        BOOT + "sun/nio/ch/ThinJitMapping.class");
    }

    @Test
    void leavesTheIndexWriterAndTheIndexerOut() throws IOException {
        assertThat(entries())
                .noneSatisfy(name -> assertThat(name).startsWith("org/thinjit/format/write/"))
                .noneSatisfy(name -> assertThat(name).startsWith("org/thinjit/indexer/"));
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
