package org.thinjit.agent.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.MethodTable;

/**
 * The event log: tab-separated, one event a line, in order. Written beside its file's final name and
 * moved there by {@link #close}. Thread-safe; events come from the program's threads too, which is
 * why a log is a tool for looking and not for measuring.
 */
public final class EventLog implements RunListener {
    private static final int NANOS_A_MICRO = 1000;

    private final ReportFile file;
    private final Writer out;
    private final long startNanos;
    private final ClassTable classes;
    private final MethodTable methods;
    private final StringBuilder line = new StringBuilder();
    private boolean closed;

    /**
     * Opens a log.
     *
     * @param path the file that will be there at exit
     * @param startNanos {@link System#nanoTime} of the moment that events are counted from
     * @param index names classes and methods
     * @throws IOException if the file's folder cannot be written to
     */
    public EventLog(String path, long startNanos, CombinedIndex index) throws IOException {
        this.file = new ReportFile(path);
        this.out =
                new BufferedWriter(
                        new OutputStreamWriter(file.open(), StandardCharsets.UTF_8), 1 << 16);
        this.startNanos = startNanos;
        this.classes = index.classes();
        this.methods = index.methods();
    }

    @Override
    public void flag(int method) {
        event("FLAG", "discovery", methodName(method));
    }

    @Override
    public void nudge(int number) {
        event("NUDGE", "discovery", className(number));
    }

    @Override
    public void request(int number) {
        event("REQUEST", "discovery", className(number));
    }

    @Override
    public void verification(int number, int verified) {
        event("REQUEST", "discovery", className(number) + " verification " + className(verified));
    }

    @Override
    public void recorded(int number) {
        event("REQUEST", "loader", className(number) + " profile");
    }

    @Override
    public void link(int number) {
        event("LINK", "loader", className(number));
    }

    @Override
    public void skip(int number, String reason) {
        event("SKIP", "loader", className(number) + " " + reason);
    }

    @Override
    public void note(String text) {
        event("NOTE", "discovery", text);
    }

    @Override
    public void load(int number, boolean ahead) {
        String name = className(number);
        if (ahead) {
            event("LOAD", "loader", name + " discovery");
        } else {
            String thread = Thread.currentThread().getName();
            event("MISS", thread, name);
            event("LOAD", thread, name + " application");
        }
    }

    private String className(int number) {
        return classes.name(number).replace('/', '.');
    }

    private String methodName(int method) {
        return className(methods.declaringClass(method)) + "." + methods.member(method);
    }

    private synchronized void event(String kind, String thread, String detail) {
        if (closed) {
            return;
        }
        line.setLength(0);
        line.append((System.nanoTime() - startNanos) / NANOS_A_MICRO).append('\t').append(kind);
        line.append('\t').append(clean(thread)).append('\t').append(clean(detail)).append('\n');
        try {
            out.append(line);
        } catch (IOException e) {
            closed = true;
        }
    }

    private static String clean(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }

    /**
     * Writes what is buffered and moves the file into place. Later events are dropped.
     *
     * @throws IOException if the log is incomplete
     */
    public synchronized void close() throws IOException {
        boolean complete = !closed;
        closed = true;
        try {
            out.close();
        } catch (IOException e) {
            complete = false;
        }
        if (!complete || !file.place()) {
            throw new IOException("cannot write the event log " + file);
        }
    }
}
