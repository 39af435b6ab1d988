package org.thinjit.indexer.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.thinjit.indexer.IndexListener;
import org.thinjit.indexer.OrderedTasks;
import org.thinjit.indexer.cache.JarCache;
import org.thinjit.indexer.container.ClassCatalog;
import org.thinjit.indexer.container.ContainerFiles;
import org.thinjit.indexer.container.PlainReason;
import org.thinjit.indexer.hierarchy.Methods;
import org.thinjit.indexer.link.Program;
import org.thinjit.indexer.prolog.Outcome;
import org.thinjit.indexer.weave.ClassWeaver;
import org.thinjit.indexer.weave.FlagForm;
import org.thinjit.indexer.weave.LauncherWeaver;
import org.thinjit.indexer.weave.LoaderWeaver;
import org.thinjit.indexer.weave.UnweavableException;

/** Weaves classes on several threads and writes them in order. */
public final class PackWriter {
    private static final int CLASSES_PER_TASK = 64;

    private final Program program;
    private final PackPlan plan;
    private final Outcome[] outcomes;
    private final ContainerFiles files;
    private final IndexListener listener;
    private final PackContents contents;
    private final int[] plannedFlags;
    private final ProgramTypes types;
    private final JarCache jars;
    private final int launcher;
    private PreparedClasses prepared;
    private int cached;

    /**
     * Creates a writer and hands out flags in order of method numbers.
     *
     * @param program the program
     * @param plan which classes are packed; those that cannot be are taken out
     * @param outcomes which methods get a prolog; those that cannot are changed
     * @param files reads the classes
     * @param jars knows what earlier runs prepared
     * @param listener hears about each class
     */
    public PackWriter(
            Program program,
            PackPlan plan,
            Outcome[] outcomes,
            ContainerFiles files,
            JarCache jars,
            IndexListener listener) {
        this.program = program;
        this.plan = plan;
        this.outcomes = outcomes;
        this.files = files;
        this.listener = listener;
        this.jars = jars;
        this.types = new ProgramTypes(program);
        this.launcher = program.launcher();
        this.plannedFlags = new int[outcomes.length];
        Arrays.fill(plannedFlags, ClassWeaver.NO_FLAG);
        int[] methodOfFlag = new int[outcomes.length];
        int count = 0;
        for (int method = 0; method < outcomes.length; method++) {
            if (outcomes[method] == Outcome.KEPT) {
                plannedFlags[method] = count;
                methodOfFlag[count++] = method;
            }
        }
        this.contents =
                new PackContents(
                        program.catalog().count(),
                        plannedFlags.clone(),
                        Arrays.copyOf(methodOfFlag, count));
    }

    /**
     * Returns what the pack holds, nothing before it is written.
     *
     * @return places and flags
     */
    public PackContents contents() {
        return contents;
    }

    /**
     * Returns how many classes came out of the cache.
     *
     * @return classes that were not read and woven anew
     */
    public int cached() {
        return cached;
    }

    /**
     * Writes all classes; the header is left for {@link #writeHeader}.
     *
     * @param channel an empty file
     * @param jobs threads
     * @throws IOException if writing fails
     */
    public void write(FileChannel channel, int jobs) throws IOException {
        try (PreparedClasses known = new PreparedClasses(program, types, jars, jobs)) {
            prepared = known;
            writeClasses(channel, jobs);
            known.save(channel, contents, jobs);
        }
    }

    private void writeClasses(FileChannel channel, int jobs) throws IOException {
        int[] order = plan.order();
        PackFile pack = new PackFile(channel);
        int tasks = (order.length + CLASSES_PER_TASK - 1) / CLASSES_PER_TASK;
        OrderedTasks.<PackedClass[]>run(
                jobs,
                tasks,
                task -> prepare(order, task * CLASSES_PER_TASK),
                classes -> append(pack, classes));
        contents.complete(pack.complete());
    }

    /**
     * Completes the pack.
     *
     * @param channel the file
     * @param indexId the id of the index it belongs to
     * @throws IOException if writing fails
     */
    public void writeHeader(FileChannel channel, long indexId) throws IOException {
        PackFile.writeHeader(channel, contents.length(), indexId);
    }

    private void append(PackFile pack, PackedClass[] classes) throws IOException {
        for (PackedClass packed : classes) {
            Methods methods = program.methods();
            int first = methods.first(packed.type());
            int count = methods.first(packed.type() + 1) - first;
            byte[] name = EncodedName.of(program.catalog().entry(packed.type()).name());
            if (packed.problem() != null || !pack.hasRoom(packed.bytes().length + name.length)) {
                PlainReason full = PlainReason.PACK_FULL;
                plan.leavePlain(packed.type(), packed.problem() == null ? full : packed.problem());
                contents.unweave(first, count);
                changeOutcomes(first, count, Outcome.PLAIN);
                continue;
            }
            contents.add(packed, pack.append(packed.bytes(), name), first);
            if (!isAnnounced(packed.type())) {
                prepared.keep(packed);
            }
            cached += packed.cached() ? 1 : 0;
            if (packed.prepared().failure() != null) {
                changeOutcomes(first, count, packed.prepared().failure());
            }
        }
        listener.advanced(classes.length);
    }

    /** Methods that were to have a prolog and have none now get the reason. */
    private void changeOutcomes(int first, int count, Outcome reason) {
        for (int method = first; method < first + count; method++) {
            if (outcomes[method] == Outcome.KEPT && contents.flag(method) == PackContents.NO_FLAG) {
                outcomes[method] = reason;
            }
        }
    }

    private PackedClass[] prepare(int[] order, int from) {
        PackedClass[] classes = new PackedClass[Math.min(CLASSES_PER_TASK, order.length - from)];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = prepare(order[from + i]);
        }
        return classes;
    }

    private PackedClass prepare(int type) {
        Methods methods = program.methods();
        int[] flags =
                Arrays.copyOfRange(plannedFlags, methods.first(type), methods.first(type + 1));
        byte[] forms = FlagForm.of(flags);
        PreparedClass known = isAnnounced(type) ? null : prepared.find(type, forms);
        if (known != null) {
            return PackedClass.of(type, known, flags, true);
        }
        ClassCatalog catalog = program.catalog();
        try {
            byte[] plain = files.read(catalog.container(type), catalog.entry(type).path());
            PreparedClass made =
                    PreparedClass.of(
                            announced(type, plain), forms, types, ClassFileIdentity.of(plain));
            return PackedClass.of(type, made, flags, false);
        } catch (IOException e) {
            return PackedClass.unreadable(type);
        }
    }

    /**
     * Whether a class gets more than prologs: the launcher's, where it starts what is inside its jar.
     * Such a class is not cached, because the jar alone does not decide that.
     */
    private boolean isAnnounced(int type) {
        ClassCatalog catalog = program.catalog();
        return catalog.container(type) == launcher
                && LauncherWeaver.concerns(catalog.entry(type).name());
    }

    private byte[] announced(int type, byte[] plain) {
        try {
            return isAnnounced(type)
                    ? LauncherWeaver.weave(program.catalog().entry(type).name(), plain)
                    : LoaderWeaver.weave(plain);
        } catch (UnweavableException e) {
            return plain; // Served all the same; what it would load is found by itself then.
        }
    }
}
