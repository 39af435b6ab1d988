package org.thinjit.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.format.ClassDescriptor;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.ContainerTable;
import org.thinjit.format.PackDescriptor;
import org.thinjit.format.SectionDescriptor;
import org.thinjit.indexer.fixture.CallFixture;
import org.thinjit.indexer.fixture.PrologFixture;
import org.thinjit.indexer.fixture.WovenFixture;
import org.thinjit.indexer.support.Indexes;
import org.thinjit.indexer.support.Jars;

class IndexerTest {
    private static final String FIXTURE = WovenFixture.class.getName().replace('.', '/');

    @TempDir Path folder;
    private Path jar;
    private Path output;

    @BeforeEach
    void writeJar() throws IOException {
        jar = new Jars().packageOf(WovenFixture.class).write(folder.resolve("app/app.jar"));
        output = folder.resolve("app/app.tji");
    }

    private Path pack() {
        return folder.resolve("app/app.tjp");
    }

    @Test
    void sameInputGivesSameBytesOnAnyNumberOfThreads() throws Exception {
        byte[] index = null;
        byte[] pack = null;
        for (int jobs : new int[] {1, 4, 2}) {
            Indexer.index(
                    new IndexRequest(List.of(jar), null, output, PackMode.ALL, 4, jobs),
                    IndexListener.QUIET);
            assertThat(Files.readAllBytes(output))
                    .isEqualTo(index == null ? Files.readAllBytes(output) : index);
            assertThat(Files.readAllBytes(pack()))
                    .isEqualTo(pack == null ? Files.readAllBytes(pack()) : pack);
            index = Files.readAllBytes(output);
            pack = Files.readAllBytes(pack());
        }
    }

    @Test
    void entryTimesChangeNothingButTheContainersRecord() throws Exception {
        Indexes.index(output, null, PackMode.ALL, jar);
        byte[] pack = Files.readAllBytes(pack());
        CombinedIndex before = Indexes.open(output);
        new Jars().packageOf(WovenFixture.class).entryTimeMs(1_800_000_000_000L).write(jar);
        Indexes.index(output, null, PackMode.ALL, jar);
        CombinedIndex after = Indexes.open(output);
        for (int kind = 1; kind < SectionDescriptor.KINDS; kind++) {
            if (kind != SectionDescriptor.CONTAINERS) {
                assertThat(after.section(kind)).isEqualTo(before.section(kind));
            }
        }
        byte[] newPack = Files.readAllBytes(pack());
        Arrays.fill(newPack, PackDescriptor.INDEX_ID_OFFSET, PackDescriptor.LENGTH, (byte) 0);
        Arrays.fill(pack, PackDescriptor.INDEX_ID_OFFSET, PackDescriptor.LENGTH, (byte) 0);
        assertThat(newPack).isEqualTo(pack);
        assertThat(after.containers().digest(0)).isNotEqualTo(before.containers().digest(0));
    }

    @Test
    void packHoldsEveryClassAtItsPlaceWithItsChecksum() throws Exception {
        IndexReport report = Indexes.index(output, null, PackMode.ALL, jar);
        CombinedIndex index = Indexes.open(output);
        byte[] pack = Files.readAllBytes(pack());
        ByteBuffer header = ByteBuffer.wrap(pack).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(header.getLong(PackDescriptor.MAGIC_OFFSET)).isEqualTo(PackDescriptor.MAGIC);
        assertThat(header.getLong(PackDescriptor.INDEX_ID_OFFSET)).isEqualTo(index.id());
        assertThat(header.getLong(PackDescriptor.FILE_LENGTH_OFFSET))
                .isEqualTo(pack.length)
                .isEqualTo(index.packLength());
        ClassTable classes = index.classes();
        assertThat(report.packedClasses()).isEqualTo(classes.count()).isGreaterThan(10);
        for (int type = 0; type < classes.count(); type++) {
            int from = (int) classes.packOffset(type);
            byte[] bytes = Arrays.copyOfRange(pack, from, from + classes.packLength(type));
            CRC32 crc = new CRC32();
            crc.update(bytes);
            assertThat(classes.packChecksum(type)).isEqualTo((int) crc.getValue());
            int nameEnd = from + bytes.length + classes.nameLength(type);
            assertThat(Arrays.copyOfRange(pack, from + bytes.length, nameEnd))
                    .isEqualTo(classes.name(type).getBytes(StandardCharsets.ISO_8859_1));
            assertThat(from % 8).isZero();
            assertThat(classes.find(classes.name(type))).isEqualTo(type);
            boolean woven = (classes.flags(type) & ClassDescriptor.WOVEN) != 0;
            byte[] plain =
                    Jars.bytes(
                            Class.forName(
                                    classes.name(type).replace('/', '.'),
                                    false,
                                    getClass().getClassLoader()));
            assertThat(Arrays.equals(bytes, plain)).isEqualTo(!woven);
        }
    }

