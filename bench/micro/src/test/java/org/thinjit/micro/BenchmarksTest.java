package org.thinjit.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;
import org.thinjit.discovery.Walk;
import org.thinjit.indexer.IndexListener;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.Indexer;
import org.thinjit.indexer.PackMode;

/** The benchmarks measure what they say: each does its work once, over an index of this module's classes. */
class BenchmarksTest {
    @TempDir private static Path folder;
    private static MeasuredIndex index;

    @BeforeAll
    static void open() throws Exception {
        Path jar = folder.resolve("app.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Class<?> type :
                    List.of(Walk.class, WalkBenchmark.class, PlainCalls.class, WovenCalls.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                out.write(type.getClassLoader().getResourceAsStream(name).readAllBytes());
            }
        }
        Path output = folder.resolve("app.tji");
        Indexer.index(
                new IndexRequest(List.of(jar), null, output, PackMode.ALL, 4, 1),
                IndexListener.QUIET);
        System.setProperty("thinjit.micro.index", output.toString());
        System.setProperty("thinjit.micro.jar", jar.toString());
        index = new MeasuredIndex();
        index.open();
    }

    @Test
    void theHookServesWhatIsThereAndKnowsWhatIsNot() throws Exception {
        LookupBenchmark lookup = new LookupBenchmark();
        lookup.open(index);
        assertThat(index.present()).hasSize(4);
        for (int i = 0; i < index.present().length; i++) {
            Turn turn = turnOf(i);
            assertThat(lookup.hookPresent(index, turn).getName()).isEqualTo(index.present()[i]);
            assertThat(lookup.jarPresent(index, turnOf(i))).isNotEmpty();
        }
        assertThat(lookup.hookAbsent(index, new Turn()))
                .isNotNull()
                .isSameAs(lookup.hookAbsent(index, turnOf(1)));
        assertThat(lookup.jarAbsent(index, new Turn())).isNull();
        lookup.close();
    }

    private static Turn turnOf(int number) {
        Turn turn = new Turn();
        for (int i = 0; i < number; i++) {
            turn.of(Integer.MAX_VALUE);
        }
        return turn;
    }

    @Test
    void tablesHaveTheirRows() {
        TableBenchmark tables = new TableBenchmark();
        assertThat(tables.classPresent(index, new Turn())).isNotNegative();
        assertThat(tables.classAbsent(index, new Turn())).isNegative();
        assertThat(tables.methodName(index, new Turn())).contains("(");
        int calls = 0;
        Turn turn = new Turn();
        for (int i = 0; i < index.methods().count(); i++) {
            calls += tables.callRow(index, turn);
        }
        assertThat(calls).isPositive();
    }

    @Test
    void walksVisitMethodsAndFindClasses() {
        WalkBenchmark walk = new WalkBenchmark();
        walk.lookahead = 4;
        WalkBenchmark.Done done = new WalkBenchmark.Done();
        assertThat(walk.allFlags(index, done)).isPositive();
        assertThat(done.candidates).isPositive();
    }

    @Test
    void openingReadsTheWholeIndex() throws Exception {
        OpenBenchmark open = new OpenBenchmark();
        assertThat(open.lookupSections().index().id()).isEqualTo(index.index().id());
        assertThat(open.allSections().index().methods().count()).isEqualTo(index.methods().count());
    }

    /** What {@code run} names groups by. */
    @Test
    void eachBenchmarkBelongsToAGroupOfTheScript() throws Exception {
        String script = Files.readString(Path.of("run"));
        for (Class<?> type :
                List.of(
                        PrologBenchmark.class,
                        LookupBenchmark.class,
                        TableBenchmark.class,
                        OpenBenchmark.class,
                        WalkBenchmark.class)) {
            assertThat(type.getMethods())
                    .anyMatch(method -> method.isAnnotationPresent(Benchmark.class));
            assertThat(script).contains(type.getSimpleName());
        }
    }
}
