package org.thinjit.agent.transform;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import jdk.internal.loader.BuiltinClassLoader;
import org.thinjit.agent.serve.ClassPack;
import org.thinjit.agent.serve.ServedLoaders;
import org.thinjit.agent.speculate.Speculation;
import org.thinjit.discovery.ClassStates;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.ContainerTable;

/**
 * Exchanges class files that a class loader defines by itself for the packed ones, which are the same
 * with prologs. Only those of containers that are not on the class path, and only where length and
 * checksum say that it is the indexed class file: what another agent or the loader itself has changed
 * stays. Agents added later see the packed bytes and may change them.
 *
 * <p>Called by the JVM on the thread that defines the class, with the locks of its loader held. It takes
 * none that is held while a class loader is called, loads no class, and throws nothing. Not able to
 * retransform: redefinitions pass.
 */
public final class DefinitionTransformer implements ClassFileTransformer {
    private static final int NANOS_A_MICRO = 1000;
    private static final int SIGNED = ContainerDescriptor.SIGNED | ContainerDescriptor.VERIFIED;

    private final ClassTable classes;
    private final ContainerTable containers;
    private final ClassPack pack;
    private final Speculation speculation;
    private final ServedLoaders loaders;
    private final ClassStates states;
    private final int firstAttached;
    private final LoaderCandidates candidates;
    private final CircularityLock circularity = new CircularityLock();
    private final byte[][] originals;
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicInteger woven = new AtomicInteger();
    private final AtomicInteger differing = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();

    DefinitionTransformer(
            CombinedIndex index, ClassPack pack, Speculation speculation, boolean keepsOriginals) {
        this.classes = index.classes();
        this.containers = index.containers();
        this.pack = pack;
        this.speculation = speculation;
        this.loaders = speculation.loaders();
        this.states = speculation.states();
        this.firstAttached = containers.firstAttached();
        this.candidates = new LoaderCandidates(containers.count());
        this.originals = keepsOriginals ? new byte[classes.count()][] : null;
        loaders.openWoven(classes.count());
    }

    @Override
    public byte[] transform(
            Module module,
            ClassLoader loader,
            String name,
            Class<?> redefined,
            ProtectionDomain domain,
            byte[] classFile) {
        long start = System.nanoTime();
        seen.incrementAndGet();
        try {
            int number = loader == null || name == null || redefined != null ? -1 : find(name);
            return number < 0 ? null : exchange(number, name, loader, classFile);
        } catch (RuntimeException | InternalError e) {
            speculation.mistrusted(null, e.toString());
            return null;
        } finally {
            nanos.addAndGet(System.nanoTime() - start);
        }
    }

    /** The ignore list: what is not in the index, what the hook may serve, what is signed. */
    private int find(String name) {
        int number = classes.find(name);
        if (number < 0 || classes.plainLength(number) == 0) {
            return -1;
        }
        int container = classes.container(number);
        boolean concerned =
                container >= firstAttached && (containers.flags(container) & SIGNED) == 0;
        return concerned ? number : -1;
    }

    private byte[] exchange(int number, String name, ClassLoader loader, byte[] classFile) {
        if (!circularity.acquire()) {
            return null;
        }
        try {
            if (!isIndexed(number, classFile)) {
                return null;
            }
            byte[] packed = packed(number, name);
            if (packed != null) {
                keep(number, classFile);
            }
            hear(number, loader);
            return packed;
        } catch (OutOfMemoryError | StackOverflowError e) {
            return null; // The class file as it is: defining it meets the same, or gets by.
        } catch (RuntimeException | IOException | InternalError e) {
            speculation.mistrusted(name, e.toString());
            return null;
        } finally {
            circularity.release();
        }
    }

    /** What a hook has served comes with prologs already, and is no other class file. */
    private boolean isIndexed(int number, byte[] classFile) {
        int checksum = 0;
        boolean plain = classFile.length == classes.plainLength(number);
        boolean served = classFile.length == classes.packLength(number);
        if (plain || served) {
            checksum = checksum(classFile);
            plain &= checksum == classes.plainChecksum(number);
            served &= checksum == classes.packChecksum(number);
        }
        if (!plain && !served) {
            differing.incrementAndGet();
        }
        return plain;
    }

    /** The packed class, or null when it is the plain one, or damaged. */
    private byte[] packed(int number, String name) throws IOException {
        if (classes.packChecksum(number) == classes.plainChecksum(number)) {
            return null;
        }
        byte[] bytes = pack.read(classes.packOffset(number), classes.packLength(number));
        if (checksum(bytes) != classes.packChecksum(number)) {
            speculation.mistrusted(name, "its bytes in the pack are damaged");
            return null;
        }
        return bytes;
    }

    private void keep(int number, byte[] original) {
        woven.incrementAndGet();
        loaders.wove(number);
        if (originals != null) {
            originals[number] = original;
        }
    }

    /** Tells of the definition, if its loader is the one that the container's classes go to. */
    private void hear(int number, ClassLoader loader) {
        int container = classes.container(number);
        ClassLoader bound = loaders.of(container);
        if (bound == null && hasDefined(container, loader, number)) {
            loaders.definesByItself(container);
            bound = loaders.bind(container, loader) ? loader : null;
        }
        if (bound == loader && !states.isDefined(number)) {
            speculation.defining(number);
        }
    }

    /** Whether the loader has another class of the container already. */
    private boolean hasDefined(int container, ClassLoader loader, int number) {
        if (loader instanceof BuiltinClassLoader || !loader.isRegisteredAsParallelCapable()) {
            return false;
        }
        int first = candidates.note(container, loader, number);
        return first >= 0
                && first != number
                && $ThinJITLoaders.hasLoaded(loader, classes.name(first).replace('/', '.'));
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    boolean isCandidate(int number, ClassLoader loader) {
        return candidates.is(classes.container(number), loader, number);
    }

    /**
     * Returns the class file that was exchanged.
     *
     * @param number the class
     * @return null when it was not, or no dump is wanted
     */
    public byte[] original(int number) {
        return originals == null ? null : originals[number];
    }

    /**
     * Returns how many classes the JVM has handed over.
     *
     * @return classes, of all class loaders
     */
    public int seen() {
        return seen.get();
    }

    /**
     * Returns how many classes were exchanged for woven ones.
     *
     * @return classes; of several loaders over one container each counts
     */
    public int woven() {
        return woven.get();
    }

    /**
     * Returns how many classes have an indexed name but other bytes.
     *
     * @return classes; they were left alone
     */
    public int differing() {
        return differing.get();
    }

    /**
     * Returns the time spent in here, on all threads.
     *
     * @return microseconds; the JVM's own part, the call and the copy of the bytes, comes on top
     */
    public long micros() {
        return nanos.get() / NANOS_A_MICRO;
    }
}
