package org.thinjit.discovery;

/** What the discovery thread does between steps. For one thread. */
public interface IdleStrategy {
    /**
     * Waits a little after a step.
     *
     * @param served what the step served; 0 means quiet
     * @return false when it has been quiet for so long that discovery retires
     */
    boolean idle(int served);
}
