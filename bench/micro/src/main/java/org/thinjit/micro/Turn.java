package org.thinjit.micro;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Which of some things a thread takes next: each in turn. */
@State(Scope.Thread)
public class Turn {
    private int next;

    /** Begins with the first. */
    public Turn() {}

    int of(int count) {
        int now = next < count ? next : 0;
        next = now + 1;
        return now;
    }
}
