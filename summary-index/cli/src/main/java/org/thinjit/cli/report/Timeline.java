package org.thinjit.cli.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.thinjit.cli.report.RunEvent.Kind;

/** A run over time as SVG: a lane of counts for each kind of event, and the depth of the queue. */
final class Timeline {
    private static final int WIDTH = 1040;
    private static final int LEFT = 185;
    private static final int PLOT = 740;
    private static final int LANE = 46;
    private static final int HEIGHT_OF_BARS = 34;
    private static final int BINS = 148;
    private static final int MARKS = 5;

    private final List<RunEvent> events;
    private final long end;
    private final StringBuilder svg = new StringBuilder();
    private int y;

    Timeline(List<RunEvent> events) {
        this.events = events;
        this.end = Math.max(1, events.get(events.size() - 1).micros());
    }

    /** The whole element. */
    String svg() {
        lane("flags set", "flag", event -> event.kind() == Kind.FLAG);
        lane("missed classes' walks", "flag", event -> event.kind() == Kind.NUDGE);
        lane("classes asked for", "request", event -> event.kind() == Kind.REQUEST);
        lane("loaded by discovery", "ahead", RunEvent::isAhead);
        lane(
                "loaded by the program",
                "own",
                event -> event.kind() == Kind.LOAD && !event.isAhead());
        lane("misses", "miss", event -> event.kind() == Kind.MISS);
        lane("linked ahead", "ahead", event -> event.kind() == Kind.LINK);
        bars("queue depth", "queue", depths(), "at most ");
        axis();
        return "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"The run over time\">\n%s</svg>\n"
                .formatted(WIDTH, y + 24, WIDTH, y + 24, svg);
    }

    private void lane(String title, String style, Predicate<RunEvent> wanted) {
        int[] counts = new int[BINS];
        int sum = 0;
        for (RunEvent event : events) {
            if (wanted.test(event)) {
                counts[bin(event.micros())]++;
                sum++;
            }
        }
        bars(title + ": " + sum, style, counts, "");
    }

    /** The most classes asked for and neither loaded nor given up, in each bin. */
    private int[] depths() {
        int[] depths = new int[BINS];
        Set<String> waiting = new HashSet<>();
        int last = 0;
        for (RunEvent event : events) {
            int bin = bin(event.micros());
            for (int passed = last + 1; passed <= bin; passed++) {
                depths[passed] = waiting.size();
            }
            last = Math.max(last, bin);
            if (event.kind() == Kind.REQUEST) {
                waiting.add(event.subject());
            } else if (event.kind() == Kind.LOAD || event.kind() == Kind.SKIP) {
                waiting.remove(event.subject());
            }
            depths[last] = Math.max(depths[last], waiting.size());
        }
        return depths;
    }

    private void bars(String title, String style, int[] counts, String words) {
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        y += LANE;
        text(0, y - 6, title);
        text(LEFT + PLOT + 6, y - HEIGHT_OF_BARS + 10, words + most);
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                double height = Math.max(1, (double) HEIGHT_OF_BARS * counts[bin] / most);
                svg.append(
                        String.format(
                                Locale.ROOT,
                                "<rect class=\"%s\" x=\"%d\" y=\"%.1f\" width=\"4\" height=\"%.1f\"><title>%s: %d</title></rect>\n",
                                style,
                                LEFT + bin * PLOT / BINS,
                                y - height,
                                height,
                                MissReason.millis(end * bin / BINS),
                                counts[bin]));
            }
        }
        svg.append(
                "<line class=\"axis\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n"
                        .formatted(LEFT, y, LEFT + PLOT, y));
    }

    private void axis() {
        for (int mark = 0; mark <= MARKS; mark++) {
            int x = LEFT + PLOT * mark / MARKS;
            text(x - (mark == 0 ? 0 : 30), y + 18, MissReason.millis(end * mark / MARKS));
        }
    }

    private void text(int x, int baseline, String text) {
        svg.append(
                "<text x=\"%d\" y=\"%d\">%s</text>\n".formatted(x, baseline, Html.escaped(text)));
    }

    private int bin(long micros) {
        return (int) Math.max(0, Math.min(BINS - 1, micros * BINS / (end + 1)));
    }
}
