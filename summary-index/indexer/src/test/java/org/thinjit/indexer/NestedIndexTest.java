package org.thinjit.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.format.ClassDescriptor;
import org.thinjit.format.CombinedIndex;
import org.thinjit.indexer.container.SearchPath;
import org.thinjit.indexer.fixture.MainFixture;
import org.thinjit.indexer.fixture.ResolveFixture;
import org.thinjit.indexer.support.BootJar;
import org.thinjit.indexer.support.Indexes;
import org.thinjit.indexer.support.Jars;

/** The index of a jar that Spring Boot's launcher starts. */
class NestedIndexTest {
    private static final String HOME = "org/thinjit/indexer/fixture/";
    private static final String LOADER =
            "org/springframework/boot/loader/launch/LaunchedClassLoader";

    @TempDir Path folder;
    private Path jar;

    @BeforeEach
    void makeJar() throws Exception {
        byte[] main = Jars.bytes(MainFixture.class);
        byte[] first =
                new Jars()
                        .manifest()
                        .entry("org/thinjit/indexer/fixture/", "")
                        .classes(ResolveFixture.class)
                        .bytes();
        byte[] second =
                new Jars()
                        .manifest()
                        .classes(ResolveFixture.class)
                        .entry("q/Q.class", main)
                        .bytes();
        jar =
                new BootJar("JarLauncher", MainFixture.class.getName())
                        .folder("BOOT-INF/classes/")
                        .folder("BOOT-INF/classes/" + HOME)
                        .entry("BOOT-INF/classes/" + HOME + "MainFixture.class", main)
                        .stored("BOOT-INF/lib/first.jar", first)
                        .stored("BOOT-INF/lib/second.jar", second)
                        .write(folder.resolve("app.jar"));
    }

    private CombinedIndex index(PackMode mode) throws Exception {
        Path output = folder.resolve("app.tji");
        Indexer.index(IndexRequest.ofJar(jar, output, mode, 4, 2), IndexListener.QUIET);
        return Indexes.open(output);
    }

    @Test
    void startsAtTheClassThatTheLauncherStarts() throws Exception {
        CombinedIndex index = index(PackMode.ALL);
        assertThat(index.mainClass()).isEqualTo(index.classes().find(HOME + "MainFixture"));
        assertThat(index.containers().firstNested()).isEqualTo(1);
        assertThat(index.containers().count()).isEqualTo(4);
        assertThat(index.containers().spec(2)).isEqualTo("BOOT-INF/lib/first.jar");
        assertThat(index.containers().parent(2)).isZero();
    }

    @Test
    void saysWhichJarDefinesAPackage() throws Exception {
        CombinedIndex index = index(PackMode.ALL);
        assertThat(flags(index, HOME + "MainFixture")).isEqualTo(ClassDescriptor.PACKAGED);
        assertThat(flags(index, HOME + "ResolveFixture"))
                .isEqualTo(ClassDescriptor.PACKAGED | ClassDescriptor.REPEATED);
        assertThat(flags(index, "q/Q")).isZero();
        assertThat(flags(index, LOADER)).isZero();
    }

    private static int flags(CombinedIndex index, String name) {
        int mask = ClassDescriptor.PACKAGED | ClassDescriptor.REPEATED;
        return index.classes().flags(index.classes().find(name)) & mask;
    }

    @Test
    void packsTheLauncherEvenWhereOnlyReachableClassesAreAskedFor() throws Exception {
        CombinedIndex index = index(PackMode.REACHABLE);
        int loader = index.classes().find(LOADER);
        byte[] pack = Files.readAllBytes(folder.resolve("app.tjp"));
        int offset = (int) index.classes().packOffset(loader);
        String bytes = new String(pack, offset, index.classes().packLength(loader), "ISO-8859-1");
        assertThat(bytes).contains("$ThinJITLoaders", "launched");
    }

    @Test
    void isUpToDateAsLongAsTheJarIs() throws Exception {
        Path output = folder.resolve("app.tji");
        IndexRequest request = IndexRequest.ofJar(jar, output);
        Indexer.index(request, IndexListener.QUIET);
        assertThat(UpToDate.holds(request, SearchPath.of(request.classPath()))).isTrue();

        Files.setLastModifiedTime(jar, FileTime.fromMillis(1));
        assertThat(UpToDate.holds(request, SearchPath.of(request.classPath()))).isFalse();
    }
}
