package org.thinjit.bench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.thinjit.bench.comparison.ComparisonResult;

/** All charts as one picture, a row a program and a column a JDK; follows light and dark. */
public final class SvgReport {
    private static final int GAP = 28;

    private SvgReport() {}

    /**
     * Writes it.
     *
     * @param results what to draw, at least one
     * @param file where to; its folder must exist
     * @throws IOException if it cannot be written
     */
    public static void write(List<ComparisonResult> results, Path file) throws IOException {
        Markup.write(svg(results), file);
    }

    static String svg(List<ComparisonResult> results) {
        List<String> programs = distinct(results.stream().map(ComparisonResult::program).toList());
        List<String> jdks = distinct(results.stream().map(each -> each.jdk().version()).toList());
        StringBuilder shapes = new StringBuilder();
        int y = GAP / 2;
        for (String program : programs) {
            int height = 0;
            for (ComparisonResult each : results) {
                if (each.program().equals(program)) {
                    int x = GAP / 2 + jdks.indexOf(each.jdk().version()) * (RatioChart.WIDTH + GAP);
                    shapes.append("<g transform=\"translate(%d %d)\">\n".formatted(x, y))
                            .append(new RatioChart(each).shapes())
                            .append("</g>\n");
                    height = Math.max(height, RatioChart.height(each.variants().size()));
                }
            }
            y += height + GAP / 2;
        }
        int width = jdks.size() * (RatioChart.WIDTH + GAP);
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-label="Wall time of each variant as a ratio to plain">
        <style>
        %s</style>
        <rect width="100%%" height="100%%" style="fill: var(--paper)"/>
        %s</svg>
        """
                .formatted(width, y, width, y, Markup.style("chart.css"), shapes);
    }

    private static List<String> distinct(List<String> values) {
        Set<String> distinct = new LinkedHashSet<>(values);
        return List.copyOf(distinct);
    }
}
