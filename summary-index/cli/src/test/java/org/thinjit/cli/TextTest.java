package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void tablesAlignAndDoNotTrail() {
        TextTable table = new TextTable("lrl").row("a", 1, "x").row("bcd", 234).row("e", 56, "yz");

        assertThat(table.lines()).containsExactly("a      1  x\n", "bcd  234\n", "e     56  yz\n");
    }

    @Test
    void bytesReadWell() {
        assertThat(Quantity.bytes(0)).isEqualTo("0 B");
        assertThat(Quantity.bytes(999)).isEqualTo("999 B");
        assertThat(Quantity.bytes(1234)).isEqualTo("1.2 kB");
        assertThat(Quantity.bytes(999_960)).isEqualTo("1.0 MB");
        assertThat(Quantity.bytes(5_600_000_000L)).isEqualTo("5.6 GB");
    }

    @Test
    void countsLeaveZerosOut() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("callers", 3);
        counts.put("huge", 0);
        counts.put("plain", 1);

        assertThat(Quantity.counts(counts)).isEqualTo("callers 3, plain 1");
    }
}
