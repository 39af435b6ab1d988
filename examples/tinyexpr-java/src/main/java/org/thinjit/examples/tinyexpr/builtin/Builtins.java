package org.thinjit.examples.tinyexpr.builtin;

import org.thinjit.examples.tinyexpr.symbol.Function;
import org.thinjit.examples.tinyexpr.symbol.FunctionSymbol;
import org.thinjit.examples.tinyexpr.symbol.Purity;
import org.thinjit.examples.tinyexpr.symbol.Scope;
import org.thinjit.examples.tinyexpr.symbol.UnaryFunction;

/** The scope of the built-in functions and constants, all of them pure. Immutable. */
public final class Builtins implements Scope {
    private final boolean naturalLog;

    /**
     * Makes the scope.
     *
     * @param naturalLog whether {@code log} is to base e rather than 10
     */
    public Builtins(boolean naturalLog) {
        this.naturalLog = naturalLog;
    }

    @Override
    public FunctionSymbol find(String name) {
        return switch (name) {
            case "abs" -> FunctionSymbol.pure(new AbsoluteValue());
            case "acos" -> FunctionSymbol.pure(new ArcCosine());
            case "asin" -> FunctionSymbol.pure(new ArcSine());
            case "atan" -> FunctionSymbol.pure(new ArcTangent());
            case "atan2" -> FunctionSymbol.pure(new ArcTangent2());
            case "ceil" -> FunctionSymbol.pure(new Ceiling());
            case "cos" -> FunctionSymbol.pure(new Cosine());
            case "cosh" -> FunctionSymbol.pure(new HyperbolicCosine());
            case "e" -> constant(new EulerNumber());
            case "exp" -> FunctionSymbol.pure(new Exponential());
            case "fac" -> FunctionSymbol.pure(new Factorial());
            case "floor" -> FunctionSymbol.pure(new Floor());
            case "ln" -> FunctionSymbol.pure(new NaturalLogarithm());
            case "log" -> FunctionSymbol.pure(log());
            case "log10" -> FunctionSymbol.pure(new DecimalLogarithm());
            case "ncr" -> FunctionSymbol.pure(new Combinations());
            case "npr" -> FunctionSymbol.pure(new Permutations());
            case "pi" -> constant(new Pi());
            case "pow" -> FunctionSymbol.pure(new Power());
            case "sin" -> FunctionSymbol.pure(new Sine());
            case "sinh" -> FunctionSymbol.pure(new HyperbolicSine());
            case "sqrt" -> FunctionSymbol.pure(new SquareRoot());
            case "tan" -> FunctionSymbol.pure(new Tangent());
            case "tanh" -> FunctionSymbol.pure(new HyperbolicTangent());
            default -> null;
        };
    }

    private UnaryFunction log() {
        return naturalLog ? new NaturalLogarithm() : new DecimalLogarithm();
    }

    private static FunctionSymbol constant(Function body) {
        return new FunctionSymbol(0, Purity.PURE, body);
    }
}
