package org.thinjit.agent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.thinjit.agent.AgentLog;

/** Steps begin where the one before them ended. */
final class StartStepsTest {
    private static final long START = Long.MAX_VALUE - 2000;

    private final long[] ends = new long[AgentLog.STARTED + 1];

    @Test
    void eachTakesTheTimeSinceTheOneBefore() {
        for (int step = 0; step < ends.length; step++) {
            ends[step] = START + 1000 * (step + 1) * (step + 2) / 2;
        }

        StartSteps steps = new StartSteps(START, ends, ends[ends.length - 1] + 7000);

        // The clock overflows on the way.
        assertThat(steps.micros()).isEqualTo(73);
        assertThat(steps.toJson())
                .hasToString(
                        "{\"openJavaBase\":1,\"readClasses\":2,\"defineClasses\":3,\"parseOptions\":4,"
                                + "\"defineMoreClasses\":5,\"findIndex\":6,\"openIndex\":7,"
                                + "\"checkContainers\":8,\"install\":9,\"installMore\":10,"
                                + "\"startDiscovery\":11,\"rest\":7}");
    }

    @Test
    void oneThatDidNotEndTakesNone() {
        ends[AgentLog.FOUND] = START + 3000;
        ends[AgentLog.PARSED] = START + 5000;

        assertThat(new StartSteps(START, ends, START + 6000).toJson().toString())
                .contains("\"findIndex\":3,", "\"parseOptions\":2,", "\"rest\":1}")
                .contains("\"openJavaBase\":0,", "\"startDiscovery\":0,");
    }

    @Test
    void thoseOfAnEarlierStartDoNotCount() {
        Arrays.fill(ends, START - 1000);
        ends[AgentLog.PARSED] = START + 4000;

        assertThat(new StartSteps(START, ends, START + 5000).toJson().toString())
                .contains("\"openJavaBase\":0,", "\"parseOptions\":4,", "\"rest\":1}");
    }
}
