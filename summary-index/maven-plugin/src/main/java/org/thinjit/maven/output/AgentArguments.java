package org.thinjit.maven.output;

import org.apache.maven.plugin.MojoFailureException;
import org.thinjit.agent.AgentOptions;
import org.thinjit.agent.StandBack;

/** The agent's options as the POM has them, checked by the agent's own definition of them. */
public final class AgentArguments {
    private AgentArguments() {}

    /**
     * Checks options.
     *
     * @param options {@code key=value,key=value}; null for none
     * @return the same without blanks around it, empty for none
     * @throws MojoFailureException if the agent would refuse them
     */
    public static String check(String options) throws MojoFailureException {
        String text = options == null ? "" : options.strip();
        try {
            if (AgentOptions.parse(text).index() != null) {
                throw new MojoFailureException(
                        "agentOptions: 'index' is set by this goal; leave it out");
            }
        } catch (StandBack e) {
            throw new MojoFailureException("agentOptions: " + e.getMessage(), e);
        }
        return text;
    }
}
