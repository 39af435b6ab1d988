package org.thinjit.indexer.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.format.CentralDirectory;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.FileDigest;
import org.thinjit.indexer.support.Jars;

class SearchPathTest {
    @TempDir Path folder;

    private Path jar(String name, String... manifest) throws Exception {
        return new Jars()
                .manifest(manifest)
                .entry("p/C.class", new byte[] {1})
                .write(folder.resolve(name));
    }

    private List<String> names(List<Container> containers) throws Exception {
        Path root = folder.toRealPath();
        return containers.stream().map(c -> root.relativize(c.file().toPath()).toString()).toList();
    }

    @Test
    void manifestClassPathFollowsItsJarDepthFirst() throws Exception {
        Path a = jar("a.jar", "Class-Path: lib/b.jar lib/c.jar");
        jar("lib/b.jar", "Class-Path: d.jar ../a.jar");
        jar("lib/c.jar");
        jar("lib/d.jar");
        List<Container> found =
                SearchPath.of(List.of(a, jar("e.jar"), folder.resolve("lib/c.jar")));
        assertThat(names(found))
                .containsExactly("a.jar", "lib/b.jar", "lib/d.jar", "lib/c.jar", "e.jar");
        assertThat(found).extracting(Container::parent).containsExactly(-1, 0, 1, 0, -1);
        assertThat(found)
                .extracting(Container::spec)
                .containsExactly("", "lib/b.jar", "d.jar", "lib/c.jar", "");
    }

    @Test
    void whatIsNotOnTheClassPathComesLastAndIsNotFollowed() throws Exception {
        Path a = jar("a.jar", "Class-Path: b.jar");
        jar("b.jar");
        Path plugin = jar("plugin.jar", "Class-Path: c.jar");
        jar("c.jar");
        List<Container> found =
                SearchPath.of(
                        List.of(a),
                        List.of(),
                        List.of(plugin, folder.resolve("b.jar")),
                        JarListing::of);
        assertThat(names(found)).containsExactly("a.jar", "b.jar", "plugin.jar");
        assertThat(found)
                .extracting(each -> each.is(ContainerDescriptor.ATTACHED))
                .containsExactly(false, false, true);
        assertThat(found)
                .extracting(each -> each.is(ContainerDescriptor.CLASS_PATH))
                .containsExactly(true, false, true);
    }

    @Test
    void wordsAreUrls() throws Exception {
        Path a =
                jar(
                        "a.jar",
                        "Class-Path: with%20space.jar http://example.org/x.jar classes/",
                        "X: y");
        jar("with space.jar");
        Files.createDirectories(folder.resolve("classes/p"));
        Files.write(folder.resolve("classes/p/D.class"), new byte[] {1});
        List<Container> found = SearchPath.of(List.of(a));
        assertThat(names(found)).containsExactly("a.jar", "with space.jar", "classes");
        assertThat(found.get(2).is(ContainerDescriptor.DIRECTORY)).isTrue();
        assertThat(found.get(2).content().classes())
                .containsExactly(new ClassEntry("p/D", PlainReason.DIRECTORY, false, 0));
    }

    @Test
    void recordsWhatIsMissingOrBroken() throws Exception {
        Path text = Files.writeString(folder.resolve("text.jar"), "not a jar");
        Path empty = Files.createFile(folder.resolve("empty.jar"));
        Path manifest =
                new Jars()
                        .entry("META-INF/MANIFEST.MF", "no colon here\n")
                        .write(folder.resolve("m.jar"));
        List<Container> found =
                SearchPath.of(List.of(folder.resolve("absent.jar"), text, empty, manifest));
        assertThat(found)
                .extracting(Container::flags)
                .containsExactly(
                        ContainerDescriptor.MISSING,
                        ContainerDescriptor.BROKEN,
                        ContainerDescriptor.BROKEN,
                        ContainerDescriptor.BROKEN);
        assertThat(found).allSatisfy(c -> assertThat(c.content().problem()).isNotEmpty());
    }

    @Test
    void anInterruptIsNoPropertyOfAJar() throws Exception {
        Path a = jar("a.jar");
        SearchPath.JarLister interrupted =
                jar -> {
                    throw new InterruptedIOException("interrupted");
                };
        assertThatThrownBy(() -> SearchPath.of(List.of(a), List.of(), List.of(), interrupted))
                .isInstanceOf(InterruptedIOException.class);
    }

