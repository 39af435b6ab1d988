package org.thinjit.indexer.signing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.indexer.container.ClassCatalog;
import org.thinjit.indexer.hierarchy.ClassHierarchy;
import org.thinjit.indexer.link.IntRows;
import org.thinjit.indexer.link.Program;
import org.thinjit.indexer.link.VerifierSets;

/**
 * The classes that must not be loaded ahead because a package's first class decides about its signers
 * ({@code ClassLoader.checkCerts}): who came first would no longer be the program's choice. With them go
 * those whose loading or linking defines one of them. For one thread.
 */
public final class MixedPackages {
    /** Stands for the signers of a class that is left plain: not known, so like nobody else's. */
    private static final int UNKNOWN = -2;

    private static final Integer DIFFERENT = Integer.MIN_VALUE;

    private final Program program;
    private final SignerSets signers;
    private final BitSet mixed = new BitSet();

    private MixedPackages(Program program, SignerSets signers) {
        this.program = program;
        this.signers = signers;
    }

    /**
     * Finds the classes.
     *
     * @param program the program
     * @param signers who signed its classes
     * @param verifierSets what verifying its classes loads
     * @return class numbers
     */
    public static BitSet of(Program program, SignerSets signers, VerifierSets verifierSets) {
        MixedPackages packages = new MixedPackages(program, signers);
        packages.addPackages();
        if (!packages.mixed.isEmpty()) {
            packages.addSubtypes();
            packages.addVerified(verifierSets.rows());
            packages.addSubtypes();
        }
        return packages.mixed;
    }

    private void addPackages() {
        ClassCatalog catalog = program.catalog();
        Map<String, Integer> signersOf = new HashMap<>();
        for (int type = 0; type < catalog.count(); type++) {
            if (isChecked(type)) {
                Integer own = signers.plain(type) ? UNKNOWN - type : signers.of(type);
                signersOf.merge(
                        catalog.entry(type).folder(),
                        own,
                        (first, second) -> first.equals(second) ? first : DIFFERENT);
            }
        }
        for (int type = 0; type < catalog.count(); type++) {
            String folder = catalog.entry(type).folder();
            if (isChecked(type) && signersOf.get(folder).equals(DIFFERENT)) {
                mixed.set(type);
            }
        }
    }

    /** The loader of nested containers keeps no signers. */
    private boolean isChecked(int type) {
        int container = program.catalog().container(type);
        return !program.containers().get(container).is(ContainerDescriptor.NESTED);
    }

    private void addSubtypes() {
        ClassHierarchy hierarchy = program.hierarchy();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int type = 0; type < program.catalog().count(); type++) {
                if (!mixed.get(type)
                        && (isMixed(hierarchy.superclass(type))
                                || Arrays.stream(hierarchy.interfaces(type))
                                        .anyMatch(this::isMixed))) {
                    mixed.set(type);
                    grown = true;
                }
            }
        }
    }

    private boolean isMixed(int type) {
        return type >= 0 && mixed.get(type);
    }

    private void addVerified(IntRows verifierSets) {
        for (int type = 0; type < program.catalog().count(); type++) {
            for (int i = verifierSets.start(type); i < verifierSets.start(type + 1); i++) {
                if (mixed.get(verifierSets.at(i))) {
                    mixed.set(type);
                }
            }
        }
    }
}
