package org.thinjit.discovery;

/**
 * The classes of earlier runs in their order, for the loader to go through from the start. Classes that
 * are there already cost a look. Where the program has come close, the loader leaves it the next few
 * and goes on ahead of it: loading what the program is about to load only makes the two wait for each
 * other. What was left is tried once more at the end. {@link #next} is for the loader thread.
 */
public final class RecordedLoads {
    /** The program is close when it loaded, itself, one of so many classes from here on. */
    static final int CLOSE = 8;

    /** So many classes are left to a program that is close. */
    static final int LEAD = 4;

    private final int[] classes;
    private final ClassStates states;
    private volatile int position;
    private int linkPosition;
    private boolean again;
    private boolean left;

    /**
     * Creates the list.
     *
     * @param classes class numbers in the order of use; kept
     * @param states tells what is loaded
     */
    public RecordedLoads(int[] classes, ClassStates states) {
        this.classes = classes;
        this.states = states;
    }

    /**
     * Returns how far the loader is. Readable on any thread.
     *
     * @return a place in the list; its length when everything was tried
     */
    public int position() {
        return position;
    }

    /**
     * Takes the next classes to load, which are then {@link ClassStates#REQUESTED}.
     *
     * @param into receives class numbers
     * @return how many; 0 when none is left
     */
    public int next(int[] into) {
        int at = position;
        int count = 0;
        if (!again) {
            int ahead = ahead(at);
            left |= ahead > at;
            at = ahead;
        }
        while (count < into.length && at < classes.length) {
            int number = classes[at++];
            if (states.isNew(number)) {
                states.set(number, ClassStates.REQUESTED);
                into[count++] = number;
            }
        }
        position = at;
        if (count == 0 && left && !again) {
            again = true;
            position = 0;
            return next(into);
        }
        return count;
    }

    /**
     * Takes the next classes to link, once there is none to load: linking first would make the program
     * overtake the loader.
     *
     * @param into receives classes that were loaded ahead
     * @return how many; 0 when none is left
     */
    public int nextToLink(int[] into) {
        int count = 0;
        while (count < into.length && linkPosition < classes.length) {
            int number = classes[linkPosition++];
            if (states.get(number) == ClassStates.AHEAD) {
                into[count++] = number;
            }
        }
        return count;
    }

    /** Steps over what is there, and over what the program is about to load itself. */
    private int ahead(int from) {
        int at = from;
        while (at < classes.length && !states.isNew(classes[at])) {
            at++;
        }
        int end = Math.min(classes.length, at + CLOSE);
        int program = -1;
        for (int i = at; i < end; i++) {
            if (states.get(classes[i]) == ClassStates.BY_PROGRAM) {
                program = i;
            }
        }
        if (program < 0 && at > from && states.get(classes[at - 1]) == ClassStates.BY_PROGRAM) {
            program = at - 1;
        }
        return program < 0 ? at : Math.min(classes.length, program + 1 + LEAD);
    }
}
