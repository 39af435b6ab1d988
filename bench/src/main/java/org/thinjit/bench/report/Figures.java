package org.thinjit.bench.report;

import java.util.Locale;
import java.util.OptionalDouble;
import org.thinjit.bench.comparison.ComparisonResult;
import org.thinjit.bench.comparison.VariantResult;
import org.thinjit.bench.statistics.Quantiles;

/** How numbers are written, the same everywhere: with a point, and no more digits than mean something. */
final class Figures {
    /** The title of all comparisons' summary. */
    static final String SUMMARY = "Ratio of wall time to plain";

    private static final double BYTES_A_MEBIBYTE = 1 << 20;

    private Figures() {}

    static String seconds(Quantiles quantiles) {
        return number("%.3f", quantiles.median());
    }

    static String ratio(double value) {
        return number("%.3f", value);
    }

    static String range(double lower, double upper) {
        return ratio(lower) + ".." + ratio(upper);
    }

    static String share(OptionalDouble value) {
        return value.isPresent() ? number("%.2f", value.getAsDouble()) : ResultTable.NONE;
    }

    static String mebibytes(double bytes) {
        return bytes == 0 ? ResultTable.NONE : number("%.1f", bytes / BYTES_A_MEBIBYTE);
    }

    static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** Times of runs that did not do the same work must not be compared. */
    static boolean comparable(ComparisonResult result, VariantResult variant) {
        return variant.difference().isEmpty()
                && variant.unsuitable().isEmpty()
                && result.plain().difference().isEmpty();
    }

    static String verdict(VariantResult variant) {
        if (variant.unsuitable().isPresent()) {
            return "n/a";
        }
        return variant.difference().isPresent() ? "outputs differ" : "not compared";
    }

    static ResultTable.Entry verdictEntry(VariantResult variant) {
        return new ResultTable.Entry(
                verdict(variant),
                variant.unsuitable().isPresent() ? ResultTable.Tone.NEUTRAL : ResultTable.Tone.BAD);
    }

    static String title(ComparisonResult result) {
        return "%s on JDK %s, %d %s"
                .formatted(
                        result.program(),
                        result.jdk().version(),
                        result.rounds(),
                        result.rounds() == 1 ? "round" : "rounds");
    }
}
