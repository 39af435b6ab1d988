package org.thinjit.agent.jfr;

import org.thinjit.agent.report.RunListener;
import org.thinjit.discovery.ClassLoading;
import org.thinjit.discovery.ClassStates;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.MethodTable;

/**
 * Puts a run into JDK Flight Recorder. While no recording wants an event, it costs a look at the one
 * object of its class that is made here, before main, so that a thread of the program neither
 * initializes an event's class nor allocates. JFR's own classes come from the boot loader: recording
 * never asks a class loader that ThinJIT serves.
 *
 * <p>The methods about discovery are for its thread, {@link #load} is for any.
 */
public final class FlightRecorderListener implements RunListener {
    private final ClassTable classes;
    private final MethodTable methods;
    private final FlagEvent flag = new FlagEvent();
    private final NudgeEvent nudge = new NudgeEvent();
    private final RequestEvent request = new RequestEvent();
    private final MissEvent miss = new MissEvent();
    private final SkipEvent skip = new SkipEvent();
    private final RetireEvent retire = new RetireEvent();
    private volatile TimedLoading timed;
    private int walkFromMethod = -1;
    private int walkFromClass = -1;

    /**
     * Creates the events' classes, so that JFR can know them.
     *
     * @param index names classes and methods
     */
    public FlightRecorderListener(CombinedIndex index) {
        classes = index.classes();
        methods = index.methods();
    }

    @Override
    public void flag(int method) {
        walkFromMethod = method;
        if (flag.isEnabled()) {
            FlagEvent event = new FlagEvent();
            event.className = className(methods.declaringClass(method));
            event.method = methods.member(method);
            event.commit();
        }
    }

    @Override
    public void nudge(int number) {
        walkFromMethod = -1;
        walkFromClass = number;
        if (nudge.isEnabled()) {
            NudgeEvent event = new NudgeEvent();
            event.className = className(number);
            event.commit();
        }
    }

    @Override
    public void request(int number) {
        if (request.isEnabled()) {
            request(number, "walk", walkedFrom());
        }
    }

    @Override
    public void verification(int number, int verified) {
        if (request.isEnabled()) {
            request(number, "verification", className(verified));
        }
    }

    @Override
    public void recorded(int number) {
        if (request.isEnabled()) {
            request(number, "profile", null);
        }
    }

    private void request(int number, String reason, String cause) {
        RequestEvent event = new RequestEvent();
        event.className = className(number);
        event.reason = reason;
        event.cause = cause;
        event.commit();
    }

    private String walkedFrom() {
        int method = walkFromMethod;
        if (method >= 0) {
            return className(methods.declaringClass(method)) + "." + methods.member(method);
        }
        return walkFromClass < 0 ? null : className(walkFromClass);
    }

    @Override
    public void skip(int number, String reason) {
        if (skip.isEnabled()) {
            SkipEvent event = new SkipEvent();
            event.className = className(number);
            event.reason = reason;
            event.commit();
        }
    }

    @Override
    public void ended(String why) {
        if (retire.isEnabled()) {
            RetireEvent event = new RetireEvent();
            event.reason = why;
            event.commit();
        }
    }

    @Override
    public void load(int number, boolean ahead) {
        if (!ahead) {
            miss(number);
            return;
        }
        TimedLoading loading = timed;
        if (loading != null) {
            loading.defining(number);
        }
    }

    private void miss(int number) {
        if (miss.isEnabled()) {
            MissEvent event = new MissEvent();
            event.className = className(number);
            event.commit();
        }
    }

    @Override
    public ClassLoading timed(ClassLoading loading, ClassStates states) {
        TimedLoading created = new TimedLoading(loading, states, classes);
        timed = created;
        return created;
    }

    private String className(int number) {
        return classes.name(number).replace('/', '.');
    }
}
