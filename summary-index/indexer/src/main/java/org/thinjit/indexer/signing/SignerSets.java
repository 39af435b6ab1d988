package org.thinjit.indexer.signing;

import java.security.CodeSigner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.indexer.container.ClassCatalog;
import org.thinjit.indexer.container.Container;
import org.thinjit.indexer.container.FileIdentity;

/** Who signed which class of a program, as numbered sets of signers. Read-only. */
public final class SignerSets {
    /** In place of a set: nobody signed the class. */
    public static final int NONE = -1;

    private final Map<List<CodeSigner>, Integer> numbers = new LinkedHashMap<>();
    private final int[] setOf;
    private final BitSet plain = new BitSet();
    private final BitSet whole = new BitSet();
    private final String settings;

    private SignerSets(int classes, String settings) {
        this.setOf = new int[classes];
        this.settings = settings;
        Arrays.fill(setOf, NONE);
    }

    /**
     * Verifies a program's signed jars.
     *
     * @param containers all containers
     * @param catalog their classes
     * @return the signers
     */
    public static SignerSets of(List<Container> containers, ClassCatalog catalog) {
        boolean any = containers.stream().anyMatch(each -> each.is(ContainerDescriptor.SIGNED));
        SignerSets sets =
                new SignerSets(catalog.count(), any ? VerificationSettings.describe() : null);
        for (int number = 0; number < containers.size(); number++) {
            if (containers.get(number).is(ContainerDescriptor.SIGNED)) {
                sets.add(containers.get(number), number, catalog);
            }
        }
        return sets;
    }

    private void add(Container container, int number, ClassCatalog catalog) {
        boolean bound =
                settings != null
                        && container.identity() != FileIdentity.NONE
                        && !container.is(ContainerDescriptor.ATTACHED); // Only looked at later.
        SignedJar verified = bound ? SignedJar.verify(container) : null;
        whole.set(number, verified != null && verified.isWhole());
        int end = catalog.firstClass(number + 1);
        for (int type = catalog.firstClass(number); type < end; type++) {
            CodeSigner[] signers =
                    verified == null ? null : verified.signers(catalog.entry(type).name());
            plain.set(type, signers == null);
            if (signers != null && signers.length > 0) {
                setOf[type] = number(Arrays.asList(signers));
            }
        }
    }

    private int number(List<CodeSigner> signers) {
        Integer known = numbers.putIfAbsent(signers, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /**
     * Returns the sets.
     *
     * @return signers by the numbers of their sets, in the JDK's order
     */
    public List<List<CodeSigner>> sets() {
        return new ArrayList<>(numbers.keySet());
    }

    /**
     * Returns a class's signer set.
     *
     * @param type the class
     * @return a set's number, or {@link #NONE}
     */
    public int of(int type) {
        return setOf[type];
    }

    /**
     * Returns whether a class has to be left to the loader's own verification.
     *
     * @param type the class
     * @return true for a class of a signed jar of which nothing is vouched for
     */
    public boolean plain(int type) {
        return plain.get(type);
    }

    /**
     * Returns whether all entries of a container verified.
     *
     * @param container its number
     * @return false also for a container that is not signed
     */
    public boolean whole(int container) {
        return whole.get(container);
    }

    /**
     * Returns the settings that all this was found out under.
     *
     * @return lines of {@code key=value}; none when nothing was verified
     */
    public String settings() {
        return settings == null ? "" : settings;
    }
}
