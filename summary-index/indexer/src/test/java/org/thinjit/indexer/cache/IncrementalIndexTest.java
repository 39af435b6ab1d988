package org.thinjit.indexer.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.SectionDescriptor;
import org.thinjit.indexer.IndexListener;
import org.thinjit.indexer.IndexReport;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.Indexer;
import org.thinjit.indexer.PackMode;
import org.thinjit.indexer.fixture.CallFixture;
import org.thinjit.indexer.fixture.WovenFixture;
import org.thinjit.indexer.support.Jars;

/** Indexing with a cache gives what indexing without it gives, and does less. */
class IncrementalIndexTest {
    @TempDir Path folder;
    private CacheFolder cache;
    private Path early;
    private Path late;

    /** What a run wrote and said. */
    private record Result(byte[] index, byte[] pack, IndexReport report, List<String> problems) {
        boolean sameFiles(Result other) {
            return Arrays.equals(index, other.index) && Arrays.equals(pack, other.pack);
        }
    }

    @BeforeEach
    void write() throws IOException {
        cache = new CacheFolder(folder.resolve("cache"), 1 << 30);
        early = new Jars().classes(WovenFixture.Steps.class).write(folder.resolve("early.jar"));
        late = new Jars().packageOf(CallFixture.class).write(folder.resolve("late.jar"));
    }

    private Result index(CacheFolder with, PackMode mode, String name) throws IOException {
        List<String> problems = new ArrayList<>();
        IndexListener listener =
                new IndexListener() {
                    @Override
                    public void cacheFailed(String why) {
                        problems.add(why);
                    }
                };
        IndexRequest request =
                new IndexRequest(
                        List.of(early, late), null, folder.resolve(name + ".tji"), mode, 4, 2);
        IndexReport report = Indexer.index(request.withCache(with), listener);
        byte[] pack =
                mode == PackMode.NONE
                        ? new byte[0]
                        : Files.readAllBytes(folder.resolve(name + ".tjp"));
        return new Result(Files.readAllBytes(request.output()), pack, report, problems);
    }

    private Result cached() throws IOException {
        return index(cache, PackMode.ALL, "x");
    }

