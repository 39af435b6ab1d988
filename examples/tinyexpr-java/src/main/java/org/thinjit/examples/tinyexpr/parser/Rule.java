package org.thinjit.examples.tinyexpr.parser;

import org.thinjit.examples.tinyexpr.tree.Node;

/** A rule of the grammar. */
interface Rule {
    /** Reads what the rule describes and leaves the cursor on the first token after it. */
    Node parse(TokenCursor cursor) throws SyntaxException;
}
