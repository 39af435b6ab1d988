package org.thinjit.examples.tinyexpr.compiler;

import java.util.List;

/**
 * Replaces a pure call by its value where all of its arguments are numbers. In postfix order they
 * are then the pushes just before it. Nothing is regrouped: {@code x+1+2} keeps both additions,
 * because rounding makes {@code (x+1)+2} and {@code x+3} different numbers.
 */
final class ConstantFolding implements Optimizer {
    @Override
    public void optimizeEnd(List<Instruction> instructions) {
        int last = instructions.size() - 1;
        if (instructions.get(last) instanceof Invocation call && call.symbol().isPure()) {
            List<Instruction> constantCall =
                    instructions.subList(last - call.symbol().arity(), last + 1);
            if (isConstant(constantCall)) {
                double value = new Program(constantCall).run();
                constantCall.clear();
                instructions.add(new PushNumber(value));
            }
        }
    }

    private static boolean isConstant(List<Instruction> call) {
        for (Instruction argument : call.subList(0, call.size() - 1)) {
            if (!(argument instanceof PushNumber)) {
                return false;
            }
        }
        return true;
    }
}
