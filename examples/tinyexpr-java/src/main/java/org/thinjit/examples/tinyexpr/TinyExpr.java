package org.thinjit.examples.tinyexpr;

import org.thinjit.examples.tinyexpr.builtin.Builtins;
import org.thinjit.examples.tinyexpr.compiler.Compiler;
import org.thinjit.examples.tinyexpr.parser.Parser;
import org.thinjit.examples.tinyexpr.parser.SyntaxException;
import org.thinjit.examples.tinyexpr.symbol.Bindings;
import org.thinjit.examples.tinyexpr.symbol.NestedScope;
import org.thinjit.examples.tinyexpr.symbol.Scope;

/**
 * Compiles and evaluates expressions.
 *
 * <pre>{@code
 * Variable x = new Variable();
 * Bindings bindings = Bindings.builder().variable("x", x).build();
 * Expression expression = TinyExpr.compile("sqrt(x^2 + 9)", bindings, Options.DEFAULT);
 * x.set(4);
 * expression.evaluate(); // 5.0
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class TinyExpr {
    private TinyExpr() {}

    /**
     * Compiles an expression of built-in names only, with the default options.
     *
     * @param text the expression
     * @return the compiled expression
     * @throws SyntaxException if the text is not an expression
     */
    public static Expression compile(String text) throws SyntaxException {
        return compile(text, Bindings.none(), Options.DEFAULT);
    }

    /**
     * Compiles an expression. Pure functions among the bindings may be called now, with constants
     * for arguments; what they throw is passed on.
     *
     * @param text the expression
     * @param bindings what it may use beside the built-in names
     * @param options how it is read
     * @return the compiled expression
     * @throws SyntaxException if the text is not an expression, or uses an unknown name
     */
    public static Expression compile(String text, Bindings bindings, Options options)
            throws SyntaxException {
        return compile(text, bindings, options, Compiler.optimizing());
    }

    /**
     * Evaluates an expression of built-in names once, with the default options.
     *
     * @param text the expression
     * @return its value
     * @throws SyntaxException if the text is not an expression
     */
    public static double interpret(String text) throws SyntaxException {
        return compile(text).evaluate();
    }

    static Expression compile(String text, Bindings bindings, Options options, Compiler compiler)
            throws SyntaxException {
        Scope scope = new NestedScope(bindings, new Builtins(options.naturalLog()));
        Parser parser = new Parser(scope, options.powerFromRight());
        return new Expression(compiler.compile(parser.parse(text)));
    }
}
