package org.thinjit.agent.speculate;

import org.thinjit.format.ClassTable;

/**
 * Finds what programs attach an agent to themselves with. They do so in main, or in a static
 * initializer, while classes that the agent shall transform would be loaded ahead. Asked in
 * {@code premain}.
 */
final class SelfAttachment {
    private static final String NAME = "net/bytebuddy/agent/ByteBuddyAgent";

    /** Where it is known to be relocated to, too. */
    private static final String[] PREFIXES = {
        "", "reactor/tools/shaded/", "reactor/blockhound/shaded/"
    };

    private SelfAttachment() {}

    /**
     * Looks for it.
     *
     * @param classes the index's
     * @return its name for people, or null when the program does not have it
     */
    static String in(ClassTable classes) {
        for (String prefix : PREFIXES) {
            if (classes.find(prefix + NAME) >= 0) {
                return "ByteBuddyAgent";
            }
        }
        return null;
    }
}
