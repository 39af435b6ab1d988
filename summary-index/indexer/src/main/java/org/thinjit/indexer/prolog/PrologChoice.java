package org.thinjit.indexer.prolog;

import java.util.BitSet;
import org.thinjit.indexer.hierarchy.Methods;
import org.thinjit.indexer.link.CallGraph;
import org.thinjit.indexer.link.Program;

/**
 * Decides about every method's prolog, in order of method numbers, so that equal programs give equal
 * choices. A method is spared for its callers where every one of them is known, carries a prolog and
 * calls it in every run: then their walks pass it with all of the lookahead left. It pins them: a
 * caller that another method relies on keeps its prolog.
 */
public final class PrologChoice {
    /** HotSpot compiles no method with more bytes of code ({@code -XX:-DontCompileHugeMethods}). */
    private static final int HUGE_METHOD_LIMIT = 8000;

    /** Beyond it jumps may need more than 16 bits once the code has moved (JVMS 4.10, goto_w). */
    private static final int LONG_JUMP_LIMIT = 32_000;

    /** {@code ldc_w} and {@code invokestatic}. */
    private static final int PROLOG_LENGTH = 6;

    private final Program program;
    private final CallGraph graph;
    private final Methods methods;
    private final Outcome[] outcomes;

    private PrologChoice(Program program, CallGraph graph) {
        this.program = program;
        this.graph = graph;
        this.methods = program.methods();
        this.outcomes = new Outcome[methods.count()];
    }

    /**
     * Chooses.
     *
     * @param program the program
     * @param graph its call graph
     * @param packed the classes that will be packed
     * @param lookahead halvings
     * @return for each method what was decided
     */
    public static Outcome[] choose(Program program, CallGraph graph, BitSet packed, int lookahead) {
        PrologChoice choice = new PrologChoice(program, graph);
        FollowedCalls calls = new FollowedCalls(graph);
        choice.keepWherePossibleAndUseful(packed, calls, lookahead);
        choice.spareCovered(calls);
        return choice.outcomes;
    }

    private void keepWherePossibleAndUseful(BitSet packed, FollowedCalls calls, int lookahead) {
        NewClassSearch search =
                new NewClassSearch(program.hierarchy(), methods, graph, calls, lookahead);
        for (int method = 0; method < outcomes.length; method++) {
            int length = program.method(method).codeLength();
            if (length == 0) {
                outcomes[method] = Outcome.NO_CODE;
            } else if (!packed.get(methods.declaringClass(method))) {
                outcomes[method] = Outcome.PLAIN;
            } else if (!search.foretells(method)) {
                outcomes[method] = Outcome.NOTHING_NEW;
            } else {
                outcomes[method] = crossesLimit(length) ? Outcome.HUGE : Outcome.KEPT;
            }
        }
    }

    private static boolean crossesLimit(int length) {
        boolean huge = length <= HUGE_METHOD_LIMIT && length + PROLOG_LENGTH > HUGE_METHOD_LIMIT;
        return huge || length > LONG_JUMP_LIMIT;
    }

    private void spareCovered(FollowedCalls calls) {
        OutsideCallers outside = new OutsideCallers(program);
        BitSet pinned = new BitSet(outcomes.length);
        for (int method = 0; method < outcomes.length; method++) {
            if (outcomes[method] == Outcome.KEPT
                    && !pinned.get(method)
                    && !calls.calledUnseen(method)
                    && !outside.mayCall(method)
                    && coveredByCallers(calls, method)) {
                outcomes[method] = Outcome.CALLERS;
                for (int i = calls.callerStart(method); i < calls.callerEnd(method); i++) {
                    pinned.set(calls.caller(i));
                }
            }
        }
    }

    /** A method that calls itself says nothing about who called it first. */
    private boolean coveredByCallers(FollowedCalls calls, int method) {
        boolean called = false;
        for (int i = calls.callerStart(method); i < calls.callerEnd(method); i++) {
            int caller = calls.caller(i);
            if (caller != method) {
                if (outcomes[caller] != Outcome.KEPT) {
                    return false;
                }
                called = true;
            }
        }
        return called;
    }
}
