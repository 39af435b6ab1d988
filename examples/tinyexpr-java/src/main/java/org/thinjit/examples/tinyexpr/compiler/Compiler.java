package org.thinjit.examples.tinyexpr.compiler;

import org.thinjit.examples.tinyexpr.tree.Node;

/** Writes a tree down as a program. Immutable. */
public final class Compiler {
    private final Optimizer optimizer;

    private Compiler(Optimizer optimizer) {
        this.optimizer = optimizer;
    }

    /** Returns the compiler that computes pure calls with constant arguments ahead of time. */
    public static Compiler optimizing() {
        return new Compiler(new ConstantFolding());
    }

    /** Returns the compiler that leaves every operator and call to the evaluation. */
    public static Compiler literal() {
        return new Compiler(new NoOptimizer());
    }

    /**
     * Compiles a tree of any depth.
     *
     * @param root the tree
     * @return a program of the same value
     */
    public Program compile(Node root) {
        CodeWriter writer = new CodeWriter(optimizer);
        new PostfixWalk(writer).walk(root);
        return new Program(writer.instructions());
    }
}
