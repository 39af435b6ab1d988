package org.thinjit.examples.tinyexpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thinjit.examples.tinyexpr.parser.SyntaxException;
import org.thinjit.examples.tinyexpr.symbol.Bindings;

/** Values and error positions computed by the C library, under both option sets. */
class GoldenCasesTest {
    private static final double RELATIVE_TOLERANCE = 1e-9;
    private static final int ROWS = 1186;

    /** A row of the table; a position of 0 means a value. */
    record Case(String options, String expression, String value, int errorPosition) {
        Options toOptions() {
            return switch (options) {
                case "default" -> Options.DEFAULT;
                case "pow-from-right,natural-log" -> new Options(true, true);
                default -> throw new IllegalStateException("unknown option set " + options);
            };
        }
    }

    @Test
    void tableIsComplete() throws IOException {
        assertThat(cases()).hasSize(ROWS);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithC(Case row) throws SyntaxException {
        if (row.errorPosition() != 0) {
            assertThatThrownBy(() -> evaluate(row))
                    .isInstanceOfSatisfying(
                            SyntaxException.class,
                            e -> assertThat(e.position()).isEqualTo(row.errorPosition()));
            return;
        }
        assertClose(evaluate(row), expected(row.value()));
    }

    private static double evaluate(Case row) throws SyntaxException {
        return TinyExpr.compile(row.expression(), Bindings.none(), row.toOptions()).evaluate();
    }

    private static void assertClose(double actual, double expected) {
        if (Double.isNaN(expected) || Double.isInfinite(expected)) {
            // Boxed, because a primitive not-a-number equals nothing.
            assertThat(actual).isEqualTo(Double.valueOf(expected));
        } else {
            assertThat(actual).isCloseTo(expected, within(Math.abs(expected) * RELATIVE_TOLERANCE));
        }
    }

    private static double expected(String text) {
        return switch (text) {
            case "nan", "-nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    static List<Case> cases() throws IOException {
        try (InputStream table = GoldenCasesTest.class.getResourceAsStream("tinyexpr-cases.tsv")) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n"))
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(
                            cells ->
                                    new Case(
                                            cells[0],
                                            cells[1],
                                            cells[2],
                                            Integer.parseInt(cells[3])))
                    .toList();
        }
    }
}
