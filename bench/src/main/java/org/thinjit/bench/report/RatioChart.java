package org.thinjit.bench.report;

import org.thinjit.bench.comparison.ComparisonResult;
import org.thinjit.bench.comparison.VariantResult;
import org.thinjit.bench.statistics.BootstrapInterval;

/**
 * One comparison as SVG: for each variant a bar from 0 to the median ratio of wall time, its interval
 * as a line, and each round as a dot, none left out. A group of shapes whose origin is the upper left.
 */
final class RatioChart {
    /** Width of the group in user units. */
    static final int WIDTH = 520;

    private static final int LEFT = 118;
    private static final int PLOT = 330;
    private static final int TOP = 24;
    private static final int ROW = 20;
    private static final int BAR = 12;
    private static final int CAP = 5;
    private static final double LEAST_END = 1.1;

    private final ComparisonResult result;
    private final double end;
    private final StringBuilder svg = new StringBuilder();

    RatioChart(ComparisonResult result) {
        this.result = result;
        double largest = LEAST_END;
        for (VariantResult variant : result.variants()) {
            if (Figures.comparable(result, variant)) {
                largest = Math.max(largest, variant.wallRatio(result.plain()).max() * 1.02);
            }
        }
        this.end = largest;
    }

    /** Height of the group for so many variants, in user units. */
    static int height(int variants) {
        return TOP + variants * ROW + 24;
    }

    /** The shapes, without the element around them. */
    String shapes() {
        text(0, 14, "title", result.program() + " on JDK " + result.jdk().version());
        int bottom = TOP + result.variants().size() * ROW;
        ticks(bottom);
        int row = 0;
        for (VariantResult variant : result.variants()) {
            row(variant, TOP + ROW * row++);
        }
        line("one", x(1), TOP, x(1), bottom);
        return svg.toString();
    }

    private void ticks(int bottom) {
        double step = end <= 1.6 ? 0.25 : end <= 3 ? 0.5 : end <= 6 ? 1 : Math.ceil(end / 5);
        for (int i = 0; i * step <= end; i++) {
            line("axis", x(i * step), TOP, x(i * step), bottom + 4);
            svg.append(
                    "<text class=\"tick\" x=\"%s\" y=\"%d\">%s</text>\n"
                            .formatted(
                                    at(x(i * step)),
                                    bottom + 16,
                                    Figures.number(step < 1 ? "%.2f" : "%.0f", i * step)));
        }
    }

    private void row(VariantResult variant, int y) {
        int baseline = y + ROW - 6;
        text(0, baseline, "", variant.variant());
        if (!Figures.comparable(result, variant)) {
            text(
                    LEFT + 6,
                    baseline,
                    variant.unsuitable().isPresent() ? "soft" : "bad",
                    Figures.verdict(variant));
            return;
        }
        double median = variant.wallRatio(result.plain()).median();
        String group = group(variant.variant());
        int middle = y + ROW / 2;
        svg.append(
                "<rect class=\"bar %s\" x=\"%d\" y=\"%d\" width=\"%s\" height=\"%d\"/>\n"
                        .formatted(group, LEFT, y + (ROW - BAR) / 2, at(x(median) - LEFT), BAR));
        if (variant != result.plain()) {
            BootstrapInterval interval = variant.wallRatioInterval(result.plain());
            line("interval", x(interval.lower()), middle, x(interval.upper()), middle);
            line("cap", x(interval.lower()), middle - CAP, x(interval.lower()), middle + CAP);
            line("cap", x(interval.upper()), middle - CAP, x(interval.upper()), middle + CAP);
            dots(variant, middle);
        }
        text(LEFT + PLOT + 8, baseline, "", label(variant, median));
    }

    private void dots(VariantResult variant, int middle) {
        double[] ratios = variant.wallRatios(result.plain());
        for (int i = 0; i < ratios.length; i++) {
            svg.append(
                    "<circle class=\"run\" cx=\"%s\" cy=\"%d\" r=\"2\"><title>round %d: %s</title></circle>\n"
                            .formatted(
                                    at(x(ratios[i])),
                                    middle,
                                    variant.runs().get(i).round(),
                                    Figures.ratio(ratios[i])));
        }
    }

    private String label(VariantResult variant, double median) {
        return variant == result.plain()
                ? Figures.seconds(variant.wallSeconds()) + " s"
                : Figures.ratio(median);
    }

    /** The colour's name: whose means a variant uses. */
    static String group(String variant) {
        return switch (variant) {
            case "hook", "thinjit", "learned", "archive", "thinjit-archive", "archive-linked" ->
                    "thinjit";
            case "appcds", "aot-cache" -> "jdk";
            case "oracle" -> "oracle";
            case "plain", "empty-agent" -> "plain";
            default -> "both";
        };
    }

    private void text(int x, int y, String style, String text) {
        svg.append(
                "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n"
                        .formatted(style, x, y, Markup.escaped(text)));
    }

    private void line(String style, double x1, int y1, double x2, int y2) {
        svg.append(
                "<line class=\"%s\" x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\"/>\n"
                        .formatted(style, at(x1), y1, at(x2), y2));
    }

    private double x(double ratio) {
        return LEFT + PLOT * ratio / end;
    }

    private static String at(double coordinate) {
        return Figures.number("%.1f", coordinate);
    }
}
