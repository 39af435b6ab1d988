package org.thinjit.bench.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RotationTest {
    @Test
    void everyVariantBeginsInItsTurn() {
        List<String> variants = List.of("a", "b", "c");
        assertThat(Rotation.of(variants, 0)).containsExactly("a", "b", "c");
        assertThat(Rotation.of(variants, 1)).containsExactly("b", "c", "a");
        assertThat(Rotation.of(variants, 2)).containsExactly("c", "a", "b");
        assertThat(Rotation.of(variants, 3)).containsExactly("a", "b", "c");
    }
}
