package org.thinjit.indexer.emit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.thinjit.format.MethodDescriptor;
import org.thinjit.format.SectionDescriptor;
import org.thinjit.format.write.IndexWriter;
import org.thinjit.format.write.SectionBuffer;
import org.thinjit.indexer.hierarchy.Methods;
import org.thinjit.indexer.link.CallGraph;
import org.thinjit.indexer.link.IntRows;
import org.thinjit.indexer.link.Program;
import org.thinjit.indexer.link.VerifierSets;
import org.thinjit.indexer.pack.PackContents;
import org.thinjit.indexer.pack.PackPlan;
import org.thinjit.indexer.signing.MixedPackages;
import org.thinjit.indexer.signing.SignerSets;

/** Fills an {@link IndexWriter} with a program. For one thread. */
public final class IndexSections {
    private static final String MAIN = "main([Ljava/lang/String;)V";

    private final Program program;
    private final CallGraph graph;
    private final VerifierSets verifierSets;
    private final SignerSets signers;
    private final BitSet mixed;
    private final PackPlan plan;
    private final PackContents contents;
    private final IndexWriter writer = new IndexWriter();

    /**
     * Prepares to emit.
     *
     * @param program the program
     * @param graph its call graph
     * @param verifierSets what verifying its classes loads
     * @param signers who signed its classes
     * @param plan which classes are packed
     * @param contents where they lie in the pack, and which methods carry flags
     */
    public IndexSections(
            Program program,
            CallGraph graph,
            VerifierSets verifierSets,
            SignerSets signers,
            PackPlan plan,
            PackContents contents) {
        this.program = program;
        this.graph = graph;
        this.verifierSets = verifierSets;
        this.signers = signers;
        this.mixed = MixedPackages.of(program, signers, verifierSets);
        this.plan = plan;
        this.contents = contents;
    }

    /**
     * Emits all sections.
     *
     * @param folder the folder that will hold the index; canonical
     * @param facts lines of {@code key=value} for people
     * @return a writer with complete sections, header values not yet set
     */
    public IndexWriter emit(Path folder, List<String> facts) {
        SectionBuffer meta = section(SectionDescriptor.META);
        for (String fact : facts) {
            meta.putUtf8(fact);
            meta.putUtf8("\n");
        }
        new ContainerRecords(program, signers, plan, writer).emit(folder);
        new SignerRecords(writer).emit(signers);
        new ClassRecords(program, signers, mixed, plan, contents, writer).emit();
        emitMethods();
        emitRows(graph.calls(), SectionDescriptor.CALL_ROWS);
        emitRows(graph.resolves(), SectionDescriptor.RESOLVE_ROWS);
        emitDispatch();
        emitFlags();
        emitRows(verifierSets.rows(), SectionDescriptor.VERIFIER_ROWS);
        return writer;
    }

    private SectionBuffer section(int kind) {
        return writer.section(kind);
    }

    private void emitMethods() {
        SectionBuffer members = section(SectionDescriptor.MEMBERS);
        SectionBuffer out = section(SectionDescriptor.METHODS);
        Methods methods = program.methods();
        int[] placeOf = new int[program.names().memberCount()];
        for (int method = 0; method < methods.count(); method++) {
            int member = methods.member(method);
            if (placeOf[member] == 0) {
                placeOf[member] = members.length() + 1;
                byte[] name = program.names().memberName(member).getBytes(StandardCharsets.UTF_8);
                int length = Math.min(name.length, MethodDescriptor.MAX_MEMBER_LENGTH);
                members.putShort(length).put(Arrays.copyOf(name, length));
            }
            out.putInt(methods.declaringClass(method)).putInt(placeOf[member] - 1);
            out.putInt(contents.flag(method)).putShort(methods.access(method));
            out.putShort(role(program.names().memberName(member)));
        }
    }

    private static int role(String member) {
        if (member.charAt(0) == '<') {
            return MethodDescriptor.ROLE_INITIALIZER;
        }
        return member.equals(MAIN) ? MethodDescriptor.ROLE_MAIN : 0;
    }

    private void emitRows(IntRows rows, int rowsKind) {
        SectionBuffer starts = section(rowsKind);
        for (int row = 0; row <= rows.count(); row++) {
            starts.putInt(rows.start(row));
        }
        SectionBuffer entries = section(rowsKind + 1);
        for (int i = 0; i < rows.entryCount(); i++) {
            entries.putInt(rows.at(i));
        }
    }

    private void emitDispatch() {
        IntRows sets = graph.dispatch();
        SectionBuffer starts = section(SectionDescriptor.DISPATCH_ROWS);
        SectionBuffer entries = section(SectionDescriptor.DISPATCH);
        starts.putInt(0);
        int length = 0;
        for (int set = 0; set < sets.count(); set++) {
            if (sets.length(set) <= CallGraph.MEGAMORPHIC) {
                for (int i = sets.start(set); i < sets.start(set + 1); i++) {
                    entries.putInt(sets.at(i));
                }
                length += sets.length(set);
            }
            starts.putInt(length);
        }
    }

    private void emitFlags() {
        SectionBuffer out = section(SectionDescriptor.FLAGS);
        for (int flag = 0; flag < contents.flagCount(); flag++) {
            out.putInt(contents.methodOfFlag(flag));
        }
    }
}
