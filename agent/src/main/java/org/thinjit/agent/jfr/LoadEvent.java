package org.thinjit.agent.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A class was loaded ahead, from the request to its end; on the loader thread. */
@Name("thinjit.Load")
@Label("Load")
@Description("A class was loaded ahead of its use")
@Category("ThinJIT")
@StackTrace(false)
final class LoadEvent extends Event {
    @Label("Class")
    String className;

    @Label("Outcome")
    @Description("loaded, present (the program had it), other loader, or an exception")
    String outcome;

    @Label("Needed By")
    @Description("The class whose loading or linking loaded this one, which nobody asked for")
    String neededBy;
}
