package org.thinjit.indexer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.thinjit.format.HeaderDescriptor;
import org.thinjit.format.write.AtomicFile;
import org.thinjit.format.write.IndexWriter;
import org.thinjit.indexer.container.ShadowedClasses;
import org.thinjit.indexer.emit.Facts;
import org.thinjit.indexer.emit.IndexSections;
import org.thinjit.indexer.link.CallGraph;
import org.thinjit.indexer.link.EdgeKind;
import org.thinjit.indexer.link.Program;
import org.thinjit.indexer.link.VerifierSets;
import org.thinjit.indexer.pack.PackContents;
import org.thinjit.indexer.pack.PackPlan;
import org.thinjit.indexer.pack.PackWriter;
import org.thinjit.indexer.prolog.Outcome;
import org.thinjit.indexer.tool.ToolIdentity;

/** Writes pack and index: the pack's content first, as the index tells where classes lie in it. */
final class OutputPhase {
    private final IndexRequest request;
    private final IndexListener listener;
    private final Phases phases;
    private final Program program;
    private final CallGraph graph;
    private final VerifierSets verifierSets;
    private long indexBytes;

    OutputPhase(
            IndexRequest request,
            IndexListener listener,
            Phases phases,
            Program program,
            CallGraph graph,
            VerifierSets verifierSets) {
        this.request = request;
        this.listener = listener;
        this.phases = phases;
        this.program = program;
        this.graph = graph;
        this.verifierSets = verifierSets;
    }

    IndexReport write(Indexer.Inputs inputs, PackPlan plan, Outcome[] outcomes) throws IOException {
        PackWriter pack =
                new PackWriter(program, plan, outcomes, inputs.files(), inputs.jars(), listener);
        phases.start("pack", plan.packed().cardinality());
        if (request.pack() == PackMode.NONE) {
            writeIndex(inputs, plan, outcomes, pack.contents());
            Files.deleteIfExists(request.packFile());
        } else {
            AtomicFile.write(
                    request.packFile(),
                    channel -> {
                        pack.write(channel, request.jobs());
                        pack.writeHeader(
                                channel, writeIndex(inputs, plan, outcomes, pack.contents()));
                    });
        }
        return report(inputs, plan, outcomes, pack);
    }

    private long writeIndex(
            Indexer.Inputs inputs, PackPlan plan, Outcome[] outcomes, PackContents contents)
            throws IOException {
        phases.start("index", 0);
        IndexSections sections =
                new IndexSections(program, graph, verifierSets, inputs.signers(), plan, contents);
        IndexWriter writer =
                sections.emit(
                        Indexer.folder(request.output()),
                        Facts.lines(
                                program,
                                counts(plan),
                                Facts.prologs(outcomes),
                                Facts.plain(program, plan)));
        writer.lookahead(request.lookahead());
        writer.flagCount(contents.flagCount());
        writer.mainClass(mainClass());
        if (request.profile() != null) {
            new BakedProfile(request.profile())
                    .putInto(writer, program.catalog().count(), contents.flagCount());
        }
        ByteBuffer bytes = writer.bytes(contents.length());
        indexBytes = bytes.capacity();
        AtomicFile.write(request.output(), bytes);
        return bytes.getLong(HeaderDescriptor.INDEX_ID_OFFSET);
    }

    private int mainClass() {
        return request.mainClass() == null
                ? -1
                : program.catalog().find(request.mainClass().replace('.', '/'));
    }

    /** The lines of the index that depend on who asked for what, not on the class path. */
    static Map<String, String> circumstances(IndexRequest request) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("tool", "thinjit " + ToolIdentity.text());
        facts.put("jdk", System.getProperty("java.vm.version"));
        facts.put("main", request.mainClass() == null ? "" : request.mainClass());
        facts.put("pack", request.pack().name().toLowerCase(Locale.ROOT));
        facts.put("edges.kinds", kinds(request));
        return facts;
    }

    private static String kinds(IndexRequest request) {
        return request.edges().stream()
                .sorted()
                .map(EdgeKind::key)
                .collect(Collectors.joining(","));
    }

    private Map<String, Object> counts(PackPlan plan) {
        Map<String, Object> counts = new LinkedHashMap<>(circumstances(request));
        counts.put("containers", program.containers().size());
        counts.put("classes", program.catalog().count());
        counts.put("classes.packed", plan.packed().cardinality());
        counts.put("methods", program.methods().count());
        counts.put("edges", graph.calls().entryCount());
        counts.put("resolves", graph.resolves().entryCount());
        counts.put("dispatch.sets", graph.dispatch().count());
        counts.put("dispatch.megamorphic", graph.megamorphicSets());
        counts.put("verifier.loads", verifierSets.rows().entryCount());
        counts.put("verifier.unknown", verifierSets.unknown());
        return counts;
    }

    private IndexReport report(
            Indexer.Inputs inputs, PackPlan plan, Outcome[] outcomes, PackWriter pack) {
        Map<String, Integer> prologs = Facts.prologs(outcomes);
        int kept = prologs.remove(Outcome.KEPT.key());
        return new IndexReport(
                program.containers().size(),
                program.catalog().count(),
                program.methods().count(),
                graph.calls().entryCount(),
                graph.dispatch().count(),
                graph.megamorphicSets(),
                kept,
                prologs,
                Facts.plain(program, plan),
                ShadowedClasses.of(program.containers()),
                plan.packed().cardinality(),
                inputs.cachedContainers(),
                pack.cached(),
                mainClass() >= 0,
                indexBytes,
                pack.contents().length(),
                phases.end());
    }
}
