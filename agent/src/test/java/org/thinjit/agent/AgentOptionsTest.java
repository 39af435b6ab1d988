package org.thinjit.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentOptionsTest {
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {",", ",,"})
    void hasTheDocumentedDefaults(String argument) throws StandBack {
        AgentOptions options = AgentOptions.parse(argument);
        assertThat(options.index()).isNull();
        assertThat(options.lookahead()).isZero();
        assertThat(options.link()).isTrue();
        assertThat(options.nudge()).isTrue();
        assertThat(options.exclude()).isEmpty();
        assertThat(options.stats()).isNull();
        assertThat(options.events()).isNull();
        assertThat(options.dump()).isNull();
        assertThat(options.verifyDigest()).isFalse();
        assertThat(options.strict()).isFalse();
        assertThat(options.logLevel()).isEqualTo(AgentLog.WARN);
    }

    @Test
    void readsEachKey() throws StandBack {
        AgentOptions options =
                AgentOptions.parse(
                        "index=a b/x.tji,lookahead=7,link=false,nudge=false,exclude=a.*;b.C,"
                                + "stats=stderr,events=e.txt,dump=d,verify=digest,strict=true,log=debug");
        assertThat(options.index()).isEqualTo("a b/x.tji");
        assertThat(options.lookahead()).isEqualTo(7);
        assertThat(options.link()).isFalse();
        assertThat(options.nudge()).isFalse();
        assertThat(options.exclude()).isEqualTo("a.*;b.C");
        assertThat(options.stats()).isEqualTo("stderr");
        assertThat(options.events()).isEqualTo("e.txt");
        assertThat(options.dump()).isEqualTo("d");
        assertThat(options.verifyDigest()).isTrue();
        assertThat(options.strict()).isTrue();
        assertThat(options.logLevel()).isEqualTo(AgentLog.DEBUG);
    }

    @Test
    void leavesEqualsSignsInValues() throws StandBack {
        assertThat(AgentOptions.parse("index=a=b.tji").index()).isEqualTo("a=b.tji");
    }

    @ParameterizedTest
    @CsvSource({
        "'',              1, false",
        "'',              2, true",
        "speculate=auto,  1, false",
        "speculate=auto,  2, true",
        "speculate=true,  1, true",
        "speculate=false, 8, false",
    })
    void speculatesByDefaultWithMoreThanOneProcessorAndNoOtherAgent(
            String argument, int processors, boolean expected) throws StandBack {
        AgentOptions options = AgentOptions.parse(argument);
        assertThat(options.speculate(processors)).isEqualTo(expected);
        assertThat(options.beside("other.jar").speculate(processors))
                .isEqualTo(argument.equals("speculate=true"));
    }

    @ParameterizedTest
    @CsvSource({"error, 0", "warn, 1", "info, 2", "debug, 3"})
    void knowsTheLogLevels(String name, int level) throws StandBack {
        assertThat(AgentOptions.parse("log=" + name).logLevel()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4, 4", "64, 64"})
    void takesALookaheadInRange(String value, int lookahead) throws StandBack {
        assertThat(AgentOptions.parse("lookahead=" + value).lookahead()).isEqualTo(lookahead);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "65", "-1", "+4", "4.0", "four", "4 ", "99999999999999999999", "٤"})
    void namesABadLookaheadAndTheRange(String value) {
        assertThatThrownBy(() -> AgentOptions.parse("lookahead=" + value))
                .isInstanceOf(StandBack.class)
                .hasMessageContaining("'lookahead'")
                .hasMessageContaining("'" + value + "'")
                .hasMessageContaining("1 to 64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown=1", "unknown", "link=true,unknown=", "Unknown=1", "=1"})
    void namesAnUnknownKeyAndTheKnownOnes(String argument) {
        assertThatThrownBy(() -> AgentOptions.parse(argument))
                .isInstanceOf(StandBack.class)
                .hasMessageContaining("unknown option '")
                .hasMessageContaining(
                        "index, lookahead, speculate, link, nudge, exclude, transform, stats,"
                                + " events, dump, learn, verify, trust, jfr, compilers, symbols, strict, log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "index=", "link=,nudge=true"})
    void namesAKeyWithoutAValue(String argument) {
        String key = argument.startsWith("index") ? "index" : "link";
        assertThatThrownBy(() -> AgentOptions.parse(argument))
                .isInstanceOf(StandBack.class)
                .hasMessageContaining("'" + key + "' has no value");
    }

    @ParameterizedTest
    @CsvSource({
        "speculate, maybe, 'true, false, auto'",
        "link,      yes,   'true, false'",
        "nudge,     TRUE,  'true, false'",
        "transform, on,    'auto, always, never'",
        "verify,    crc,   'stat, digest'",
        "jfr,       1,     'true, false'",
        "strict,    no,    'true, false'",
        "log,       trace, 'error, warn, info, debug'",
    })
    void namesABadValueAndTheKnownOnes(String key, String value, String known) {
        assertThatThrownBy(() -> AgentOptions.parse(key + "=" + value))
                .isInstanceOf(StandBack.class)
                .hasMessage("option '%s' cannot be '%s'; known: %s", key, value, known);
    }

    @Test
    void learnsIntoAFileOrNotAtAll() throws StandBack {
        assertThat(AgentOptions.parse("learn=a/b.tjl").learn()).isEqualTo("a/b.tjl");
        assertThat(AgentOptions.parse("").learn()).isNull();
    }

    @Test
    void knowsWhenThereIsATransformer() throws StandBack {
        assertThat(AgentOptions.parse("transform=always").transformAlways()).isTrue();
        assertThat(AgentOptions.parse("transform=never").transformNever()).isTrue();
        AgentOptions auto = AgentOptions.parse("");
        assertThat(auto.transformAlways() || auto.transformNever()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "'strict=true',           true",
                "'bad=1,strict=true',     true",
                "'strict=true,bad=1',     true",
                "'strict=false',          false",
                "'unstrict=true',         false",
                "'strict=trueish',        false",
                "'',                      false",
                "null,                    false",
            })
    void findsStrictnessInArgumentsThatDoNotParse(String argument, boolean strict) {
        assertThat(AgentOptions.strictIn(argument)).isEqualTo(strict);
    }
}
