package org.thinjit.bench.report;

import java.util.ArrayList;
import java.util.List;
import org.thinjit.bench.comparison.ComparisonResult;

/** Which tables a comparison has: the same on the terminal and on the page. */
final class Tables {
    private Tables() {}

    /** Without the JDK's own means. */
    static List<ResultTable> times(ComparisonResult result) {
        return with(result, TimesTable.of(result));
    }

    /** With what the comparison with the JDK's own means needs. */
    static List<ResultTable> peers(ComparisonResult result) {
        return with(result, CostTable.of(result), AheadTable.of(result));
    }

    private static List<ResultTable> with(ComparisonResult result, ResultTable... tables) {
        List<ResultTable> all = new ArrayList<>(List.of(tables));
        if (AnswersTable.isWorthwhile(result)) {
            all.add(1, AnswersTable.of(result));
        }
        return all;
    }
}
