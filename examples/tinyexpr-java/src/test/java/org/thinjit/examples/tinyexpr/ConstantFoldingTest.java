package org.thinjit.examples.tinyexpr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thinjit.examples.tinyexpr.compiler.Compiler;
import org.thinjit.examples.tinyexpr.parser.SyntaxException;
import org.thinjit.examples.tinyexpr.symbol.Bindings;
import org.thinjit.examples.tinyexpr.symbol.Purity;
import org.thinjit.examples.tinyexpr.symbol.Variable;

/** What is computed at compile time, and what must not be. */
class ConstantFoldingTest {
    private final Variable x = new Variable();
    private int calls;
    private final Bindings bindings =
            Bindings.builder()
                    .variable("x", x)
                    .function("pure", 1, Purity.PURE, this::count)
                    .function("impure", 1, Purity.IMPURE, this::count)
                    .function("pure0", 0, Purity.PURE, this::count)
                    .function("impure0", 0, Purity.IMPURE, this::count)
                    .closure("pure2", 2, Purity.PURE, this, (test, a) -> test.count(a))
                    .build();

    private double count(double[] arguments) {
        return ++calls;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "-1",
                "1+2*3^4%5-6/7",
                "pi",
                "e()",
                "sin cos 1",
                "atan2(1,(2,3))",
                "1,2",
                "pure 1",
                "pure0",
                "pure2(1, pi)",
                "fac 5"
            })
    void constantsAreFolded(String text) throws SyntaxException {
        assertThat(compile(text).isConstant()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0*x", "x,1", "impure 1", "impure0,1", "pure impure 1", "x+1+2"})
    void whatVariesIsNotFolded(String text) throws SyntaxException {
        assertThat(compile(text).isConstant()).isFalse();
    }

    @Test
    void aPureCallOfConstantsHappensOnceAtCompileTime() throws SyntaxException {
        Expression expression = compile("x + pure(1+1)");
        assertThat(calls).isEqualTo(1);
        expression.evaluate();
        expression.evaluate();
        assertThat(calls).isEqualTo(1);
    }

    @Test
    void anImpureCallHappensAtEachEvaluationAndNotBefore() throws SyntaxException {
        Expression expression = compile("impure 1 - impure 1");
        assertThat(calls).isZero();
        assertThat(expression.evaluate()).isEqualTo(-1);
        assertThat(expression.evaluate()).isEqualTo(-1);
        assertThat(calls).isEqualTo(4);
    }

    @Test
    void aPureCallOfAVariableHappensAtEachEvaluation() throws SyntaxException {
        Expression expression = compile("pure x");
        assertThat(calls).isZero();
        expression.evaluate();
        expression.evaluate();
        assertThat(calls).isEqualTo(2);
    }

    @Test
    void sumsAreNotRegrouped() throws SyntaxException {
        x.set(1e16);
        assertThat(compile("x + 1 + 1").evaluate()).isEqualTo(1e16);
        assertThat(compile("x + (1 + 1)").evaluate()).isEqualTo(1e16 + 2);
        x.set(1);
        assertThat(compile("x + 1e16 - 1e16").evaluate()).isZero();
    }

    @Test
    void theLiteralCompilerFoldsNothing() throws SyntaxException {
        Expression expression =
                TinyExpr.compile("pure 1", bindings, Options.DEFAULT, Compiler.literal());
        assertThat(calls).isZero();
        assertThat(expression.isConstant()).isFalse();
        assertThat(expression.evaluate()).isEqualTo(1);
    }

    private Expression compile(String text) throws SyntaxException {
        return TinyExpr.compile(text, bindings, Options.DEFAULT);
    }
}
