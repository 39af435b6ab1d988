package org.thinjit.indexer.pack;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.List;
import org.thinjit.format.write.CacheEntryDescriptor;
import org.thinjit.indexer.OrderedTasks;
import org.thinjit.indexer.cache.EntryNames;
import org.thinjit.indexer.cache.EntryStore;
import org.thinjit.indexer.cache.JarCache;
import org.thinjit.indexer.container.ClassCatalog;
import org.thinjit.indexer.container.ClassEntry;
import org.thinjit.indexer.link.Program;
import org.thinjit.indexer.tool.ToolIdentity;

/**
 * Prepared classes, kept from run to run by container: found before they are prepared again, saved
 * when the pack is written. Finding is safe for several threads, the rest is for one.
 */
final class PreparedClasses implements Closeable {
    /**
     * The version of the weaver, the structural check and the records: to be raised when the same
     * class is prepared or written differently.
     */
    static final int VERSION = 3;

    private static final String KIND = "classes";

    private final Program program;
    private final ProgramTypes types;
    private final EntryStore store;
    private final JarCache jars;
    private final String[] names;
    private final StoredContainer[] stored;
    private final ContainerRecord[] records;
    private final int[] placeInContainer;

    /**
     * Opens what the cache has.
     *
     * @param program the program
     * @param types its types
     * @param jars names the containers' content, and has the cache
     * @param jobs threads
     * @throws IOException if the thread is interrupted
     */
    PreparedClasses(Program program, ProgramTypes types, JarCache jars, int jobs)
            throws IOException {
        this.program = program;
        this.types = types;
        this.store = jars.store();
        this.jars = jars;
        int count = program.containers().size();
        this.names = new String[count];
        this.stored = new StoredContainer[count];
        this.records = new ContainerRecord[count];
        this.placeInContainer = new int[program.catalog().count()];
        for (int container = 0; container < count; container++) {
            number(container);
            File file = program.containers().get(container).ownFile();
            String digest = jars.digest(file);
            names[container] = digest == null ? null : entryName(digest);
        }
        OrderedTasks.<StoredContainer>run(jobs, count, this::open, container -> {});
    }

    private static String entryName(String digest) {
        return EntryNames.name(
                digest, KIND, String.valueOf(VERSION), ToolIdentity.text(), RunningJdk.identity());
    }

    private List<ClassEntry> listing(int container) {
        return program.containers().get(container).content().classes();
    }

    private void number(int container) {
        ClassCatalog catalog = program.catalog();
        List<ClassEntry> classes = listing(container);
        for (int place = 0; place < classes.size(); place++) {
            int type = catalog.number(container, classes.get(place));
            if (type >= 0) {
                placeInContainer[type] = place;
            }
        }
    }

    private StoredContainer open(int container) {
        if (names[container] != null) {
            int classes = listing(container).size();
            stored[container] =
                    StoredContainer.of(
                            store.open(names[container], CacheEntryDescriptor.CLASSES),
                            classes,
                            types);
            records[container] = new ContainerRecord(classes);
        }
        return stored[container];
    }

    /**
     * Finds a class.
     *
     * @param type its number
     * @param forms what is to be woven into it
     * @return the class, or null when it has to be prepared
     */
    PreparedClass find(int type, byte[] forms) {
        StoredContainer container = stored[program.catalog().container(type)];
        StoredClass found = container == null ? null : container.find(placeInContainer[type]);
        return found == null || !Arrays.equals(found.forms(), forms)
                ? null
                : container.prepared(found);
    }

    /** Notes what was packed. */
    void keep(PackedClass packed) {
        ContainerRecord record = records[program.catalog().container(packed.type())];
        if (record != null) {
            record.keep(placeInContainer[packed.type()], packed);
        }
    }

    /**
     * Saves the containers of which a class was prepared. A cache that cannot be written is no error.
     *
     * @param pack the pack, complete but for its header
     * @param contents where classes lie in it
     * @param jobs threads
     * @throws IOException if the thread is interrupted
     */
    void save(FileChannel pack, PackContents contents, int jobs) throws IOException {
        for (int container = 0; container < records.length; container++) {
            if (jars.digest(program.containers().get(container).ownFile()) == null) {
                records[container] = null;
            }
        }
        OrderedTasks.<ContainerRecord>run(
                jobs,
                records.length,
                container -> save(container, pack, contents),
                container -> {});
    }

    private ContainerRecord save(int container, FileChannel pack, PackContents contents) {
        ContainerRecord record = records[container];
        if (record != null && record.changed() && jars.problem() == null) {
            record.addUnpacked(stored[container]);
            try {
                store.write(
                        names[container],
                        CacheEntryDescriptor.CLASSES,
                        record.encoded(stored[container], types),
                        channel -> record.writeBytes(channel, pack, contents, stored[container]));
            } catch (IOException e) {
                jars.failed(e);
            }
        }
        return record;
    }

    @Override
    public void close() throws IOException {
        for (StoredContainer container : stored) {
            if (container != null) {
                container.close();
            }
        }
    }
}
