package org.thinjit.examples.tinyexpr.symbol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Collects what an expression may use. Every name begins with a letter {@code a} to {@code z} and
 * goes on with such letters, digits and underscores; any other name could never be written in an
 * expression and is refused with {@link IllegalArgumentException}, as is a name bound twice. Not
 * for use by several threads at once.
 */
public final class BindingsBuilder {
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();

    BindingsBuilder() {}

    /**
     * Binds a variable.
     *
     * @param name its name in expressions
     * @param variable read at every evaluation
     */
    public BindingsBuilder variable(String name, Variable variable) {
        return bind(name, Objects.requireNonNull(variable, "variable"));
    }

    /**
     * Binds a function.
     *
     * @param name its name in expressions
     * @param arity the number of arguments, 0 to {@link FunctionSymbol#MAX_ARITY}
     * @param purity whether calls with constant arguments are folded
     * @param body what computes it
     */
    public BindingsBuilder function(String name, int arity, Purity purity, Function body) {
        return bind(name, new FunctionSymbol(arity, purity, body));
    }

    /**
     * Binds a function of one argument, which is then called without an argument array.
     *
     * @param name its name in expressions
     * @param purity whether calls with constant arguments are folded
     * @param body what computes it
     */
    public BindingsBuilder unary(String name, Purity purity, UnaryFunction body) {
        return bind(name, new FunctionSymbol(1, purity, body));
    }

    /**
     * Binds a function of two arguments, which is then called without an argument array.
     *
     * @param name its name in expressions
     * @param purity whether calls with constant arguments are folded
     * @param body what computes it
     */
    public BindingsBuilder binary(String name, Purity purity, BinaryFunction body) {
        return bind(name, new FunctionSymbol(2, purity, body));
    }

    /**
     * Binds a closure.
     *
     * @param <C> the context's type
     * @param name its name in expressions
     * @param arity the number of arguments beside the context, 0 to {@link
     *     FunctionSymbol#MAX_ARITY}
     * @param purity whether calls with constant arguments are folded
     * @param context handed to every call; may be null
     * @param body what computes it
     */
    public <C> BindingsBuilder closure(
            String name, int arity, Purity purity, C context, Closure<? super C> body) {
        return bind(name, new FunctionSymbol(arity, purity, new BoundClosure<>(context, body)));
    }

    /** Returns the set collected so far; what is bound later does not change it. */
    public Bindings build() {
        return new Bindings(Map.copyOf(symbols));
    }

    private BindingsBuilder bind(String name, Symbol symbol) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "not a name: \""
                            + name
                            + "\"; names begin with a to z and go on with a to z, 0 to 9 and _");
        }
        if (symbols.putIfAbsent(name, symbol) != null) {
            throw new IllegalArgumentException("\"" + name + "\" is bound twice");
        }
        return this;
    }
}
