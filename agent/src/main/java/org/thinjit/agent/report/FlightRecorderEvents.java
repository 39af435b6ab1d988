package org.thinjit.agent.report;

import org.thinjit.agent.AgentClasses;
import org.thinjit.agent.AgentLog;
import org.thinjit.agent.jfr.FlightRecorderListener;
import org.thinjit.format.CombinedIndex;

/** Turns on ThinJIT's events in JDK Flight Recorder, if this JVM has one. */
public final class FlightRecorderEvents {
    private static final String MODULE = "jdk.jfr";

    private FlightRecorderEvents() {}

    /**
     * Adds the events to what is told of the run.
     *
     * @param others told before, or null
     * @param index names classes and methods
     * @param log for the line that says why there are no events
     * @return whom to tell; {@code others} where there is no Flight Recorder
     */
    public static RunListener with(RunListener others, CombinedIndex index, AgentLog log) {
        String missing = missing();
        if (missing != null) {
            log.line(AgentLog.WARN, "option 'jfr': " + missing + "; there will be no events");
            return others;
        }
        AgentClasses.define(AgentClasses.JFR);
        RunListener events = new FlightRecorderListener(index);
        return others == null ? events : new TwoListeners(others, events);
    }

    /** The event classes extend one of the module, so it has to be there before they are defined. */
    private static String missing() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return "this JVM runs without module jdk.jfr (see --add-modules, --limit-modules)";
        }
        return null;
    }
}
