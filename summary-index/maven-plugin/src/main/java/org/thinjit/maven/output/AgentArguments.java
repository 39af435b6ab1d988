package org.thinjit.maven.output;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.thinjit.agent.AgentOptions;
import org.thinjit.agent.StandBack;

/** The agent's options as the POM has them, checked by the agent's own definition of them. */
public final class AgentArguments {
    private AgentArguments() {}

    /**
     * Joins options.
     *
     * @param options values by key; null for none
     * @return {@code key=value,key=value}, empty for none
     * @throws MojoFailureException if the agent would refuse them
     */
    public static String join(Map<String, String> options) throws MojoFailureException {
        if (options == null || options.isEmpty()) {
            return "";
        }
        if (options.containsKey("index")) {
            throw new MojoFailureException(
                    "agentOptions: 'index' is set by this goal; leave it out");
        }
        for (Map.Entry<String, String> option : options.entrySet()) {
            if (option.getValue() != null && option.getValue().indexOf(',') >= 0) {
                throw new MojoFailureException(
                        "agentOptions: the value of '"
                                + option.getKey()
                                + "' has a comma, which separates options");
            }
        }
        String joined =
                options.entrySet().stream()
                        .map(each -> each.getKey() + "=" + text(each.getValue()))
                        .collect(Collectors.joining(","));
        try {
            AgentOptions.parse(joined);
        } catch (StandBack e) {
            throw new MojoFailureException("agentOptions: " + e.getMessage(), e);
        }
        return joined;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