    @Test
    void flagsAndMethodsPointAtEachOther() throws Exception {
        IndexReport report = Indexes.index(output, null, PackMode.ALL, jar);
        CombinedIndex index = Indexes.open(output);
        assertThat(index.flagCount()).isEqualTo(report.prologs()).isPositive();
        for (int flag = 0; flag < index.flagCount(); flag++) {
            assertThat(index.methods().flag(index.methods().ofFlag(flag))).isEqualTo(flag);
        }
    }

    @Test
    void accessFlagsAreThoseOfTheClassFile() throws Exception {
        Indexes.index(output, null, PackMode.NONE, jar);
        CombinedIndex index = Indexes.open(output);
        int old = Indexes.method(index, PrologFixture.class.getName(), "old");
        assertThat(index.methods().access(old)).isEqualTo(Modifier.PROTECTED | Modifier.FINAL);
    }

    @Test
    void ofAVariedClassThePackHasTheVariantForTheRunningJdk() throws Exception {
        byte[] right = Jars.bytes(PrologFixture.class);
        byte[] wrong = {1};
        String base = Jars.resource(PrologFixture.class);
        String varied = Jars.resource(CallFixture.class);
        Jars content =
                new Jars()
                        .entry(base, right)
                        .entry("META-INF/versions/99/" + base, wrong)
                        .entry(varied, wrong)
                        .entry("META-INF/versions/9/" + varied, Jars.bytes(CallFixture.class));
        content.manifest("Multi-Release: true");
        Path app = content.write(folder.resolve("varied.jar"));
        Indexes.index(output, null, PackMode.ALL, app);
        CombinedIndex index = Indexes.open(output);
        ClassTable classes = index.classes();
        assertThat(classes.count()).isEqualTo(2);
        for (int number = 0; number < classes.count(); number++) {
            int flags = ClassDescriptor.VARIED | ClassDescriptor.PLAIN | ClassDescriptor.OPAQUE;
            assertThat(classes.flags(number) & flags).isEqualTo(ClassDescriptor.VARIED);
            assertThat(classes.packLength(number)).isPositive();
        }
        ContainerTable containers = index.containers();
        assertThat(containers.from(0)).isEqualTo(9);
        assertThat(containers.until(0)).isEqualTo(98);
        assertThat(containers.suits(0, 8)).isFalse();
        assertThat(containers.suits(0, 9)).isTrue();
        assertThat(containers.suits(0, 98)).isTrue();
        assertThat(containers.suits(0, 99)).isFalse();
    }

    @Test
    void withoutPackAllIsPlain() throws Exception {
        Indexes.index(output, null, PackMode.ALL, jar);
        IndexReport report = Indexes.index(output, null, PackMode.NONE, jar);
        CombinedIndex index = Indexes.open(output);
        assertThat(pack()).doesNotExist();
        assertThat(index.packLength()).isZero();
        assertThat(index.flagCount()).isZero();
        assertThat(index.classes().flags(0) & ClassDescriptor.PLAIN).isNotZero();
        assertThat(report.plain().get("no-pack").count()).isEqualTo(report.classes());
    }

