package org.thinjit.examples.tinyexpr.compiler;

import java.util.ArrayList;
import java.util.List;
import org.thinjit.examples.tinyexpr.tree.CallNode;
import org.thinjit.examples.tinyexpr.tree.Node;
import org.thinjit.examples.tinyexpr.tree.NumberNode;
import org.thinjit.examples.tinyexpr.tree.VariableNode;

/** Appends the instruction of a node to a program, and has the optimizer look at it. */
final class CodeWriter {
    private final Optimizer optimizer;
    private final List<Instruction> instructions = new ArrayList<>();

    CodeWriter(Optimizer optimizer) {
        this.optimizer = optimizer;
    }

    /** Writes a node whose operands are written already. */
    void write(Node node) {
        instructions.add(instruction(node));
        optimizer.optimizeEnd(instructions);
    }

    List<Instruction> instructions() {
        return instructions;
    }

    private static Instruction instruction(Node node) {
        if (node instanceof NumberNode number) {
            return new PushNumber(number.value());
        }
        if (node instanceof VariableNode variable) {
            return new PushVariable(variable.variable());
        }
        return Invocation.of(((CallNode) node).function());
    }
}