    @Test
    void recordsSizeTimeAndDigest() throws Exception {
        Path a = jar("a.jar");
        Container found = SearchPath.of(List.of(a)).get(0);
        assertThat(found.size()).isEqualTo(Files.size(a));
        assertThat(found.modified()).isEqualTo(a.toFile().lastModified());
        assertThat(found.digest()).isEqualTo(CentralDirectory.digest(a.toFile()));
    }

    @Test
    void signedJarsHaveASignatureFileAndABlock() throws Exception {
        Path signed =
                new Jars()
                        .entry("META-INF/key.sf", "x")
                        .entry("META-INF/KEY.RSA", "x")
                        .entry("p/C.class", new byte[] {1})
                        .write(folder.resolve("s.jar"));
        Path half =
                new Jars()
                        .entry("META-INF/KEY.SF", "x")
                        .entry("META-INF/OTHER.RSA", "x")
                        .entry("p/C.class", new byte[] {1})
                        .write(folder.resolve("h.jar"));
        List<Container> found = SearchPath.of(List.of(signed, half));
        assertThat(found.get(0).is(ContainerDescriptor.SIGNED)).isTrue();
        assertThat(found.get(0).digest()).isEqualTo(FileDigest.of(signed.toFile()));
        assertThat(found.get(0).identity()).isEqualTo(FileIdentity.of(signed.toFile()));
        assertThat(found.get(1).is(ContainerDescriptor.SIGNED)).isFalse();
        assertThat(found.get(1).digest()).isEqualTo(CentralDirectory.digest(half.toFile()));
        assertThat(found.get(1).identity()).isEqualTo(FileIdentity.NONE);
    }

    @Test
    void takesTheVariantsThatThisJdkTakes() throws Exception {
        Jars content =
                new Jars()
                        .entry("p/Both.class", new byte[] {1})
                        .entry("p/Base.class", new byte[] {1})
                        .entry("META-INF/versions/9/p/Both.class", new byte[] {1})
                        .entry("META-INF/versions/11/p/New.class", new byte[] {1})
                        .entry("META-INF/versions/99/p/Base.class", new byte[] {1});
        content.manifest("Multi-Release: true");
        Container found = SearchPath.of(List.of(content.write(folder.resolve("m.jar")))).get(0);
        assertThat(found.is(ContainerDescriptor.MULTI_RELEASE)).isTrue();
        assertThat(found.content().classes())
                .containsExactly(
                        new ClassEntry("p/Base", null, false, ClassEntry.BASE),
                        new ClassEntry("p/Both", null, false, 9),
                        new ClassEntry("p/New", null, true, 11));
        assertThat(found.content().releases()).isEqualTo(new ReleaseRange(11, 98));
    }

    @Test
    void keepsOfManifestsWhatDefinesPackages() throws Exception {
        Path a =
                jar(
                        "a.jar",
                        "Created-By: someone",
                        "Implementation-Title: " + "long title ".repeat(5) + "end",
                        "",
                        "Name: p/",
                        "Sealed: true",
                        "",
                        "Name: p/C.class",
                        "Sealed: true",
                        "",
                        "Name: empty/",
                        "Other: x");
        byte[] manifest = SearchPath.of(List.of(a)).get(0).content().manifest();
        assertThat(new String(manifest, StandardCharsets.UTF_8).replace("\r\n ", ""))
                .isEqualTo(
                        "Manifest-Version: 1.0\r\nImplementation-Title: "
                                + "long title ".repeat(5)
                                + "end\r\n\r\nName: p/\r\nSealed: true\r\n\r\n");
        assertThat(SearchPath.of(List.of(jar("b.jar", "X: y"))).get(0).content().manifest())
                .isEmpty();
    }

    @Test
    void findsServiceProviders() throws Exception {
        Path a =
                new Jars()
                        .entry("META-INF/services/p.Service", "# comment\np.B # why\n\n p.A\n")
                        .write(folder.resolve("a.jar"));
        assertThat(SearchPath.of(List.of(a)).get(0).content().providers())
                .containsExactly("p.A", "p.B");
    }
}