    @Test
    void reachablePackHoldsWhatMainReachesAndServices() throws Exception {
        String base = WovenFixture.class.getPackageName() + ".";
        Path app =
                new Jars()
                        .packageOf(WovenFixture.class)
                        .entry("META-INF/services/x.Y", base + "ColdFixture\n")
                        .write(folder.resolve("app/main.jar"));
        Indexes.index(output, base + "MainFixture", PackMode.REACHABLE, app);
        CombinedIndex index = Indexes.open(output);
        assertThat(index.classes().name(index.mainClass())).endsWith("MainFixture");
        assertThat(packed(index, base + "MainFixture")).isTrue();
        assertThat(packed(index, base + "WovenFixture")).isTrue();
        assertThat(packed(index, base + "WovenFixture$Steps")).isTrue();
        assertThat(packed(index, base + "ColdFixture")).isTrue();
        assertThat(packed(index, base + "ColdFixture$Work")).isTrue();
        assertThat(packed(index, base + "ResolveFixture")).isFalse();
    }

    private static boolean packed(CombinedIndex index, String name) {
        return index.classes().packLength(index.classes().find(name.replace('.', '/'))) > 0;
    }

    @Test
    void packFollowsTheOrderOfReach() throws Exception {
        String base = WovenFixture.class.getPackageName() + ".";
        Indexes.index(output, base + "MainFixture", PackMode.ALL, jar);
        ClassTable classes = Indexes.open(output).classes();
        List<String> names = new ArrayList<>();
        for (int type = 0; type < classes.count(); type++) {
            names.add(classes.name(type));
        }
        names.sort(Comparator.comparing(name -> classes.packOffset(classes.find(name))));
        assertThat(names.subList(0, 2))
                .containsExactly((base + "MainFixture").replace('.', '/'), FIXTURE);
    }

    @Test
    void firstContainerWinsAndSearchOrderNumbersClasses() throws Exception {
        Path second =
                new Jars()
                        .classes(WovenFixture.class, IndexerTest.class)
                        .write(folder.resolve("app/b.jar"));
        Indexes.index(output, null, PackMode.ALL, jar, second);
        CombinedIndex index = Indexes.open(output);
        assertThat(index.classes().container(index.classes().find(FIXTURE))).isZero();
        assertThat(index.containers().classCount(1)).isEqualTo(1);
        assertThat(index.containers().firstClass(1)).isEqualTo(index.containers().classCount(0));
        assertThat(index.classes().name(index.containers().firstClass(1))).endsWith("IndexerTest");
    }

    @Test
    void pathsNearTheIndexAreRelative() throws Exception {
        Path sibling = new Jars().classes(CallFixture.class).write(folder.resolve("lib/l.jar"));
        Path deep = folder.resolve("a/b/c/x.tji");
        Files.createDirectories(deep.getParent());
        Indexes.index(output, null, PackMode.NONE, jar, sibling, folder.resolve("missing.jar"));
        CombinedIndex near = Indexes.open(output);
        assertThat(near.containers().path(0)).isEqualTo("app.jar");
        assertThat(near.containers().path(1)).isEqualTo("../lib/l.jar");
        assertThat(near.containers().flags(1)).isEqualTo(ContainerDescriptor.RELATIVE);
        assertThat(near.containers().flags(2))
                .isEqualTo(ContainerDescriptor.RELATIVE | ContainerDescriptor.MISSING);
        Indexes.index(deep, null, PackMode.NONE, jar);
        assertThat(Indexes.open(deep).containers().path(0)).isEqualTo(jar.toRealPath().toString());
    }

    @Test
    void everyClassEntryHasARecordEvenWhenItIsNoClass() throws Exception {
        byte[] newer = Jars.bytes(WovenFixture.class);
        newer[6] = 1;
        Path odd =
                new Jars()
                        .entry("p/Broken.class", new byte[] {1, 2, 3})
                        .entry("p/Newer.class", newer)
                        .entry("other/Place.class", Jars.bytes(WovenFixture.class))
                        .entry("module-info.class", new byte[0])
                        .entry("p/\u0416.class", new byte[0])
                        .write(folder.resolve("app/odd.jar"));
        IndexReport report = Indexes.index(output, null, PackMode.ALL, odd);
        ClassTable classes = Indexes.open(output).classes();
        for (String name :
                List.of("p/Broken", "p/Newer", "other/Place", "module-info", "p/\u0416")) {
            int type = classes.find(name);
            assertThat(classes.name(type)).isEqualTo(name);
            assertThat(classes.flags(type) & ~ClassDescriptor.WIDE_NAME)
                    .isEqualTo(ClassDescriptor.PLAIN | ClassDescriptor.OPAQUE);
            assertThat(classes.packLength(type)).isZero();
        }
        assertThat(report.plain())
                .containsKeys("malformed", "unknown-version", "wrong-name", "module-info");
        assertThat(report.plain().get("unknown-version").names()).containsExactly("p.Newer");
        assertThat(Indexes.meta(Indexes.open(output)))
                .contains("plain.unknown-version=1", "plain.wrong-name.first=other.Place");
    }

