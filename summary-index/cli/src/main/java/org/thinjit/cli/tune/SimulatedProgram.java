package org.thinjit.cli.tune;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.thinjit.discovery.ClassStates;
import org.thinjit.discovery.Discovery;
import org.thinjit.discovery.FlagSource;

/**
 * The recorded program on simulated time. Its flags and misses go to discovery, which answers at once:
 * the time of a recorded flag is when discovery found it. Misses before the first flag wait for it, as
 * discovery has not begun. The program is as fast as it was recorded, however much is loaded ahead.
 */
final class SimulatedProgram {
    private static final long NEVER = -1;

    private final List<Recording.Event> events;
    private final ClassStates states;
    private final long[] readyAt;
    private final Queue<Integer> flags = new ArrayDeque<>();
    private final Queue<Integer> misses = new ArrayDeque<>();
    private final List<Long> leads = new ArrayList<>();
    private Discovery discovery;
    private boolean begun;
    private int next;
    private int inFlight;
    private int missed;

    /**
     * @param states AHEAD from the moment when the loader begins to define a class
     */
    SimulatedProgram(Recording recording, ClassStates states) {
        this.events = recording.events();
        this.states = states;
        this.readyAt = new long[states.size()];
        Arrays.fill(readyAt, NEVER);
    }

    Discovery.Sources sources() {
        return new Discovery.Sources(source(flags), source(misses));
    }

    private static FlagSource source(Queue<Integer> from) {
        return into -> {
            int count = 0;
            while (count < into.length && !from.isEmpty()) {
                into[count++] = from.remove();
            }
            return count;
        };
    }

    void tell(Discovery discovery) {
        this.discovery = discovery;
    }

    /** After the last event. */
    boolean hasEnded() {
        return next == events.size();
    }

    /** When the next event is, while there is one. */
    long nextNanos() {
        return events.get(next).nanos();
    }

    /** The loader has defined a class. */
    void ready(int number, long nanos) {
        readyAt[number] = nanos;
    }

    /** Runs the program up to and including a moment. */
    void runTo(long nanos) {
        while (next < events.size() && events.get(next).nanos() <= nanos) {
            Recording.Event event = events.get(next++);
            if (event.isFlag()) {
                begun = true;
                flags.add(event.number());
            } else {
                needs(event);
            }
            while (begun && discovery.step() > 0) {}
        }
    }

    private void needs(Recording.Event event) {
        int number = event.number();
        if (readyAt[number] != NEVER) {
            leads.add(event.nanos() - readyAt[number]);
        } else if (states.get(number) == ClassStates.AHEAD) {
            states.set(number, ClassStates.IN_FLIGHT);
            inFlight++;
        } else {
            states.set(number, ClassStates.BY_PROGRAM);
            misses.add(number);
            missed++;
        }
    }

    /** By how much each class that was there in time was early, in nanoseconds. */
    List<Long> leads() {
        return leads;
    }

    /** Classes that the loader was defining when the program asked. */
    int inFlight() {
        return inFlight;
    }

    /** Classes that the program had to load. */
    int missed() {
        return missed;
    }
}
