package org.thinjit.agent.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A class was not there when the program needed it; on the thread of the program. */
@Name("thinjit.Miss")
@Label("Miss")
@Description("The program had to load a class itself")
@Category("ThinJIT")
@StackTrace(true)
final class MissEvent extends Event {
    @Label("Class")
    String className;
}
