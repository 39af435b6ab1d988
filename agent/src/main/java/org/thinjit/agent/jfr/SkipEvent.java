package org.thinjit.agent.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A request came to nothing; on the loader thread. */
@Name("thinjit.Skip")
@Label("Skip")
@Description("A request came to nothing")
@Category("ThinJIT")
@StackTrace(false)
final class SkipEvent extends Event {
    @Label("Class")
    String className;

    @Label("Reason")
    String reason;
}
