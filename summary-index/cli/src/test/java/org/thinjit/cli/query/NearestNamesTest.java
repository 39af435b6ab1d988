package org.thinjit.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {
    private static List<String> nearest(String wanted, String... names) {
        NearestNames nearest = new NearestNames(wanted);
        for (String name : names) {
            nearest.offer(name);
        }
        return nearest.names();
    }

    @Test
    void putsTheNearestFirst() {
        assertThat(nearest("a.b.Parser", "a.b.Pars", "a.b.Parse", "a.b.Lexer"))
                .containsExactly("a.b.Parse", "a.b.Pars");
    }

    @Test
    void forgivesCaseAndAMissingPackage() {
        assertThat(nearest("parser", "a.b.Parser", "a.b.Node")).containsExactly("a.b.Parser");
    }

    @Test
    void prefersTheRightPackage() {
        assertThat(nearest("x.Parser", "y.Parser2", "x.Parser2"))
                .containsExactly("x.Parser2", "y.Parser2");
    }

    @Test
    void namesThreeAtMostAndNothingFarOff() {
        assertThat(nearest("Name", "Name1", "Name2", "Name3", "Name4")).hasSize(3);
        assertThat(nearest("Name", "Entirely", "Different")).isEmpty();
    }
}
