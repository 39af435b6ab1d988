package org.thinjit.agent.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A method's flag was found set; on the discovery thread. */
@Name("thinjit.Flag")
@Label("Flag")
@Description("A method with a discovery flag was executed for the first time")
@Category("ThinJIT")
@StackTrace(false)
final class FlagEvent extends Event {
    @Label("Class")
    String className;

    @Label("Method")
    @Description("Name and descriptor")
    String method;
}
