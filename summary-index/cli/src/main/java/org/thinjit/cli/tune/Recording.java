package org.thinjit.cli.tune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thinjit.cli.query.IndexFile;
import org.thinjit.cli.report.RunEvent;
import org.thinjit.format.ClassTable;
import org.thinjit.format.MethodTable;

/**
 * What a watched run did, and when: the flags that discovery found set, and the classes that the
 * program loaded, each once. Nothing was loaded ahead in it, so that each class's time is that of the
 * program's need.
 *
 * @param events in order of time
 */
public record Recording(List<Event> events) {
    private static final String REMEDY =
            "; record a run that only watches, with a profile that is not there yet:"
                    + " java -javaagent:thinjit.jar=learn=new.tjl,events=";

    /**
     * One event.
     *
     * @param nanos since the agent began
     * @param isFlag a flag, else a class that the program loads
     * @param number the flag's or the class's
     */
    public record Event(long nanos, boolean isFlag, int number) {}

    /**
     * Reads an event log.
     *
     * @param log what {@code events=FILE} named
     * @param file the index that the run used
     * @return its flags and loads
     * @throws IOException if it cannot be read, is of another index, or of a run that loaded classes
     *     ahead or set no flag; the message says how to record one
     */
    public static Recording read(Path log, IndexFile file) throws IOException {
        ClassTable classes = file.index().classes();
        Map<String, Integer> flags = new HashMap<>();
        Set<Integer> loaded = new HashSet<>();
        List<Event> events = new ArrayList<>();
        for (RunEvent each : RunEvent.read(log)) {
            long nanos = each.micros() * 1000;
            if (each.isAhead()) {
                throw new IOException(
                        log + " is of a run that loaded classes ahead" + REMEDY + log);
            }
            if (each.kind() == RunEvent.Kind.FLAG) {
                if (flags.isEmpty()) {
                    flags.putAll(flagsByName(file.index().methods(), classes, file));
                }
                events.add(new Event(nanos, true, known(flags.get(each.subject()), each, log)));
            } else if (each.kind() == RunEvent.Kind.LOAD) {
                int found = classes.find(each.subject().replace('.', '/'));
                int number = known(found < 0 ? null : found, each, log);
                if (loaded.add(number)) {
                    events.add(new Event(nanos, false, number));
                }
            }
        }
        if (flags.isEmpty()) {
            throw new IOException(
                    log + " has no FLAG: discovery was off or did not begin" + REMEDY + log);
        }
        return new Recording(inOrder(events));
    }

    /** Threads take their times before they take turns at writing. */
    private static List<Event> inOrder(List<Event> events) {
        return events.stream().sorted((a, b) -> Long.compare(a.nanos(), b.nanos())).toList();
    }

    private static Map<String, Integer> flagsByName(
            MethodTable methods, ClassTable classes, IndexFile file) {
        Map<String, Integer> flags = new HashMap<>();
        for (int flag = 0; flag < file.index().flagCount(); flag++) {
            int method = methods.ofFlag(flag);
            String owner = classes.name(methods.declaringClass(method)).replace('/', '.');
            flags.put(owner + "." + methods.member(method), flag);
        }
        return flags;
    }

    private static int known(Integer number, RunEvent event, Path log) throws IOException {
        if (number == null) {
            throw new IOException(
                    log
                            + " is of a run with another index: this one has no "
                            + (event.kind() == RunEvent.Kind.FLAG ? "flag for " : "class ")
                            + event.subject()
                            + REMEDY
                            + log);
        }
        return number;
    }

    /**
     * Counts.
     *
     * @return classes that the program loaded
     */
    public int classes() {
        return (int) events.stream().filter(each -> !each.isFlag()).count();
    }

    /**
     * Counts.
     *
     * @return flags that were set
     */
    public int flags() {
        return events.size() - classes();
    }

    /**
     * Returns the classes that the program loaded.
     *
     * @return class numbers
     */
    public Set<Integer> loaded() {
        Set<Integer> loaded = new HashSet<>();
        events.stream().filter(each -> !each.isFlag()).forEach(each -> loaded.add(each.number()));
        return loaded;
    }
}
