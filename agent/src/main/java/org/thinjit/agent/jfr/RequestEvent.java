package org.thinjit.agent.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A class is asked for; on the discovery thread, or, from a profile, on the loader thread. */
@Name("thinjit.Request")
@Label("Request")
@Description("A class is asked for ahead of its use")
@Category("ThinJIT")
@StackTrace(false)
final class RequestEvent extends Event {
    @Label("Class")
    String className;

    @Label("Reason")
    @Description("walk, verification or profile")
    String reason;

    @Label("Cause")
    @Description("The flagged method, the missed class, or the class that is about to be verified")
    String cause;
}
