package org.thinjit.agent.speculate;

import org.thinjit.agent.learn.Learning;
import org.thinjit.discovery.ClassStates;
import org.thinjit.discovery.Experience;
import org.thinjit.discovery.RecordedExperience;
import org.thinjit.discovery.RecordedLoads;
import org.thinjit.format.profile.Profile;

/**
 * A profile made ready for discovery and loader.
 *
 * @param experience for discovery
 * @param loads for the loader
 */
record Recollection(Experience experience, RecordedLoads loads) {
    /**
     * Makes ready.
     *
     * @param learning what earlier runs taught, read here, or null
     * @param states of all classes; those that were linked in earlier runs become near
     * @return empty lists where there is nothing to load ahead
     */
    static Recollection of(Learning learning, ClassStates states) {
        Profile profile = learning == null ? null : learning.start();
        if (profile == null || profile.runs() == 0) {
            Experience experience = profile == null ? Experience.NONE : Experience.WATCHING;
            return new Recollection(experience, new RecordedLoads(new int[0], states));
        }
        int[] classes = new int[profile.size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = profile.classAt(i);
            if (profile.linked(i)) {
                states.markNear(classes[i]);
            }
        }
        RecordedLoads loads = new RecordedLoads(classes, states);
        return new Recollection(
                new RecordedExperience(classes, profile.positionsOfFlags(), loads, states), loads);
    }
}
