package org.thinjit.agent.serve;

import java.io.IOException;
import java.util.zip.CRC32;
import jdk.internal.loader.Resource;
import jdk.internal.loader.ThinJitLookup;
import jdk.internal.loader.ThinJitUrls;
import org.thinjit.format.ClassDescriptor;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.ContainerTable;

/**
 * Serves classes from the pack to the class loader: one hash lookup instead of a search through all
 * jars, bytes that are there uncompressed. ThinLtoJIT's definition generator, without its session
 * lock. Lock-free; on any doubt it answers null, which is the plain search.
 */
public class DefinitionGenerator extends ThinJitLookup {
    private static final String CLASS_SUFFIX = ".class";
    private static final String VARIANTS = "META-INF/versions/";

    /** Once in a JVM, however many class loaders meet such a class. */
    private static volatile boolean saidUnreadable;

    private final ClassTable classes;

    private final ClassPack pack;
    private final Origins origins;
    private final SignedClasses signed;
    private final ContainerTable containers;
    private final boolean withholding;
    private final boolean folders;
    private final Resource absent;
    private final LoadObserver observer;
    private volatile MainClass awaited;
    private volatile boolean trusted = true;

    /**
     * Creates a generator.
     *
     * @param index the index; its lookup sections are checked
     * @param pack the pack, or null
     * @param origins of the class loader's containers
     * @param signed the classes of signed jars, or null when the loader is served
     *     none of them
     * @param main the main class, whose lookup says that main is reached; null when another generator
     *     waits for it
     * @param observer told of definitions
     */
    public DefinitionGenerator(
            CombinedIndex index,
            ClassPack pack,
            Origins origins,
            SignedClasses signed,
            MainClass main,
            LoadObserver observer) {
        this.classes = index.classes();
        this.pack = pack;
        this.origins = origins;
        this.signed = signed;
        this.containers = index.containers();
        this.withholding = signed == null && containers.anyVerified();
        this.folders = origins.hasFolders();
        this.absent = new PackedClass("", null, null, null, new byte[0]);
        this.awaited = main;
        this.observer = observer;
    }

    @Override
    public Resource absent() {
        return absent;
    }

    @Override
    public Resource find(String name) {
        if (!trusted) {
            return null;
        }
        try {
            int number = classes.probable(name);
            MainClass main = awaited;
            if (main != null && main.is(name, number)) {
                awaited = null;
                observer.mainReached();
            }
            int container = number < 0 ? -1 : classes.container(number);
            int verdict = origins.verdict(container, isRepeated(number));
            if (verdict != Origins.HERE) {
                return verdict == Origins.ABSENT && isRecorded(name) ? absent : null;
            }
            return serve(number, container, name);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return null; // The plain search meets it in its own place, or gets by.
        } catch (RuntimeException | IOException | InternalError | LinkageError e) {
            trusted = false;
            observer.mistrusted(null, e.toString());
            return null;
        }
    }

    @Override
    public ThinJitUrls urls() {
        return signed == null || !trusted ? null : signed.urls(origins);
    }

    @Override
    public void asked(String binaryName) {
        try {
            observer.asked(binaryName);
        } catch (RuntimeException | InternalError e) {
            // Only a count suffers; the caller is about to load a class.
            observer.mistrusted(null, e.toString());
        }
    }

    @Override
    public void agentAdded(String path) {
        observer.agentAdded(path);
    }

    /** A multi-release variant has no record under its entry's name, by which it is no class. */
    private static boolean isRecorded(String name) {
        return name.endsWith(CLASS_SUFFIX) && !name.startsWith(VARIANTS);
    }

    private boolean isRepeated(int number) {
        return number >= 0 && (classes.flags(number) & ClassDescriptor.REPEATED) != 0;
    }

    private Resource serve(int number, int container, String name) throws IOException {
        if (!isServed(number, container, name)) {
            observer.defining(number); // By its hash alone; wrongly so, it is not loaded ahead.
            leavePlain(number, container, name);
            return null;
        }
        byte[] itsName = new byte[classes.nameLength(number)];
        byte[] bytes = pack.read(classes.packOffset(number), classes.packLength(number), itsName);
        boolean intact = checksum(bytes) == classes.packChecksum(number);
        if (!intact || !classes.isNamed(number, name, itsName)) {
            doubt(number, name, intact);
            return null;
        }
        observer.defining(number);
        return new PackedClass(
                name,
                origins.url(container),
                origins.manifest(container),
                signed == null ? null : signed.signers(number),
                bytes);
    }

    /**
     * Says it of the first class that was no class when it was indexed: the JVM may tell why. What has a
     * hyphen in its name, such as {@code module-info} or what lies in {@code BOOT-INF}, is only looked up as
     * an entry.
     */
    private void leavePlain(int number, int container, String name) {
        if (!saidUnreadable
                && (classes.flags(number) & ClassDescriptor.OPAQUE) != 0
                && (containers.flags(container) & ContainerDescriptor.MULTI_RELEASE) == 0
                && name.indexOf('-') < 0
                && classes.findResource(name) == number) {
            saidUnreadable = true;
            observer.leftPlain(
                    name
                            + " in "
                            + containers.path(container)
                            + " could not be read as a class when it was indexed;"
                            + " the JVM's own search finds it, and judges it");
        }
    }

    /** Tells a damaged pack from a name that no container has, and whose hash a class has by chance. */
    private void doubt(int number, String name, boolean intact) {
        if (!intact || classes.findResource(name) == number) {
            observer.defining(number);
            String internalName = name.substring(0, name.length() - CLASS_SUFFIX.length());
            String what = intact ? "its name and bytes" : "its bytes";
            observer.mistrusted(internalName, what.concat(" in the pack are damaged"));
        }
    }

    private boolean isServed(int number, int container, String name) {
        int flags = classes.flags(number);
        return pack != null
                && classes.packLength(number) > 0
                && (flags & ClassDescriptor.PLAIN) == 0
                && ((flags & ClassDescriptor.VARIED) == 0 || origins.suits(container))
                && (signed != null ? signed.serves(container) : !isWithheld(container))
                && !(folders && origins.shadowed(name, container));
    }

    /** A class of a signed jar never comes without its signers. */
    private boolean isWithheld(int container) {
        return withholding && (containers.flags(container) & ContainerDescriptor.VERIFIED) != 0;
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, bytes.length);
        return (int) crc.getValue();
    }
}
