package org.thinjit.indexer.emit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.thinjit.format.ClassDescriptor;
import org.thinjit.format.ClassTable;
import org.thinjit.format.MethodDescriptor;
import org.thinjit.format.SectionDescriptor;
import org.thinjit.format.write.IndexWriter;
import org.thinjit.format.write.SectionBuffer;
import org.thinjit.indexer.container.ClassCatalog;
import org.thinjit.indexer.hierarchy.Methods;
import org.thinjit.indexer.link.CallGraph;
import org.thinjit.indexer.link.IntRows;
import org.thinjit.indexer.link.Program;
import org.thinjit.indexer.link.VerifierSets;
import org.thinjit.indexer.pack.PackContents;
import org.thinjit.indexer.pack.PackPlan;
import org.thinjit.indexer.signing.MixedPackages;
import org.thinjit.indexer.signing.SignerSets;
import org.thinjit.indexer.summary.ClassSummary;

/** Fills an {@link IndexWriter} with a program. For one thread. */
public final class IndexSections {
    private static final int MIN_HASH_SLOTS = 4;

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
        emitClasses();
        emitHash();
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

    private void emitClasses() {
        SectionBuffer names = section(SectionDescriptor.NAMES);
        SectionBuffer out = section(SectionDescriptor.CLASSES);
        ClassCatalog catalog = program.catalog();
        Methods methods = program.methods();
        for (int type = 0; type < catalog.count(); type++) {
            byte[] name = encoded(catalog.entry(type).name());
            out.putInt(names.length()).putInt(name.length);
            names.put(name);
            out.putInt(flags(type)).putInt(catalog.container(type));
            out.putLong(contents.offset(type));
            out.putInt(contents.length(type)).putInt(contents.checksum(type));
            out.putInt(methods.first(type));
            out.putInt(methods.first(type + 1) - methods.first(type));
            int parent = program.hierarchy().superclass(type);
            out.putInt(program.hierarchy().indexed(parent) ? parent + 1 : 0);
            out.putInt(signers.of(type) + 1);
            out.putInt(contents.plainLength(type)).putInt(contents.plainChecksum(type));
        }
    }

    /** Whether the name cannot be written in ISO 8859-1; names that can are compared as a block. */
    private static boolean wide(String name) {
        byte[] narrow = name.getBytes(StandardCharsets.ISO_8859_1);
        return !new String(narrow, StandardCharsets.ISO_8859_1).equals(name);
    }

    private static byte[] encoded(String name) {
        return name.getBytes(wide(name) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private int flags(int type) {
        ClassSummary summary = program.summary(type);
        int flags = wide(program.catalog().entry(type).name()) ? ClassDescriptor.WIDE_NAME : 0;
        if (plan.plain(type) != null) {
            flags |= ClassDescriptor.PLAIN;
        }
        if (contents.woven(type)) {
            flags |= ClassDescriptor.WOVEN;
        }
        if (mixed.get(type)) {
            flags |= ClassDescriptor.MIXED;
        }
        flags |= PackageFlags.of(program, type);
        if (summary == null) {
            return flags | ClassDescriptor.OPAQUE;
        }
        if ((summary.access() & Opcodes.ACC_INTERFACE) != 0) {
            flags |= ClassDescriptor.INTERFACE;
        }
        return flags | summary.probe() << ClassDescriptor.PROBE_SHIFT;
    }

    private void emitHash() {
        ClassCatalog catalog = program.catalog();
        int slots = MIN_HASH_SLOTS;
        while (slots < catalog.count() * 2) {
            slots *= 2;
        }
        int[] table = new int[slots];
        for (int type = 0; type < catalog.count(); type++) {
            int hash = catalog.entry(type).resource().hashCode();
            int slot = ClassTable.slotHash(hash) & slots - 1;
            while (table[slot] != 0) {
                slot = slot + 1 & slots - 1;
            }
            table[slot] = type + 1;
        }
        SectionBuffer out = section(SectionDescriptor.CLASS_HASH);
        for (int entry : table) {
            out.putInt(entry);
        }
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
            out.putInt(contents.flag(method)).putInt(methods.access(method));
        }
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
