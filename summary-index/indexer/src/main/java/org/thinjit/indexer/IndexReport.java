package org.thinjit.indexer;

import java.util.List;
import java.util.Map;
import org.thinjit.indexer.container.ShadowedClasses;

/**
 * What indexing found and wrote. Maps keep their order.
 *
 * @param containers containers of the class path, missing ones included
 * @param classes classes in the index
 * @param methods their methods
 * @param edges call edges
 * @param dispatchSets sets of targets of virtual calls
 * @param megamorphicSets those of them too large to be stored
 * @param prologs methods that carry a prolog
 * @param spared methods without a prolog, by reason
 * @param plain classes left to the plain path, by reason
 * @param shadowed classes that more than one container holds
 * @param packedClasses classes in the pack
 * @param cachedContainers containers whose summaries came out of the cache
 * @param cachedClasses packed classes that came out of the cache
 * @param mainFound whether the class path holds the main class
 * @param indexBytes the index's size
 * @param packBytes the pack's size, 0 without one
 * @param phaseMillis how long each phase took
 */
public record IndexReport(
        int containers,
        int classes,
        int methods,
        int edges,
        int dispatchSets,
        int megamorphicSets,
        int prologs,
        Map<String, Integer> spared,
        Map<String, Skipped> plain,
        ShadowedClasses shadowed,
        int packedClasses,
        int cachedContainers,
        int cachedClasses,
        boolean mainFound,
        long indexBytes,
        long packBytes,
        Map<String, Long> phaseMillis) {
    /** How many names a {@link Skipped} lists. */
    public static final int MAX_NAMES = 20;

    /**
     * Classes or containers left out for one reason.
     *
     * @param count how many
     * @param names the first {@link #MAX_NAMES} of them
     */
    public record Skipped(int count, List<String> names) {}
}
