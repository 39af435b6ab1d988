package org.thinjit.examples.tinyexpr.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDecimalTest {
    private static final int SAMPLES = 20_000;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0",
        "3, 3",
        "-64, -64",
        "0.1, 0.1",
        "-0.5, -0.5",
        "1e15, 1000000000000000",
        "9007199254740991, 9007199254740991",
        "9007199254740992, 9007199254740992",
        "1e16, 1e16",
        "0.0001, 0.0001",
        "0.00001, 1e-5",
        "0.000012, 1.2e-5",
        "2e23, 2e23",
        "1e23, 1e23",
        "2.4178516392292583e24, 2.4178516392292583e24",
        "2.0e-3, 0.002",
        "4.9e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "2.2250738585072011e-308, 2.225073858507201e-308",
        "9.5e-323, 9.4e-323",
        "0.30000000000000004, 0.30000000000000004",
        "NaN, nan",
        "Infinity, inf",
        "-Infinity, -inf"
    })
    void examples(double value, String text) {
        assertThat(ShortestDecimal.of(value)).isEqualTo(text);
    }

    @Test
    void anyDoubleReadsBackAndNothingShorterDoes() {
        Random random = new Random(4511638);
        for (int i = 0; i < SAMPLES; i++) {
            assertShortest(Double.longBitsToDouble(random.nextLong()));
            assertShortest(random.nextInt(1_000_000) / 1000.0);
        }
    }

    @Test
    void powersOfTwoReadBackAndNothingShorterDoes() {
        for (int exponent = -1074; exponent <= 1023; exponent++) {
            assertShortest(Math.scalb(1.0, exponent));
        }
    }

    private static void assertShortest(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return;
        }
        String text = ShortestDecimal.of(value);
        assertThat(Double.parseDouble(text)).isEqualTo(value);
        BigDecimal decimal = new BigDecimal(text).abs().stripTrailingZeros();
        assertThat(hasShorter(Math.abs(value), decimal)).as(text).isFalse();
    }

    /** Tries the two decimals around the value that have one digit less than the answer. */
    private static boolean hasShorter(double magnitude, BigDecimal answer) {
        if (answer.precision() == 1) {
            return false;
        }
        BigDecimal unit = new BigDecimal(BigInteger.ONE, answer.scale() - 1);
        BigDecimal below = answer.subtract(answer.remainder(unit));
        return Double.parseDouble(below.toString()) == magnitude
                || Double.parseDouble(below.add(unit).toString()) == magnitude;
    }
}
