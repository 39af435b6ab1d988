package org.thinjit.cli.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodPatternTest {
    @Test
    void splitsAtTheLastDotBeforeTheDescriptor() {
        assertThat(MethodPattern.parse("a.b.C.m")).isEqualTo(new MethodPattern("a.b.C", "m"));
        assertThat(MethodPattern.parse("a.b.C.m(Ljava/lang/String;)V"))
                .isEqualTo(new MethodPattern("a.b.C", "m(Ljava/lang/String;)V"));
        assertThat(MethodPattern.parse("C.<init>")).isEqualTo(new MethodPattern("C", "<init>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "main", ".main", "a.b.", "a.b.(I)V", "(I)V"})
    void refusesTheRest(String text) {
        assertThatThrownBy(() -> MethodPattern.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' names no method");
    }
}
