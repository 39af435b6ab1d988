package org.thinjit.agent.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A class was linked ahead, from beginning to end; on the loader thread. */
@Name("thinjit.Link")
@Label("Link")
@Description("A class was linked ahead of its use")
@Category("ThinJIT")
@StackTrace(false)
final class LinkEvent extends Event {
    @Label("Class")
    String className;

    @Label("Outcome")
    @Description("linked, present (the program had initialized it), or an exception")
    String outcome;
}
