package org.thinjit.examples.tinyexpr.parser;

import org.thinjit.examples.tinyexpr.lexer.TokenKind;
import org.thinjit.examples.tinyexpr.symbol.Scope;
import org.thinjit.examples.tinyexpr.tree.Node;

/** Turns text into a syntax tree. Immutable, if its scope is. */
public final class Parser {
    private final Grammar grammar;

    /**
     * Makes a parser.
     *
     * @param scope what names stand for
     * @param powerFromRight whether {@code a^b^c} is {@code a^(b^c)} rather than {@code (a^b)^c}
     */
    public Parser(Scope scope, boolean powerFromRight) {
        grammar = new Grammar(scope, powerFromRight);
    }

    /**
     * Parses a whole text.
     *
     * @param text the expression
     * @return its tree
     * @throws SyntaxException if the text is not an expression, or nested too deeply for the stack
     */
    public Node parse(String text) throws SyntaxException {
        TokenCursor cursor = new TokenCursor(text);
        Node root = grammar.list().parse(cursor);
        if (cursor.kind() != TokenKind.END) {
            throw cursor.failure("expected an operator or the end");
        }
        return root;
    }
}
