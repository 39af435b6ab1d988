package org.thinjit.examples.tinyexpr.lexer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens, and above all numbers as C's strtod reads them. */
class LexerTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1",
        "12.5, 12.5, 4",
        "6., 6, 2",
        ".5, 0.5, 2",
        "1.2.3, 1.2, 3",
        "1e3, 1000, 3",
        "1E+3, 1000, 4",
        "25e-1x, 2.5, 5",
        "1e, 1, 1",
        "1e+, 1, 1",
        "1e-x, 1, 1",
        "2.e1, 20, 4",
        "1e400, Infinity, 5",
        "1e-400, 0, 6",
        "1e99999999999, Infinity, 13",
        "0e99999999999, 0, 13",
        "0x1f, 31, 4",
        "0XfF, 255, 4",
        "0x, 0, 1",
        "0xg, 0, 1",
        "0x., 0, 1",
        "0x.p1, 0, 1",
        "0x.8, 0.5, 4",
        "0x1., 1, 4",
        "0x1.8p3, 12, 7",
        "0x1p-1, 0.5, 6",
        "0x1P+2, 4, 6",
        "0x1p, 1, 3",
        "0x1pf, 1, 3",
        "0x1p99999999999, Infinity, 15",
        "0x0p99999999999, 0, 15",
        "0x1e3, 483, 5",
        "0x20000000000001, 9007199254740993, 16",
        "1f, 1, 1",
        "1d, 1, 1"
    })
    void numbers(String text, double value, int end) {
        Token token = new Lexer(text).next();
        assertThat(token.kind()).isEqualTo(TokenKind.NUMBER);
        assertThat(token.value()).isEqualTo(value);
        assertThat(token.end()).isEqualTo(end);
        assertThat(token.text()).isEqualTo(text.substring(0, end));
    }

    @Test
    void aLonePointIsConsumedNeverAndEndsNothing() {
        Lexer lexer = new Lexer(" .");
        assertThat(lexer.next()).isEqualTo(new Token(TokenKind.INVALID, "", 0, 1));
        assertThat(lexer.next()).isEqualTo(new Token(TokenKind.INVALID, "", 0, 1));
    }

    @Test
    void symbolsNamesAndSpace() {
        Lexer lexer = new Lexer(" (a1_b,\t)\r\n+-*/%^ $");
        TokenKind[] kinds = {
            TokenKind.OPEN,
            TokenKind.NAME,
            TokenKind.COMMA,
            TokenKind.CLOSE,
            TokenKind.PLUS,
            TokenKind.MINUS,
            TokenKind.TIMES,
            TokenKind.DIVIDE,
            TokenKind.REMAINDER,
            TokenKind.POWER,
            TokenKind.INVALID,
            TokenKind.END,
            TokenKind.END
        };
        for (TokenKind kind : kinds) {
            assertThat(lexer.next().kind()).isEqualTo(kind);
        }
    }
}
