package org.thinjit.examples.tinyexpr.tree;

/**
 * A part of an expression. Nodes are immutable; a tree is as deep as its expression has operators
 * in a row, so walk it with a stack of your own rather than by recursion.
 */
public sealed interface Node permits NumberNode, VariableNode, CallNode {}
