package org.thinjit.bench.server;

import java.util.Optional;

/**
 * When a program that serves requests could be used, and how well.
 *
 * @param readySeconds from its start to its ready line
 * @param answers how it answered; nothing where it was not asked
 */
public record Moments(double readySeconds, Optional<Answers> answers) {

    /**
     * How it answered one client that asks again and again.
     *
     * @param firstSeconds the first answer after the idle time, connecting included
     * @param secondSeconds the second
     * @param hundredthSeconds the hundredth
     * @param perSecond answers a second once it was warm
     */
    public record Answers(
            double firstSeconds, double secondSeconds, double hundredthSeconds, double perSecond) {}
}
