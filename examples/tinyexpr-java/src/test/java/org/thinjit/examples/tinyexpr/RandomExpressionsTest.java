package org.thinjit.examples.tinyexpr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.thinjit.examples.tinyexpr.compiler.Compiler;
import org.thinjit.examples.tinyexpr.parser.SyntaxException;
import org.thinjit.examples.tinyexpr.symbol.Bindings;
import org.thinjit.examples.tinyexpr.symbol.Variable;

/** Properties of expressions that nobody thought of. */
class RandomExpressionsTest {
    private static final int SAMPLES = 3000;
    private static final double X = 0.7;

    private final Bindings bindings = Bindings.builder().variable("x", new Variable(X)).build();

    @Test
    void foldedAndLiteralProgramsGiveTheBitsThatJavaGives() throws SyntaxException {
        RandomExpression expressions = new RandomExpression(new Random(20261122), X);
        for (int i = 0; i < SAMPLES; i++) {
            RandomExpression.Sample sample = expressions.next();
            Options options = new Options(i % 2 == 0, i % 3 == 0);
            assertThat(evaluate(sample.text(), options, Compiler.optimizing()))
                    .as(sample.text())
                    .isEqualTo(Double.valueOf(sample.value()));
            assertThat(evaluate(sample.text(), options, Compiler.literal()))
                    .as(sample.text())
                    .isEqualTo(Double.valueOf(sample.value()));
        }
    }

    @Test
    void garbageIsAValueOrAnErrorWithinTheText() {
        Random random = new Random(7);
        String alphabet = "0123456789.eExp()+-*/%^, sincoqrtabfl_\t#é";
        for (int i = 0; i < 20 * SAMPLES; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertValueOrError(text.toString());
        }
    }

    private void assertValueOrError(String text) {
        try {
            TinyExpr.compile(text, bindings, Options.DEFAULT).evaluate();
        } catch (SyntaxException e) {
            assertThat(e.position()).as(text).isBetween(1, Math.max(1, text.length()));
        }
    }

    private double evaluate(String text, Options options, Compiler compiler)
            throws SyntaxException {
        return TinyExpr.compile(text, bindings, options, compiler).evaluate();
    }
}
