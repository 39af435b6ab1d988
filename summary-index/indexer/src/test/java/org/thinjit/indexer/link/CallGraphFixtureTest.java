package org.thinjit.indexer.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.MethodTable;
import org.thinjit.format.Rows;
import org.thinjit.format.SectionDescriptor;
import org.thinjit.indexer.PackMode;
import org.thinjit.indexer.container.ClassCatalog;
import org.thinjit.indexer.container.Container;
import org.thinjit.indexer.container.ContainerFiles;
import org.thinjit.indexer.container.SearchPath;
import org.thinjit.indexer.fixture.CallFixture;
import org.thinjit.indexer.fixture.ColdFixture;
import org.thinjit.indexer.fixture.FrequencyFixture;
import org.thinjit.indexer.fixture.LambdaFixture;
import org.thinjit.indexer.fixture.ResolveFixture;
import org.thinjit.indexer.summary.SummaryUnit;
import org.thinjit.indexer.support.Indexes;
import org.thinjit.indexer.support.Jars;

/** What the fixtures' comments say is what the link finds, and what the index on disk says. */
class CallGraphFixtureTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            classes = {
                ResolveFixture.class,
                CallFixture.class,
                ColdFixture.class,
                FrequencyFixture.class,
                LambdaFixture.class
            })
    void linkFindsWhatTheFixtureSays(Class<?> fixture) throws Exception {
        Map<String, String> expected = Expectations.of(fixture);
        assertThat(linked(fixture, expected)).isEqualTo(expected).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ResolveFixture.class,
                CallFixture.class,
                ColdFixture.class,
                FrequencyFixture.class,
                LambdaFixture.class
            })
    void indexOnDiskSaysWhatTheFixtureSays(Class<?> fixture) throws Exception {
        Map<String, String> expected = Expectations.of(fixture);
        assertThat(stored(fixture, expected)).isEqualTo(expected);
    }

    private Path jar(Class<?> fixture) throws Exception {
        Jars jar = new Jars().classes(fixture);
        for (Class<?> nested : fixture.getDeclaredClasses()) {
            jar.classes(nested);
        }
        return jar.write(folder.resolve("fixture.jar"));
    }

    private Map<String, String> linked(Class<?> fixture, Map<String, String> wanted)
            throws Exception {
        List<Container> containers = SearchPath.of(List.of(jar(fixture)));
        ClassCatalog catalog = new ClassCatalog(containers);
        try (ContainerFiles files = new ContainerFiles(containers)) {
            SummaryUnit unit = SummaryUnit.of(files, 0, catalog.range(0, catalog.count()));
            Program program = new Program(containers, catalog, List.of(unit));
            CallGraph graph = CallGraphBuilder.build(program, EdgeKind.defaults());
            GraphText text =
                    new GraphText(
                            program.names()::typeName,
                            method -> name(program, method),
                            set -> row(graph.dispatch(), set));
            Map<String, String> found = new TreeMap<>();
            for (int m = 0; m < program.methods().count(); m++) {
                String[] name = name(program, m).split("\\.");
                if (name[0].equals(fixture.getSimpleName())) {
                    put(
                            found,
                            wanted,
                            name[1] + " resolves",
                            text.resolves(row(graph.resolves(), m)));
                    put(found, wanted, name[1] + " calls", text.calls(row(graph.calls(), m)));
                }
            }
            return found;
        }
    }

    private static void put(
            Map<String, String> found, Map<String, String> wanted, String key, String text) {
        if (wanted.containsKey(key)) {
            found.put(key, text);
        }
    }

    private static String name(Program program, int method) {
        String type = program.names().typeName(program.methods().declaringClass(method));
        String member = program.names().memberName(program.methods().member(method));
        return GraphText.simple(type) + "." + member.substring(0, member.indexOf('('));
    }

    private static int[] row(IntRows rows, int row) {
        int[] copy = new int[rows.length(row)];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = rows.at(rows.start(row) + i);
        }
        return copy;
    }

    private Map<String, String> stored(Class<?> fixture, Map<String, String> wanted)
            throws Exception {
        Path file = folder.resolve("fixture.tji");
        Indexes.index(file, null, PackMode.NONE, jar(fixture));
        CombinedIndex index = Indexes.open(file);
        Rows resolves = index.rows(SectionDescriptor.RESOLVE_ROWS);
        Rows calls = index.rows(SectionDescriptor.CALL_ROWS);
        GraphText text =
                new GraphText(
                        index.classes()::name,
                        method -> name(index, method),
                        index.rows(SectionDescriptor.DISPATCH_ROWS)::get);
        Map<String, String> found = new TreeMap<>();
        for (int m = 0; m < index.methods().count(); m++) {
            String[] name = name(index, m).split("\\.");
            if (name[0].equals(fixture.getSimpleName())) {
                put(found, wanted, name[1] + " resolves", text.resolves(resolves.get(m)));
                put(found, wanted, name[1] + " calls", text.calls(calls.get(m)));
            }
        }
        return found;
    }

    private static String name(CombinedIndex index, int method) {
        MethodTable methods = index.methods();
        String member = methods.member(method);
        String type = index.classes().name(methods.declaringClass(method));
        return GraphText.simple(type) + "." + member.substring(0, member.indexOf('('));
    }
}
