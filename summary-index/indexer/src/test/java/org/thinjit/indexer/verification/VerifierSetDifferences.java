package org.thinjit.indexer.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.thinjit.indexer.verification.LinkLog.Linked;

/** Where verifier sets and the JVM differ, by reason. */
final class VerifierSetDifferences {
    private static final String MISSING = "java.lang.NoClassDefFoundError: ";
    private static final int MAX_EXAMPLES = 3;

    private final VerifiedProgram program;
    private final Map<String, List<String>> explained = new TreeMap<>();
    private final List<String> unexplained = new ArrayList<>();
    private int equal;

    VerifierSetDifferences(VerifiedProgram program) {
        this.program = program;
    }

    void compare(String name, Linked linked) {
        Set<String> asked = program.withoutKnown(name, linked.asked());
        Set<String> set = program.verifierSet(name);
        String reason = reason(name, linked, asked, set);
        if (reason != null) {
            explained.computeIfAbsent(reason, key -> new ArrayList<>()).add(name);
        } else if (linked.verified() && asked.equals(set)) {
            equal++;
        } else {
            unexplained.add(name + " (" + linked.error() + "): JVM " + asked + ", index " + set);
        }
    }

    private String reason(String name, Linked linked, Set<String> asked, Set<String> set) {
        if (!program.splitVerified(name)) {
            return "class file before version 50: the JVM infers types, the index has no set";
        }
        if (!linked.error().startsWith(MISSING)
                || program.names().contains(missing(linked.error()))) {
            return null;
        }
        if (!linked.verified()) {
            return "a supertype, or what verifies one, is in no jar: not verified";
        }
        return set.containsAll(asked)
                ? "a class is in no jar: verification ends there, in a place of the JVM's own order"
                : null;
    }

    private static String missing(String error) {
        return error.substring(MISSING.length()).replace('/', '.');
    }

    /** How many classes were verified and asked for exactly their set. */
    int equal() {
        return equal;
    }

    List<String> unexplained() {
        return unexplained;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("verifier sets: " + equal + " classes equal");
        explained.forEach(
                (reason, names) ->
                        text.append("\n  ")
                                .append(names.size())
                                .append(" differ: ")
                                .append(reason)
                                .append(", for example ")
                                .append(names.subList(0, Math.min(MAX_EXAMPLES, names.size()))));
        return text.toString();
    }
}
