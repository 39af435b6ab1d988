package org.thinjit.examples.tinyexpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thinjit.examples.tinyexpr.parser.SyntaxException;
import org.thinjit.examples.tinyexpr.symbol.Bindings;
import org.thinjit.examples.tinyexpr.symbol.Variable;

/** Sizes that overflow the stack of a plain recursive evaluator. */
class LargeExpressionsTest {
    private static final int MANY = 100_000;
    private static final int MAX_NESTING = 250;
    private static final int STACK_BYTES = 768 * 1024;

    private final Bindings bindings = Bindings.builder().variable("x", new Variable(1)).build();

    @Test
    void longSums() throws SyntaxException {
        assertThat(evaluate("x" + "+1".repeat(MANY), false)).isEqualTo(1 + MANY);
        assertThat(evaluate("1" + "+1".repeat(MANY), false)).isEqualTo(1 + MANY);
    }

    @Test
    void longPowersFromTheRight() throws SyntaxException {
        assertThat(evaluate("x" + "^x".repeat(MANY), true)).isEqualTo(1);
    }

    @Test
    void longChainsOfSigns() throws SyntaxException {
        assertThat(evaluate("-".repeat(MANY + 1) + "x", false)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "(, ), 1",
        "'(1,', ), 1",
        "-(, ), 1",
        "'sin ', '', 1",
        "'pow(1,', ), 1",
        "sin(, ), 2"
    })
    void theDeepestNestingLeavesRoomOnAThreadsUsualStack(String opening, String closing, int levels)
            throws Exception {
        int times = (MAX_NESTING - 1) / levels;
        String text = opening.repeat(times) + "x" + closing.repeat(times);
        double value = onSmallerStack(() -> evaluate(text, false));
        assertThat(value).isBetween(-1.0, 1.0);
    }

    @ParameterizedTest
    @CsvSource({"(", "'sin '", "'pow(1,'"})
    void deeperNestingIsAnErrorWhereItBegins(String opening) {
        assertThatThrownBy(() -> evaluate(opening.repeat(MANY), false))
                .isInstanceOfSatisfying(
                        SyntaxException.class,
                        e ->
                                assertThat(e.position())
                                        .isGreaterThan(MAX_NESTING * opening.length())
                                        .isLessThanOrEqualTo((MAX_NESTING + 1) * opening.length()))
                .hasMessageContaining("more than 250 deep");
    }

    @Test
    void nestingEndsWithItsParenthesis() throws SyntaxException {
        assertThat(evaluate("0" + "+(x)".repeat(MANY), false)).isEqualTo(MANY);
    }

    private double evaluate(String text, boolean powerFromRight) throws SyntaxException {
        Options options = Options.DEFAULT.withPowerFromRight(powerFromRight);
        return TinyExpr.compile(text, bindings, options).evaluate();
    }

    private static <T> T onSmallerStack(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        new Thread(null, future, "three quarters of 1 MiB", STACK_BYTES).start();
        return future.get();
    }
}
