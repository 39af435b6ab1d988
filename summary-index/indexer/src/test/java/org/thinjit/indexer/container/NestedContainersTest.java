package org.thinjit.indexer.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.indexer.support.BootJar;
import org.thinjit.indexer.support.Jars;

class NestedContainersTest {
    @TempDir Path folder;

    private static byte[] library(String type) throws Exception {
        return new Jars().manifest().entry("p/", "").entry("p/" + type + ".class", type).bytes();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Container> nested(Path jar, Path... more) throws Exception {
        List<Path> classPath = new ArrayList<>(List.of(jar));
        classPath.addAll(List.of(more));
        return SearchPath.of(classPath).stream()
                .filter(each -> each.is(ContainerDescriptor.NESTED))
                .toList();
    }

    @Test
    void followTheOrderOfTheEntries() throws Exception {
        Path jar =
                new BootJar("JarLauncher", "p.Main")
                        .folder("BOOT-INF/")
                        .stored("BOOT-INF/lib/z.jar", library("Z"))
                        .folder("BOOT-INF/classes/")
                        .folder("BOOT-INF/classes/p/")
                        .entry("BOOT-INF/classes/p/Main.class", text("main"))
                        .stored("BOOT-INF/lib/a.jar", library("A"))
                        .stored("elsewhere/b.jar", library("B"))
                        .entry("BOOT-INF/classpath.idx", text("- \"BOOT-INF/lib/a.jar\"\n"))
                        .write(folder.resolve("app.jar"));
        Path other = new Jars().manifest().entry("q/C.class", "C").write(folder.resolve("o.jar"));

        List<Container> all = SearchPath.of(List.of(jar, other));
        assertThat(all.get(1).file().getName()).isEqualTo("o.jar");
        List<Container> nested = all.subList(2, all.size());

        assertThat(nested)
                .extracting(Container::spec)
                .containsExactly("BOOT-INF/lib/z.jar", "BOOT-INF/classes/", "BOOT-INF/lib/a.jar");
        assertThat(nested).allMatch(each -> each.is(ContainerDescriptor.NESTED));
        assertThat(nested).extracting(Container::parent).containsOnly(0);
        assertThat(nested.get(1).content().classes())
                .containsExactly(new ClassEntry("p/Main", null, false, 0));
        assertThat(nested.get(1).folders()).containsExactly("p/");
        try (ContainerFiles files = new ContainerFiles(all)) {
            assertThat(files.read(2, "p/Z.class")).isEqualTo(text("Z"));
            assertThat(files.read(3, "p/Main.class")).isEqualTo(text("main"));
            assertThat(files.read(4, "p/A.class")).isEqualTo(text("A"));
        }
    }

    @Test
    void leaveTheProgramsClassesToTheirFolder() throws Exception {
        Path jar =
                new BootJar("JarLauncher", "p.Main")
                        .folder("BOOT-INF/classes/")
                        .entry("BOOT-INF/classes/p/Main.class", text("main"))
                        .write(folder.resolve("app.jar"));
        assertThat(SearchPath.of(List.of(jar)).get(0).content().classes())
                .contains(new ClassEntry("BOOT-INF/classes/p/Main", PlainReason.NESTED, false, 0))
                .contains(
                        new ClassEntry(
                                "org/springframework/boot/loader/launch/JarLauncher",
                                null,
                                false,
                                0));
    }

    @Test
    void areOthersInAWar() throws Exception {
        Path war =
                new BootJar("WarLauncher", "p.Main")
                        .folder("WEB-INF/classes/")
                        .stored("WEB-INF/lib/a.jar", library("A"))
                        .stored("WEB-INF/lib-provided/b.jar", library("B"))
                        .stored("BOOT-INF/lib/c.jar", library("C"))
                        .write(folder.resolve("app.war"));
        assertThat(nested(war))
                .extracting(Container::spec)
                .containsExactly(
                        "WEB-INF/classes/", "WEB-INF/lib/a.jar", "WEB-INF/lib-provided/b.jar");
    }

    @Test
    void areNoneWhereAnotherMainClassStarts() throws Exception {
        Path jar =
                new Jars()
                        .manifest("Main-Class: p.Main", "Spring-Boot-Lib: BOOT-INF/lib/")
                        .entry("BOOT-INF/lib/a.jar", library("A"))
                        .entry(
                                "org/springframework/boot/loader/launch/LaunchedClassLoader.class",
                                "")
                        .write(folder.resolve("app.jar"));
        assertThat(nested(jar)).isEmpty();
    }

    @Test
    void areBrokenWhereTheLauncherCannotReadThemInPlace() throws Exception {
        Path jar =
                new BootJar("JarLauncher", "p.Main")
                        .entry("BOOT-INF/lib/small.jar", library("A"))
                        .stored("BOOT-INF/lib/unpacked.jar", library("B"), "UNPACK:0123")
                        .stored("BOOT-INF/lib/text.jar", text("no jar at all, and no zip file"))
                        .write(folder.resolve("app.jar"));
        List<Container> nested = nested(jar);
        assertThat(nested).hasSize(3).allMatch(each -> each.is(ContainerDescriptor.BROKEN));
        assertThat(nested.get(0).content().problem()).contains("compressed");
        assertThat(nested.get(1).content().problem()).contains("unpacked");
        assertThat(nested.get(2).content().problem()).contains("no central directory");
    }

    @Test
    void tellDamagedClasses() throws Exception {
        byte[] library = library("Damaged");
        Path jar =
                new BootJar("JarLauncher", "p.Main")
                        .stored("BOOT-INF/lib/a.jar", library)
                        .write(folder.resolve("app.jar"));
        byte[] bytes = Files.readAllBytes(jar);
        int start = indexOf(bytes, library);
        int entry = indexOf(library, text("p/Damaged.class"));
        bytes[start + entry + "p/Damaged.class".length() + 1] ^= 0x10;
        Files.write(jar, bytes);

        List<Container> all = SearchPath.of(List.of(jar));
        try (ContainerFiles files = new ContainerFiles(all)) {
            assertThatThrownBy(() -> files.read(1, "p/Damaged.class"))
                    .isInstanceOf(IOException.class);
        }
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return all.indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }

    @Test
    void keepTheDigestOfTheirContent() throws Exception {
        Path one =
                new BootJar("JarLauncher", "p.Main")
                        .stored("BOOT-INF/lib/a.jar", library("A"))
                        .write(folder.resolve("one.jar"));
        Path two =
                new BootJar("JarLauncher", "p.Main")
                        .folder("BOOT-INF/classes/")
                        .stored("BOOT-INF/lib/b.jar", library("A"))
                        .stored("BOOT-INF/lib/c.jar", library("C"))
                        .write(folder.resolve("two.jar"));
        byte[] digest = nested(one).get(0).digest();
        assertThat(nested(two).get(1).digest()).isEqualTo(digest);
        assertThat(nested(two).get(2).digest()).isNotEqualTo(digest);
    }
}
