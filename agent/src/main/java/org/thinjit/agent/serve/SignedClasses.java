package org.thinjit.agent.serve;

import java.io.IOException;
import java.security.CodeSigner;
import java.security.Timestamp;
import java.util.Date;
import jdk.internal.loader.ThinJitUrls;
import org.thinjit.agent.AgentClasses;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.ContainerTable;
import org.thinjit.format.SignerTable;

/**
 * Who signed which class, as objects that the class loader takes: one array a signer set, made when a
 * class first has it, and equal to what {@code JarEntry.getCodeSigners} gives in a plain run. Nothing is
 * decoded for it, see {@link LazyCertificate}. Thread-safe.
 */
public final class SignedClasses {
    private static final int UNKNOWN = 0;
    private static final int HOLDS = 1;
    private static final int CHANGED = 2;

    private final ClassTable classes;
    private final ContainerTable containers;
    private final SignerTable table;
    private final boolean[] verified;
    private final boolean[] plain;
    private final IndexedSettings settings;
    private final String doubt;
    private final CodeSigner[][] sets;
    private volatile LoadObserver observer;
    private volatile int verdict = UNKNOWN;
    private boolean resourcesAsked;
    private volatile ThinJitUrls urls;

    /**
     * Creates the table; no signer is made yet.
     *
     * @param index the index
     * @param verified for each container whether it is a signed jar with packed classes
     * @param plain for each of those whether it is left to the JDK all the same
     * @param settings those of the index
     * @param doubt why some are left to the JDK, or null
     */
    public SignedClasses(
            CombinedIndex index,
            boolean[] verified,
            boolean[] plain,
            IndexedSettings settings,
            String doubt) {
        this.classes = index.classes();
        this.containers = index.containers();
        this.table = index.signers();
        this.verified = verified;
        this.plain = plain;
        this.settings = settings;
        this.doubt = doubt;
        this.sets = new CodeSigner[table.count()][];
    }

    /**
     * Reports what is left to the JDK, and what will be.
     *
     * @param to hears of it
     */
    public void report(LoadObserver to) {
        observer = to;
        if (doubt != null) {
            to.leftPlain(doubt);
        }
    }

    /**
     * Returns whether classes of a container may be served.
     *
     * @param container its number
     * @return false for a signed jar of which the verification does not hold here
     */
    public boolean serves(int container) {
        return !verified[container] || !plain[container] && holds();
    }

    /** Two threads may both find out: they find the same. */
    private boolean holds() {
        int known = verdict;
        if (known == UNKNOWN) {
            String difference = settings.differenceAtFirstClass();
            known = difference == null ? HOLDS : CHANGED;
            verdict = known;
            if (difference != null) {
                observer.leftPlain(difference + "; classes of signed jars run plain");
            }
        }
        return known == HOLDS;
    }

    /**
     * Returns the URLs of resources that need not be verified anew: those of jars of which each entry
     * verified, by the rule for classes. Whether the file is still the same is asked at each read. They
     * are made once, without a lock that the definition of a class takes: what is read for them is the
     * JDK's, and may itself look for a resource.
     *
     * @param origins of the containers
     * @return the same object always; null when there is no such jar, in doubt, and while it is made
     */
    ThinJitUrls urls(Origins origins) {
        if (firstToAsk()) {
            try {
                urls = makeUrls(origins);
            } catch (IOException | RuntimeException | LinkageError | VirtualMachineError e) {
                // The JDK then verifies them.
            }
        }
        return urls;
    }

    private boolean firstToAsk() {
        synchronized (sets) {
            boolean first = !resourcesAsked;
            resourcesAsked = true;
            return first;
        }
    }

    private ThinJitUrls makeUrls(Origins origins) throws IOException {
        String[] jars = new String[verified.length];
        long[] changed = new long[jars.length];
        long[] inodes = new long[jars.length];
        boolean any = false;
        for (int i = 0; i < jars.length; i++) {
            if (verified[i]
                    && (containers.flags(i) & ContainerDescriptor.WHOLE) != 0
                    && serves(i)) {
                jars[i] = origins.url(i).toString();
                changed[i] = containers.changed(i);
                inodes[i] = containers.inode(i);
                any = true;
            }
        }
        if (!any) {
            return null;
        }
        AgentClasses.define(AgentClasses.RESOURCES);
        return new ThinJitUrls(jars, changed, inodes);
    }

    /**
     * Returns a class's signers.
     *
     * @param number the class
     * @return the array of its signer set, not to be changed; null when nobody signed it
     */
    public CodeSigner[] signers(int number) {
        int set = classes.signers(number);
        if (set < 0) {
            return null;
        }
        synchronized (sets) {
            if (sets[set] == null) {
                sets[set] = set(set);
            }
            return sets[set];
        }
    }

    private CodeSigner[] set(int set) {
        int first = table.firstSigner(set);
        CodeSigner[] signers = new CodeSigner[table.firstSigner(set + 1) - first];
        for (int i = 0; i < signers.length; i++) {
            signers[i] = signer(first + i);
        }
        return signers;
    }

    private CodeSigner signer(int number) {
        Timestamp stamp =
                table.isStamped(number)
                        ? new Timestamp(
                                new Date(table.time(number)),
                                new LazyCertPath(table.authority(number)))
                        : null;
        return new CodeSigner(new LazyCertPath(table.chain(number)), stamp);
    }
}
