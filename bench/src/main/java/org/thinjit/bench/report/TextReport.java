package org.thinjit.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.thinjit.bench.comparison.ComparisonResult;
import org.thinjit.bench.comparison.VariantResult;
import org.thinjit.bench.report.Table.Cell;
import org.thinjit.bench.statistics.AgentStatistics;
import org.thinjit.bench.statistics.Quantiles;

/** The table of one comparison, with its warnings. Immutable. */
public final class TextReport {
    /** Above this share of the median, the middle half of the plain runs counts as noisy. */
    static final double NOISY_SPREAD = 0.10;

    private static final List<String> COLUMNS =
            List.of(
                    "variant",
                    "wall s",
                    "cpu s",
                    "ratio",
                    "quartiles",
                    "ahead",
                    "coverage",
                    "premain ms");
    private static final String NONE = "-";

    private final Palette palette;

    /**
     * @param palette colours or none
     */
    public TextReport(Palette palette) {
        this.palette = palette;
    }

    /**
     * Median wall and processor seconds, ratio of wall time to plain with its quartiles, and what
     * ThinJIT says of itself.
     *
     * @param result one program on one JDK
     * @return lines, each ended by a line feed
     */
    public String times(ComparisonResult result) {
        Table table = new Table(COLUMNS.size());
        table.add(COLUMNS.stream().map(Cell::of).toList());
        for (VariantResult variant : result.variants()) {
            table.add(row(result, variant));
        }
        return title(result) + table.render() + notes(result) + noise(result);
    }

    /**
     * Whether the outputs were equal, without times.
     *
     * @param result one program on one JDK
     * @return lines, each ended by a line feed
     */
    public String verification(ComparisonResult result) {
        Table table = new Table(1);
        for (VariantResult variant : result.variants()) {
            Cell verdict =
                    variant.difference().isPresent()
                            ? new Cell("outputs differ", palette::red)
                            : new Cell(
                                    "outputs equal in %d runs".formatted(variant.comparedRuns()),
                                    palette::green);
            table.add(List.of(Cell.of(variant.variant()), verdict));
        }
        return title(result) + table.render() + notes(result);
    }

    private String title(ComparisonResult result) {
        String text =
                "%s on JDK %s, %d %s"
                        .formatted(
                                result.program(),
                                result.jdk().version(),
                                result.rounds(),
                                result.rounds() == 1 ? "round" : "rounds");
        return palette.bold(text) + "\n";
    }

    private List<Cell> row(ComparisonResult result, VariantResult variant) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(variant.variant()));
        // Times of runs that did not do the same work must not be compared.
        if (!comparable(result, variant)) {
            cells.add(Cell.of(NONE));
            cells.add(Cell.of(NONE));
            cells.add(new Cell(verdict(variant), palette::red));
            return cells;
        }
        cells.add(Cell.of(number("%.3f", variant.wallSeconds().median())));
        cells.add(Cell.of(number("%.3f", variant.cpuSeconds().median())));
        cells.addAll(ratio(result, variant));
        cells.addAll(variant.statistics().map(this::agent).orElse(dashes(3)));
        return cells;
    }

    private static boolean comparable(ComparisonResult result, VariantResult variant) {
        return variant.difference().isEmpty() && result.plain().difference().isEmpty();
    }

    private static String verdict(VariantResult variant) {
        return variant.difference().isPresent() ? "outputs differ" : "not compared";
    }

    private List<Cell> ratio(ComparisonResult result, VariantResult variant) {
        if (variant == result.plain()) {
            return List.of(Cell.of("1"), Cell.of(NONE));
        }
        Quantiles ratio = variant.wallRatio(result.plain());
        UnaryOperator<String> paint = UnaryOperator.identity();
        if (ratio.upperQuartile() < 1) {
            paint = palette::green;
        } else if (ratio.lowerQuartile() > 1) {
            paint = palette::red;
        }
        String quartiles =
                number("%.3f", ratio.lowerQuartile())
                        + ".."
                        + number("%.3f", ratio.upperQuartile());
        return List.of(new Cell(number("%.3f", ratio.median()), paint), Cell.of(quartiles));
    }

    private List<Cell> agent(AgentStatistics statistics) {
        OptionalDouble coverage = statistics.coverage();
        return List.of(
                Cell.of(Long.toString(statistics.classesAhead())),
                Cell.of(coverage.isPresent() ? number("%.2f", coverage.getAsDouble()) : NONE),
                Cell.of(number("%.1f", statistics.premainMicros() / 1000.0)));
    }

    private static List<Cell> dashes(int count) {
        return java.util.Collections.nCopies(count, Cell.of(NONE));
    }

    private String notes(ComparisonResult result) {
        StringBuilder text = new StringBuilder();
        for (VariantResult variant : result.variants()) {
            variant.difference()
                    .ifPresent(difference -> text.append(difference(result, variant, difference)));
            for (String note : variant.notes()) {
                text.append("  %s: %s\n".formatted(variant.variant(), note));
            }
        }
        return text.toString();
    }

    private String difference(ComparisonResult result, VariantResult variant, String difference) {
        String line = "  %s: %s".formatted(variant.variant(), difference);
        String hint =
                variant == result.plain()
                        ? "  The plain runs differ among themselves: leave the changing lines out"
                                + " with --ignore-lines.\n"
                        : "";
        return palette.red(line) + "\n" + hint;
    }

    private String noise(ComparisonResult result) {
        VariantResult plain = result.plain();
        if (plain.difference().isPresent()
                || plain.wallSeconds().relativeSpread() <= NOISY_SPREAD) {
            return "";
        }
        double percent = 100 * plain.wallSeconds().relativeSpread();
        String warning =
                "  noisy: the middle half of the plain runs spreads over %s %% of their median;"
                                .formatted(number("%.0f", percent))
                        + " end other work on this machine or raise --runs";
        return palette.yellow(warning) + "\n";
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