    private Result plain() throws IOException {
        return index(null, PackMode.ALL, "x");
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(cache.folder())) {
            return files.sorted().toList();
        }
    }

    @Test
    void warmColdAndWithoutCacheGiveTheSameBytes() throws Exception {
        Result without = plain();
        Result cold = cached();
        Result warm = cached();

        assertThat(without.report.cachedContainers()).isZero();
        assertThat(cold.report.cachedContainers()).isZero();
        assertThat(cold.report.cachedClasses()).isZero();
        assertThat(warm.report.cachedContainers()).isEqualTo(2);
        assertThat(warm.report.cachedClasses())
                .isEqualTo(warm.report.packedClasses())
                .isGreaterThan(10);
        assertThat(cold.sameFiles(without)).isTrue();
        assertThat(warm.sameFiles(without)).isTrue();
        assertThat(warm.report.prologs()).isEqualTo(without.report.prologs()).isPositive();
        assertThat(warm.report.spared()).isEqualTo(without.report.spared());
        assertThat(warm.report.plain()).isEqualTo(without.report.plain());
    }

    @Test
    void aChangedJarIsSummarizedAloneAndMovesTheOthersFlags() throws Exception {
        Result before = cached();
        early =
                new Jars()
                        .classes(WovenFixture.Steps.class)
                        .entry("a/First.class", loading("a/First", "b/Second"))
                        .entry("b/Second.class", loading("b/Second", "a/First"))
                        .write(early);
        Result after = cached();

        assertThat(after.report.prologs()).isGreaterThan(before.report.prologs());
        assertThat(after.report.cachedContainers()).isEqualTo(1);
        assertThat(after.report.cachedClasses()).isEqualTo(after.report.packedClasses() - 3);
        assertThat(after.sameFiles(plain())).isTrue();
        assertThat(cached().report.cachedClasses()).isEqualTo(after.report.packedClasses());
    }

    /** A class with a method that makes an object of another one. */
    private static byte[] loading(String name, String other) {
        ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        out.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        MethodVisitor code =
                out.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "make", "()V", null, null);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, other);
        code.visitInsn(Opcodes.POP);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        return out.toByteArray();
    }

    @Test
    void aClassIsWovenAnewWhenAnotherJarMakesItUnsound() throws Exception {
        late = new Jars().entry("p/User.class", upcasting()).write(late);
        early = shapes("p/Base");
        Result sound = cached();
        assertThat(sound.report.spared().get("unverifiable")).isZero();

        early = shapes("java/lang/Object");
        Result unsound = cached();
        assertThat(unsound.report.cachedContainers()).isEqualTo(1);
        assertThat(unsound.report.spared().get("unverifiable")).isEqualTo(1);
        assertThat(unsound.sameFiles(plain())).isTrue();

        early = shapes("p/Base");
        assertThat(cached().sameFiles(sound)).isTrue();
    }

    @Test
    void aCachedClassLoadsForItsVerificationWhatAnotherJarSaysNow() throws Exception {
        late = new Jars().entry("p/User.class", upcasting()).write(late);
        early = shapes("p/Base");
        assertThat(verifierSetOfUser(cached())).containsExactly("p/Base", "p/Sub");

        early = shapes("java/lang/Object", Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT);
        Result toAnInterface = cached();
        assertThat(toAnInterface.report.cachedContainers()).isEqualTo(1);
        assertThat(verifierSetOfUser(toAnInterface)).containsExactly("p/Base");
        assertThat(toAnInterface.sameFiles(plain())).isTrue();
    }

    private static List<String> verifierSetOfUser(Result result) throws Exception {
        CombinedIndex index = CombinedIndex.open(ByteBuffer.wrap(result.index));
        int user = index.classes().find("p/User");
        List<String> names = new ArrayList<>();
        for (int loaded : index.rows(SectionDescriptor.VERIFIER_ROWS).get(user)) {
            names.add(index.classes().name(loaded));
        }
        return names;
    }

    /** {@code p.Base}, and {@code p.Sub} with the given superclass. */
    private Path shapes(String superOfSub) throws IOException {
        return shapes(superOfSub, 0);
    }

    private Path shapes(String superOfSub, int accessOfBase) throws IOException {
        return new Jars()
                .entry("p/Base.class", empty("p/Base", "java/lang/Object", accessOfBase))
                .entry("p/Sub.class", empty("p/Sub", superOfSub, 0))
                .write(early);
    }

    private static byte[] empty(String name, String superclass, int access) {
        ClassWriter out = new ClassWriter(0);
        out.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | access, name, null, superclass, null);
        return out.toByteArray();
    }

    /** A method that returns a {@code Sub} as a {@code Base}. */
    private static byte[] upcasting() {
        ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        out.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "p/User", null, "java/lang/Object", null);
        MethodVisitor code =
                out.visitMethod(Opcodes.ACC_PUBLIC, "up", "(Lp/Sub;)Lp/Base;", null, null);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, "p/Base");
        code.visitInsn(Opcodes.POP);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        return out.toByteArray();
    }

    @Test
    void aShadowedClassIsInTheCacheForWhenItIsNotShadowed() throws Exception {
        Result shadowed = cached();
        early = new Jars().entry("a/First.class", loading("a/First", "x/Y")).write(early);
        Result free = cached();

        assertThat(free.report.cachedContainers()).isEqualTo(1);
        assertThat(free.report.classes()).isEqualTo(shadowed.report.classes() + 1);
        assertThat(free.sameFiles(plain())).isTrue();
    }

    @Test
    void anotherPackModeNeitherNeedsNorLosesPreparedClasses() throws Exception {
        Result all = cached();
        Result none = index(cache, PackMode.NONE, "none");
        assertThat(none.report.cachedContainers()).isEqualTo(2);

        assertThat(cached().report.cachedClasses()).isEqualTo(all.report.packedClasses());
    }

    @Test
    void aDamagedEntryIsRebuilt() throws Exception {
        Result first = cached();
        for (Path entry : entries()) {
            byte[] sound = Files.readAllBytes(entry);
            for (double part : new double[] {0, 0.01, 0.2, 0.5, 0.999}) {
                byte[] damaged = sound.clone();
                damaged[(int) (part * damaged.length)] ^= 0x55;
                Files.write(entry, damaged);
                assertThat(cached().sameFiles(first)).as("%s at %s", entry, part).isTrue();
                assertThat(cached().report.cachedClasses()).isEqualTo(first.report.packedClasses());
                assertThat(cached().report.cachedContainers()).isEqualTo(2);
            }
        }
    }

    @Test
    void aDeletedEntryIsRebuilt() throws Exception {
        Result first = cached();
        List<Path> before = entries();
        assertThat(before).hasSize(4);
        for (Path entry : before) {
            Files.delete(entry);
            assertThat(cached().sameFiles(first)).isTrue();
            assertThat(entries()).isEqualTo(before);
        }
    }

    @Test
    void aCacheThatCannotBeMadeIsToldAndHarmless() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Result result = index(new CacheFolder(file.resolve("cache"), 1 << 30), PackMode.ALL, "x");

        assertThat(result.problems).hasSize(1);
        assertThat(result.sameFiles(plain())).isTrue();
        assertThat(cached().problems).isEmpty();
    }

    @Test
    void theCacheStaysWithinItsLimit() throws Exception {
        Result first = index(new CacheFolder(cache.folder(), 0), PackMode.ALL, "x");

        assertThat(entries()).isEmpty();
        assertThat(first.sameFiles(plain())).isTrue();
    }

    @Test
    void filesThatWouldBeTheSameAreLeftAlone() throws Exception {
        cached();
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        for (String name : List.of("x.tji", "x.tjp")) {
            Files.setLastModifiedTime(folder.resolve(name), old);
        }
        cached();
        assertThat(Files.getLastModifiedTime(folder.resolve("x.tji"))).isEqualTo(old);
        assertThat(Files.getLastModifiedTime(folder.resolve("x.tjp"))).isEqualTo(old);

        early = new Jars().entry("a/First.class", loading("a/First", "x/Y")).write(early);
        cached();
        assertThat(Files.getLastModifiedTime(folder.resolve("x.tji"))).isGreaterThan(old);
        assertThat(Files.getLastModifiedTime(folder.resolve("x.tjp"))).isGreaterThan(old);
    }

    @Test
    void buildsAtTheSameTimeShareACache() throws Exception {
        Result expected = plain();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<Result>> results = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            String name = "parallel" + i;
            results.add(threads.submit(() -> index(cache, PackMode.ALL, name)));
        }
        for (Future<Result> result : results) {
            assertThat(result.get().sameFiles(expected)).isTrue();
            assertThat(result.get().problems).isEmpty();
        }
        threads.shutdown();

        assertThat(entries()).hasSize(4);
    }
}
