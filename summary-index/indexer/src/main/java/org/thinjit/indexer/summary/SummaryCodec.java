package org.thinjit.indexer.summary;

import java.util.List;
import org.thinjit.indexer.container.PlainReason;
import org.thinjit.indexer.encoding.RecordInput;
import org.thinjit.indexer.encoding.RecordOutput;

/**
 * Summaries as bytes, for the cache: for each record of this package one method that writes it and,
 * right behind it, the one that reads it. Whoever gives a record another component changes its pair
 * of methods, and {@link #VERSION}.
 */
public final class SummaryCodec {
    /**
     * The version of the summaries: to be raised when a record or its encoding changes, and also when
     * the same class file is summarized differently. Entries of other versions are never read.
     */
    public static final int VERSION = 6;

    private static final PlainReason[] REASONS = PlainReason.values();

    private SummaryCodec() {}

    /**
     * Writes the units of one container.
     *
     * @param out where to
     * @param units in order of their classes
     */
    public static void write(RecordOutput out, List<SummaryUnit> units) {
        out.list(units, unit -> writeUnit(out, unit));
    }

    /**
     * Reads the units of one container.
     *
     * @param in where from
     * @return the units written
     */
    public static List<SummaryUnit> read(RecordInput in) {
        return in.list(() -> readUnit(in));
    }

    private static void writeUnit(RecordOutput out, SummaryUnit unit) {
        unit.symbols().write(out);
        out.list(unit.results(), result -> writeResult(out, result));
    }

    private static SummaryUnit readUnit(RecordInput in) {
        return new SummaryUnit(SymbolTable.read(in), in.list(() -> readResult(in)));
    }

    /** Zero and a summary, or a reason's place plus one. */
    private static void writeResult(RecordOutput out, ClassSummarizer.Result result) {
        out.number(result.problem() == null ? 0 : result.problem().ordinal() + 1);
        if (result.problem() == null) {
            writeClass(out, result.summary());
        }
    }

    private static ClassSummarizer.Result readResult(RecordInput in) {
        int reason = in.number();
        return reason == 0
                ? new ClassSummarizer.Result(readClass(in), null)
                : new ClassSummarizer.Result(null, REASONS[reason - 1]);
    }

    private static void writeClass(RecordOutput out, ClassSummary summary) {
        out.number(summary.access());
        out.number(summary.superType() + 1);
        out.numbers(summary.interfaces());
        out.number(summary.probe());
        writeQuestions(out, summary.questions());
        out.numbers(summary.annotations());
        out.numbers(summary.signatures());
        out.list(summary.methods(), method -> writeMethod(out, method));
    }

    private static ClassSummary readClass(RecordInput in) {
        int access = in.number();
        int superType = in.number() - 1;
        int[] interfaces = in.numbers();
        int probe = in.number();
        int[] questions = readQuestions(in);
        int[] annotations = in.numbers();
        int[] signatures = in.numbers();
        List<MethodSummary> methods = in.list(() -> readMethod(in));
        return new ClassSummary(
                access, superType, interfaces, probe, questions, annotations, signatures, methods);
    }

    /** The number of questions plus one, 0 when they are not known; then each one's two types. */
    private static void writeQuestions(RecordOutput out, int[] questions) {
        out.number(questions == null ? 0 : questions.length / 2 + 1);
        for (int i = 0; questions != null && i < questions.length; i += 2) {
            out.number(questions[i]);
            out.number(questions[i + 1] + 1);
        }
    }

    private static int[] readQuestions(RecordInput in) {
        int count = in.count();
        if (count == 0) {
            return null;
        }
        int[] questions = new int[Math.multiplyExact(2, count - 1)];
        for (int i = 0; i < questions.length; i += 2) {
            questions[i] = in.number();
            questions[i + 1] = in.number() - 1;
        }
        return questions;
    }

    private static void writeMethod(RecordOutput out, MethodSummary method) {
        out.number(method.member());
        out.number(method.access());
        out.number(method.codeLength() << 1 | (method.cold() ? 1 : 0));
        writeEvents(out, method.events());
    }

    private static MethodSummary readMethod(RecordInput in) {
        int member = in.number();
        int access = in.number();
        int codeLength = in.number();
        return new MethodSummary(
                member, access, codeLength >>> 1, (codeLength & 1) != 0, readEvents(in));
    }

    /** The first int's low byte, its type, and the member where the kind has one. */
    private static void writeEvents(RecordOutput out, int[] events) {
        out.number(events.length / 2);
        for (int i = 0; i < events.length; i += 2) {
            out.octet(events[i]);
            out.number(Event.type(events[i]));
            if (Event.isCall(Event.kind(events[i]))) {
                out.number(events[i + 1]);
            }
        }
    }

    private static int[] readEvents(RecordInput in) {
        int[] events = new int[Math.multiplyExact(2, in.count())];
        for (int i = 0; i < events.length; i += 2) {
            int low = in.octet();
            events[i] = Event.word(low, in.number());
            events[i + 1] = Event.isCall(Event.kind(low)) ? in.number() : 0;
        }
        return events;
    }
}
