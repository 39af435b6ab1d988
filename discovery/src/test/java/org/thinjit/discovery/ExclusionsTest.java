package org.thinjit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExclusionsTest {
    @ParameterizedTest
    @CsvSource({
        "a.b.C,            a.b.C,       true",
        "a.b.C,            a.b.CD,      false",
        "a.b.C,            a.b,         false",
        "a.b.C,            aXb.C,       false",
        "a.*,              a.b.C,       true",
        "a.*,              a,           false",
        "a.*,              ab.C,        false",
        "*.C,              a.b.C,       true",
        "*C,               C,           true",
        "*,                a.b.C,       true",
        "a.*.C,            a.b.x.C,     true",
        "a.*.C,            a.C,         false",
        "*Test*,           a.MyTests$1, true",
        "a.?,              a.b,         true",
        "a.?,              a.bc,        false",
        "a.C$*,            a.C$1,       true",
        "a.C$*,            a.C,         false",
        "x.*;a.b.*,        a.b.C,       true",
        "x.*;a.b.*,        a.c.C,       false",
        "' x.* ; a.b.* ;', a.b.C,       true",
        "*a*b*a*,          xaxbxax,     true",
        "*a*b*a*,          xaxbx,       false",
    })
    void matchesWholeNames(String globs, String name, boolean excluded) {
        assertThat(Exclusions.parse(globs).matches(name)).isEqualTo(excluded);
    }

    @ParameterizedTest
    @CsvSource({"''", "';'", "' ; ;'"})
    void isEmptyWithoutGlobs(String globs) {
        Exclusions none = Exclusions.parse(globs);
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.matches("a.b.C")).isFalse();
        assertThat(none.matches("")).isFalse();
    }

    @Test
    void isNotEmptyWithAGlob() {
        assertThat(Exclusions.parse(";a").isEmpty()).isFalse();
    }

    @Test
    void agreesWithRegularExpressionsOnRandomGlobs() {
        Random random = new Random(20);
        int matches = 0;
        int cases = 50_000;
        for (int i = 0; i < cases; i++) {
            String glob = text(random, "ab.*?", 1 + random.nextInt(7));
            String name = text(random, "ab.$", random.nextInt(8));
            boolean expected = regex(glob).matcher(name).matches();
            assertThat(Exclusions.parse(glob).matches(name))
                    .as("'%s' against '%s'", glob, name)
                    .isEqualTo(expected);
            matches += expected ? 1 : 0;
        }
        assertThat(matches).as("cases of both kinds").isBetween(cases / 20, cases * 19 / 20);
    }

    private static String text(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static Pattern regex(String glob) {
        return Pattern.compile(glob.replace(".", "\\.").replace("*", ".*").replace("?", "."));
    }
}
