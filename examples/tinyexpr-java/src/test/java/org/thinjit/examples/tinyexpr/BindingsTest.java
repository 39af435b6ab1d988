package org.thinjit.examples.tinyexpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thinjit.examples.tinyexpr.parser.SyntaxException;
import org.thinjit.examples.tinyexpr.symbol.Bindings;
import org.thinjit.examples.tinyexpr.symbol.BindingsBuilder;
import org.thinjit.examples.tinyexpr.symbol.Function;
import org.thinjit.examples.tinyexpr.symbol.Purity;
import org.thinjit.examples.tinyexpr.symbol.Variable;

/** Variables, functions and closures of the caller. */
class BindingsTest {
    private static final Function POSITIONAL = BindingsTest::positional;

    /** Distinguishes arguments, their order and their number: 1, 2, 3 give 123. */
    private static double positional(double[] arguments) {
        double number = 0;
        for (double argument : arguments) {
            number = 10 * number + argument;
        }
        return number;
    }

    @Test
    void variablesAreReadAtEachEvaluation() throws SyntaxException {
        Variable x = new Variable(3);
        Variable y = new Variable();
        Bindings bindings = Bindings.builder().variable("x", x).variable("y_2", y).build();
        Expression expression = TinyExpr.compile("sqrt(x^2 + y_2^2)", bindings, Options.DEFAULT);
        assertThat(expression.evaluate()).isEqualTo(3);
        y.set(4);
        assertThat(expression.evaluate()).isEqualTo(5);
        assertThat(expression.isConstant()).isFalse();
    }

    @Test
    void aNameIsMatchedWhole() throws SyntaxException {
        Bindings bindings =
                Bindings.builder()
                        .variable("test", new Variable(1))
                        .variable("te", new Variable(2))
                        .variable("te_st", new Variable(3))
                        .build();
        assertThat(evaluate("te*100 + test*10 + te_st", bindings)).isEqualTo(213);
        assertThatThrownBy(() -> evaluate("tes", bindings)).isInstanceOf(SyntaxException.class);
    }

    @Test
    void bindingsHideBuiltins() throws SyntaxException {
        Bindings bindings =
                Bindings.builder()
                        .variable("pi", new Variable(3))
                        .unary("sin", Purity.PURE, x -> x + 1)
                        .binary("log", Purity.PURE, (x, y) -> x - y)
                        .build();
        assertThat(evaluate("pi + sin 1 + log(9, 4)", bindings)).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void functionsAndClosuresGetTheirArgumentsInOrder(int arity) throws SyntaxException {
        String arguments =
                IntStream.rangeClosed(1, arity)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(","));
        double expected = arity == 0 ? 0 : Double.parseDouble(arguments.replace(",", ""));
        for (Purity purity : Purity.values()) {
            Bindings bindings =
                    Bindings.builder()
                            .function("f", arity, purity, POSITIONAL)
                            .closure("c", arity, purity, -2.0, (k, a) -> k * positional(a))
                            .build();
            assertThat(evaluate("f(" + arguments + ")", bindings)).isEqualTo(expected);
            assertThat(evaluate("c(" + arguments + ")", bindings) + 0.0)
                    .isEqualTo(-2 * expected + 0.0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7})
    void otherNumbersOfArgumentsAreRefused(int arity) {
        Bindings bindings =
                Bindings.builder().function("f", arity, Purity.PURE, POSITIONAL).build();
        String tooFew = "f(" + "1,".repeat(arity - 2) + "1)";
        String tooMany = "f(" + "1,".repeat(arity) + "1)";
        assertPosition(tooFew, bindings, tooFew.length());
        assertPosition(tooMany, bindings, tooMany.length() - 2);
    }

    @Test
    void closuresSeeTheirOwnContext() throws SyntaxException {
        StringBuilder log = new StringBuilder();
        Bindings bindings =
                Bindings.builder()
                        .closure("a", 1, Purity.IMPURE, log, (l, x) -> l.append("a").length())
                        .closure("b", 0, Purity.IMPURE, log, (l, x) -> l.append("b").length())
                        .build();
        assertThat(evaluate("a 1 * 10 + b()", bindings)).isEqualTo(12);
        assertThat(log).hasToString("ab");
    }

    @ParameterizedTest
    @EnumSource(Purity.class)
    void exceptionsOfFunctionsArePassedOn(Purity purity) {
        Bindings bindings =
                Bindings.builder()
                        .function(
                                "f",
                                0,
                                purity,
                                a -> {
                                    throw new IllegalStateException("from f");
                                })
                        .build();
        assertThatThrownBy(() -> evaluate("1+f", bindings)).hasMessage("from f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "_a", "1a", "a b", "a-b", "é"})
    void namesThatNoExpressionCanWriteAreRefused(String name) {
        BindingsBuilder builder = Bindings.builder();
        assertThatThrownBy(() -> builder.variable(name, new Variable()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + name + "\"");
    }

    @Test
    void namesBoundTwiceAreRefused() {
        BindingsBuilder builder = Bindings.builder().variable("x", new Variable());
        assertThatThrownBy(() -> builder.unary("x", Purity.PURE, x -> x))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 8})
    void aritiesOutOfRangeAreRefused(int arity) {
        BindingsBuilder builder = Bindings.builder();
        assertThatThrownBy(() -> builder.function("f", arity, Purity.PURE, POSITIONAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 to 7");
    }

    @Test
    void aBuiltSetNoLongerChanges() {
        BindingsBuilder builder = Bindings.builder();
        Bindings bindings = builder.build();
        builder.variable("x", new Variable());
        assertPosition("x", bindings, 1);
    }

    private static void assertPosition(String text, Bindings bindings, int position) {
        assertThatThrownBy(() -> evaluate(text, bindings))
                .isInstanceOfSatisfying(
                        SyntaxException.class, e -> assertThat(e.position()).isEqualTo(position));
    }

    private static double evaluate(String text, Bindings bindings) throws SyntaxException {
        return TinyExpr.compile(text, bindings, Options.DEFAULT).evaluate();
    }
}
