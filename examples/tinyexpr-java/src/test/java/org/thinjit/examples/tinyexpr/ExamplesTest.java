package org.thinjit.examples.tinyexpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thinjit.examples.tinyexpr.parser.SyntaxException;
import org.thinjit.examples.tinyexpr.symbol.Bindings;

/** Expressions whose results say what the operators, functions and options mean. */
class ExamplesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2^3^2 | 64
                    -2^2 | 4
                    100^---+-++---++-+-+-.5+1 | 11
                    asin sin-.5 | -0.5
                    sqrt(5^2+7^2+11^2+(8-2)^2) | 15.198684153570664
                    ncr(300000,100) | Infinity
                    -(7 % 3) | -1
                    (-7) % 3 | -1
                    7 % -3 | 1
                    1,2,3 | 3
                    0x1F + 0X.8p1 | 32
                    log 1000 | 3
                    pi() - pi | 0
                    fac 20 | 2432902008176640000
                    fac 21 | Infinity
                    fac 1e10 | Infinity
                    ncr(62,31) | 465428353255261088
                    ncr(64,31) | Infinity
                    ncr(1e10,2) | Infinity
                    npr(10,3) | 720
                    fac(0/0) | 1
                    ncr(5,0/0) | 1
                    ncr(0/0,0) | 1
                    ncr(0/0,1) | Infinity
                    npr(5,0/0) | 1
                    1^(0/0) | 1
                    pow(-1, 1/0) | 1
                    pow(2, 1/0) | Infinity
                    """)
    void defaults(String expression, double expected) throws SyntaxException {
        assertThat(TinyExpr.interpret(expression))
                .isCloseTo(expected, within(1e-12 * Math.abs(expected)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fac(-1)",
                "ncr(5,6)",
                "ncr(-1,1)",
                "ncr(1,-1)",
                "ncr(0/0,-1)",
                "ncr(-1,0/0)",
                "npr(1,2)",
                "0/0",
                "1%0",
                "sqrt(-1)",
                "ln(-1)",
                "asin 2"
            })
    void undefinedResultsAreNotANumber(String expression) throws SyntaxException {
        assertThat(TinyExpr.interpret(expression)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "2^3^2, 512",
        "-2^2, -4",
        "--2^2, 4",
        "(-2)^2, -4",
        "2^-1^2, 2",
        "-2, -2",
        "2^2^0^5, 2"
    })
    void powersFromTheRight(String expression, double expected) throws SyntaxException {
        Options options = Options.DEFAULT.withPowerFromRight(true);
        assertThat(TinyExpr.compile(expression, Bindings.none(), options).evaluate())
                .isEqualTo(expected);
    }

    @Test
    void naturalLogarithmChangesLogOnly() throws SyntaxException {
        Options options = Options.DEFAULT.withNaturalLog(true);
        assertThat(TinyExpr.compile("log e", Bindings.none(), options).evaluate()).isEqualTo(1);
        assertThat(TinyExpr.compile("log10 100", Bindings.none(), options).evaluate()).isEqualTo(2);
        assertThat(TinyExpr.compile("2^3^2", Bindings.none(), options).evaluate()).isEqualTo(64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | 1
                    ' ' | 1
                    1+ | 2
                    '1+  ' | 4
                    sin(cos5 | 8
                    1*2(1+4 | 4
                    . | 1
                    1 + . | 4
                    1 2 | 3
                    1e+ | 2
                    0x | 2
                    é | 1
                    1+é | 3
                    SIN 1 | 1
                    pi(1) | 4
                    pow(1) | 6
                    pow 1 | 5
                    pow(1,2,3) | 8
                    pow(1,2 | 7
                    () | 2
                    1,,2 | 3
                    nosuch | 6
                    """)
    void errorPositions(String expression, int position) {
        assertThatThrownBy(() -> TinyExpr.compile(expression))
                .isInstanceOfSatisfying(
                        SyntaxException.class, e -> assertThat(e.position()).isEqualTo(position));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1+ | expected a value, found the end
                    (1 | expected an operator or ")", found the end
                    nosuch | expected a known name, found "nosuch"
                    aaaaaaaaaabbbbbbbbbbccccccccccdddddddddde | expected a known name, \
                    found "aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd..."
                    1 . | expected an operator or the end, found "."
                    pow(1) | expected "," and 2 arguments, found ")"
                    pi(1) | expected ")", as this function takes no argument, found "1"
                    """)
    void errorsSayWhatWasExpected(String expression, String message) {
        assertThatThrownBy(() -> TinyExpr.compile(expression)).hasMessage(message);
    }
}
