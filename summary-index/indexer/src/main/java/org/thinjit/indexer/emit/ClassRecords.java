package org.thinjit.indexer.emit;

import java.util.BitSet;
import org.objectweb.asm.Opcodes;
import org.thinjit.format.ClassDescriptor;
import org.thinjit.format.ClassTable;
import org.thinjit.format.PackDescriptor;
import org.thinjit.format.SectionDescriptor;
import org.thinjit.format.write.IndexWriter;
import org.thinjit.format.write.SectionBuffer;
import org.thinjit.indexer.container.ClassCatalog;
import org.thinjit.indexer.hierarchy.Methods;
import org.thinjit.indexer.link.Program;
import org.thinjit.indexer.pack.EncodedName;
import org.thinjit.indexer.pack.PackContents;
import org.thinjit.indexer.pack.PackPlan;
import org.thinjit.indexer.signing.SignerSets;
import org.thinjit.indexer.summary.ClassSummary;

/** Emits the records of classes: the hash table, what a lookup reads, and the details. */
final class ClassRecords {
    private static final int MIN_HASH_SLOTS = 4;

    private final Program program;
    private final SignerSets signers;
    private final BitSet mixed;
    private final PackPlan plan;
    private final PackContents contents;
    private final IndexWriter writer;

    ClassRecords(
            Program program,
            SignerSets signers,
            BitSet mixed,
            PackPlan plan,
            PackContents contents,
            IndexWriter writer) {
        this.program = program;
        this.signers = signers;
        this.mixed = mixed;
        this.plan = plan;
        this.contents = contents;
        this.writer = writer;
    }

    void emit() {
        SectionBuffer names = writer.section(SectionDescriptor.NAMES);
        for (int type = 0; type < program.catalog().count(); type++) {
            byte[] name = EncodedName.of(program.catalog().entry(type).name());
            emitLookup(type, name.length);
            emitDetails(type, names.length());
            names.put(name);
        }
        emitHash();
    }

    private void emitLookup(int type, int nameLength) {
        SectionBuffer out = writer.section(SectionDescriptor.CLASSES);
        ClassCatalog catalog = program.catalog();
        out.putInt(catalog.entry(type).resource().hashCode());
        out.putShort(flags(type)).putShort(nameLength);
        out.putInt(catalog.container(type));
        out.putInt((int) (contents.offset(type) / PackDescriptor.ALIGNMENT));
        out.putInt(contents.length(type)).putInt(contents.checksum(type));
        out.putInt(signers.of(type) + 1);
    }

    private void emitDetails(int type, int name) {
        SectionBuffer out = writer.section(SectionDescriptor.CLASS_DETAILS);
        Methods methods = program.methods();
        out.putInt(name).putInt(methods.first(type));
        out.putInt(methods.first(type + 1) - methods.first(type));
        int parent = program.hierarchy().superclass(type);
        out.putInt(program.hierarchy().indexed(parent) ? parent + 1 : 0);
        out.putInt(contents.plainLength(type)).putInt(contents.plainChecksum(type));
    }

    private int flags(int type) {
        ClassSummary summary = program.summary(type);
        int flags =
                EncodedName.isWide(program.catalog().entry(type).name())
                        ? ClassDescriptor.WIDE_NAME
                        : 0;
        if (plan.plain(type) != null) {
            flags |= ClassDescriptor.PLAIN;
        }
        if (contents.woven(type)) {
            flags |= ClassDescriptor.WOVEN;
        }
        if (mixed.get(type)) {
            flags |= ClassDescriptor.MIXED;
        }
        if (program.catalog().entry(type).varied()) {
            flags |= ClassDescriptor.VARIED;
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
        SectionBuffer out = writer.section(SectionDescriptor.CLASS_HASH);
        for (int entry : table) {
            out.putInt(entry);
        }
    }
}
