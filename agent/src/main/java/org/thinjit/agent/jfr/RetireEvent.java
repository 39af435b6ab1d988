package org.thinjit.agent.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A thread of ThinJIT ended before the program, because all was quiet or because it failed. */
@Name("thinjit.Retire")
@Label("Retire")
@Description("Discovery or the loader ended before the program")
@Category("ThinJIT")
@StackTrace(false)
final class RetireEvent extends Event {
    @Label("Reason")
    String reason;
}
