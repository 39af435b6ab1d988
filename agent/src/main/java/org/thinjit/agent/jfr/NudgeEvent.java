package org.thinjit.agent.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A miss starts a walk; on the discovery thread. */
@Name("thinjit.Nudge")
@Label("Nudge")
@Description("A class that the program loaded itself starts a walk")
@Category("ThinJIT")
@StackTrace(false)
final class NudgeEvent extends Event {
    @Label("Class")
    String className;
}
