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

    private final ClassTable classes;

    private final ClassPack pack;
    private final Origins origins;
    private final SignedClasses signed;
    private final ContainerTable containers;
    private final boolean withholding;
    private final boolean folders;
    private final Resource absent;
    private final LoadObserver observer;
    private volatile String mainResource;
    private volatile boolean trusted = true;

    /**
     * Creates a generator.
     *
     * @param index the index; its lookup sections are checked
     * @param pack the pack, or null
     * @param origins of the class loader's containers
     * @param signed the classes of signed jars, or null when the loader is served
     *     none of them
     * @param mainResource the resource of the main class, whose lookup says that main is reached;
     *     empty when it is not known, null when another generator waits for it
     * @param observer told of definitions
     */
    public DefinitionGenerator(
            CombinedIndex index,
            ClassPack pack,
            Origins origins,
            SignedClasses signed,
            String mainResource,
            LoadObserver observer) {
        this.classes = index.classes();
        this.pack = pack;
        this.origins = origins;
        this.signed = signed;
        this.containers = index.containers();
        this.withholding = signed == null && containers.anyVerified();
        this.folders = origins.hasFolders();
        this.absent = new PackedClass("", null, null, null, new byte[0]);
        this.mainResource = mainResource;
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
            int number = classes.findResource(name);
            String awaited = mainResource;
            if (awaited != null) {
                awaitMain(awaited, name, number);
            }
            int container = number < 0 ? -1 : classes.container(number);
            int verdict = origins.verdict(container, isRepeated(number));
            if (verdict != Origins.HERE) {
                boolean nowhere = verdict == Origins.ABSENT;
                return nowhere && name.endsWith(CLASS_SUFFIX) ? absent : null;
            }
            observer.defining(number);
            return serve(number, container, name);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return null; // The plain search meets it in its own place, or gets by.
        } catch (RuntimeException | IOException | InternalError | LinkageError e) {
            trusted = false;
            observer.mistrusted(-1, e.toString());
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
            observer.mistrusted(-1, e.toString());
        }
    }

    @Override
    public void agentAdded(String path) {
        observer.agentAdded(path);
    }

    private boolean isRepeated(int number) {
        return number >= 0 && (classes.flags(number) & ClassDescriptor.REPEATED) != 0;
    }

    /** Where main is not known, the first class of the program stands for it. */
    private void awaitMain(String awaited, String name, int number) {
        if (name.equals(awaited) || awaited.isEmpty() && number >= 0) {
            mainResource = null;
            observer.mainReached();
        }
    }

    private Resource serve(int number, int container, String name) throws IOException {
        int length = classes.packLength(number);
        if (length == 0 || pack == null || (classes.flags(number) & ClassDescriptor.PLAIN) != 0) {
            return null;
        }
        if (signed != null ? !signed.serves(container) : isWithheld(container)) {
            return null;
        }
        if (folders && origins.shadowed(name, container)) {
            return null;
        }
        byte[] bytes = pack.read(classes.packOffset(number), length);
        if (checksum(bytes) != classes.packChecksum(number)) {
            observer.mistrusted(number, "its bytes in the pack are damaged");
            return null;
        }
        return new PackedClass(
                name,
                origins.url(container),
                origins.manifest(container),
                signed == null ? null : signed.signers(number),
                bytes);
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
