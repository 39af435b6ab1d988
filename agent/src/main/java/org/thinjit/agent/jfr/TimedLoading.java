package org.thinjit.agent.jfr;

import org.thinjit.discovery.ClassLoading;
import org.thinjit.discovery.ClassStates;
import org.thinjit.format.ClassTable;

/** Times each load and link of the loader thread. For that thread. */
final class TimedLoading implements ClassLoading {
    private final ClassLoading loading;
    private final ClassStates states;
    private final ClassTable classes;
    private final LoadEvent load = new LoadEvent();
    private final LinkEvent link = new LinkEvent();
    private int inHand = -1;

    /**
     * Creates the stand-in.
     *
     * @param loading does the work
     * @param states tells a class that the loader thread defined from one that it found
     * @param classes the index's
     */
    TimedLoading(ClassLoading loading, ClassStates states, ClassTable classes) {
        this.loading = loading;
        this.states = states;
        this.classes = classes;
    }

    @Override
    public String refusal(int number) {
        return loading.refusal(number);
    }

    @Override
    public boolean isAwaited(int number) {
        return loading.isAwaited(number);
    }

    /** A class that is no longer requested is only looked up, to be linked. */
    @Override
    public boolean load(int number) throws Throwable {
        if (!load.isEnabled() || states.get(number) != ClassStates.REQUESTED) {
            return loading.load(number);
        }
        LoadEvent event = new LoadEvent();
        event.begin();
        inHand = number;
        try {
            boolean loaded = loading.load(number);
            boolean present = states.get(number) == ClassStates.BY_PROGRAM;
            event.outcome = !loaded ? "other loader" : present ? "present" : "loaded";
            return loaded;
        } catch (Throwable e) {
            event.outcome = e.getClass().getName();
            throw e;
        } finally {
            inHand = -1;
            event.end();
            event.className = name(number);
            event.commit();
        }
    }

    @Override
    public boolean link(int number) throws Throwable {
        if (!link.isEnabled()) {
            return loading.link(number);
        }
        LinkEvent event = new LinkEvent();
        event.begin();
        inHand = number;
        try {
            boolean linked = loading.link(number);
            event.outcome = linked ? "linked" : "present";
            return linked;
        } catch (Throwable e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            event.outcome = cause.getClass().getName();
            throw e;
        } finally {
            inHand = -1;
            event.end();
            event.className = name(number);
            event.commit();
        }
    }

    /**
     * The loader thread defines a class.
     *
     * @param number the class; another one than that in hand was not asked for
     */
    void defining(int number) {
        int cause = inHand;
        if (number != cause && load.isEnabled()) {
            LoadEvent event = new LoadEvent();
            event.className = name(number);
            event.outcome = "loaded";
            event.neededBy = cause < 0 ? null : name(cause);
            event.commit();
        }
    }

    private String name(int number) {
        return classes.name(number).replace('/', '.');
    }
}
