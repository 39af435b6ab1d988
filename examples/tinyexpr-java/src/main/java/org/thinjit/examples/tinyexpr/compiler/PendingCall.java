package org.thinjit.examples.tinyexpr.compiler;

import org.thinjit.examples.tinyexpr.tree.CallNode;
import org.thinjit.examples.tinyexpr.tree.Node;

/** A call some of whose operands are still to be visited. */
final class PendingCall {
    private final CallNode call;
    private int visited;

    PendingCall(CallNode call) {
        this.call = call;
    }

    boolean hasNext() {
        return visited < call.operands().size();
    }

    Node next() {
        return call.operands().get(visited++);
    }

    CallNode call() {
        return call;
    }
}