    @Test
    void signedClassesArePlainButSummarized() throws Exception {
        Path signed =
                new Jars()
                        .classes(CallFixture.class)
                        .entry("META-INF/KEY.SF", "x")
                        .entry("META-INF/KEY.EC", "x")
                        .write(folder.resolve("app/signed.jar"));
        IndexReport report = Indexes.index(output, null, PackMode.ALL, signed);
        CombinedIndex index = Indexes.open(output);
        assertThat(index.containers().flags(0) & ContainerDescriptor.SIGNED).isNotZero();
        assertThat(index.classes().flags(0) & (ClassDescriptor.PLAIN | ClassDescriptor.OPAQUE))
                .isEqualTo(ClassDescriptor.PLAIN);
        assertThat(index.classes().methodCount(0)).isPositive();
        assertThat(report.plain().get("signed").count()).isEqualTo(1);
        assertThat(report.prologs()).isZero();
    }

    @Test
    void namesThatAreNotThereAreNotFound() throws Exception {
        Indexes.index(output, null, PackMode.NONE, jar);
        ClassTable classes = Indexes.open(output).classes();
        assertThat(classes.findResource(FIXTURE + ".class")).isNotNegative();
        for (String absent :
                List.of(
                        FIXTURE,
                        FIXTURE + ".clasS",
                        FIXTURE + "x.class",
                        "x.class",
                        ".class",
                        "")) {
            assertThat(classes.findResource(absent)).isEqualTo(-1);
        }
    }

    @Test
    void anEmptyClassPathGivesAnIndex() throws Exception {
        IndexReport report = Indexes.index(output, null, PackMode.ALL);
        assertThat(report.classes()).isZero();
        assertThat(Indexes.open(output).classes().find("a/B")).isEqualTo(-1);
        assertThat(report.packBytes()).isEqualTo(PackDescriptor.LENGTH);
    }

    @Test
    void anUnwritableOutputLeavesEverythingAsItWas() throws Exception {
        Path nowhere = folder.resolve("absent/folder/x.tji");
        assertThatThrownBy(() -> Indexes.index(nowhere, null, PackMode.ALL, jar))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("absent")).doesNotExist();
    }

    @Test
    void jarRequestTakesTheManifestsMainClass() throws Exception {
        Path runnable = new Jars().manifest("Main-Class: a.B ").write(folder.resolve("r.jar"));
        IndexRequest request = IndexRequest.ofJar(runnable, output);
        assertThat(request.mainClass()).isEqualTo("a.B");
        assertThat(request.packFile()).isEqualTo(pack());
        assertThatThrownBy(() -> IndexRequest.ofJar(folder.resolve("none.jar"), output))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none.jar");
    }

    @Test
    void requestsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new IndexRequest(List.of(), null, output, PackMode.ALL, 65, 1))
                .hasMessageContaining("65");
        assertThatThrownBy(() -> new IndexRequest(List.of(), null, output, PackMode.ALL, 4, 0))
                .hasMessageContaining("jobs");
        assertThatThrownBy(
                        () ->
                                new IndexRequest(
                                        List.of(), null, folder.resolve("x"), PackMode.ALL, 4, 1))
                .hasMessageContaining(".tji");
    }

    /** Nothing waits any more when the index is written: the channel notices, without a message. */
    @Test
    void interruptedWritingIsNamedAsSuch() {
        IndexListener interrupting =
                new IndexListener() {
                    @Override
                    public void phaseStarted(String name, long total) {
                        if (name.equals("index")) {
                            Thread.currentThread().interrupt();
                        }
                    }
                };
        IndexRequest request = new IndexRequest(List.of(jar), null, output, PackMode.ALL, 4, 1);

        assertThatThrownBy(() -> Indexer.index(request, interrupting))
                .isInstanceOf(IOException.class)
                .hasMessage("indexing was interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(output).doesNotExist();
        assertThat(pack()).doesNotExist();
    }
}
