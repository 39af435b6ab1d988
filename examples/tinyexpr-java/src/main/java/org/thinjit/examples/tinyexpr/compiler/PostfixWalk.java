package org.thinjit.examples.tinyexpr.compiler;

import java.util.ArrayDeque;
import java.util.Deque;
import org.thinjit.examples.tinyexpr.tree.CallNode;
import org.thinjit.examples.tinyexpr.tree.Node;

/**
 * Visits operands before their call, first operand first. The walk keeps its own stack, because a
 * sum of a hundred thousand terms is a tree of that depth.
 */
final class PostfixWalk {
    private final CodeWriter writer;
    private final Deque<PendingCall> pending = new ArrayDeque<>();

    PostfixWalk(CodeWriter writer) {
        this.writer = writer;
    }

    void walk(Node root) {
        visit(root);
        while (!pending.isEmpty()) {
            PendingCall innermost = pending.peek();
            if (innermost.hasNext()) {
                visit(innermost.next());
            } else {
                writer.write(pending.pop().call());
            }
        }
    }

    private void visit(Node node) {
        if (node instanceof CallNode call) {
            pending.push(new PendingCall(call));
        } else {
            writer.write(node);
        }
    }
}
