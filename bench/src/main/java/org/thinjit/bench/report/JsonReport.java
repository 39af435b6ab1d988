package org.thinjit.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.thinjit.bench.comparison.ComparisonResult;
import org.thinjit.bench.comparison.MeasuredRun;
import org.thinjit.bench.comparison.VariantResult;
import org.thinjit.bench.server.Moments;
import org.thinjit.bench.statistics.Quantiles;

/** Every number of the comparisons as one JSON object; all times are seconds. */
public final class JsonReport {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonReport() {}

    /**
     * Writes the report to a new name beside the file and moves it there.
     *
     * @param results what to write
     * @param file where to; its folder must exist
     * @throws IOException if it cannot be written
     */
    public static void write(List<ComparisonResult> results, Path file) throws IOException {
        Markup.write(JSON.writeValueAsString(json(results)) + "\n", file);
    }

    static ObjectNode json(List<ComparisonResult> results) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode machine = root.putObject("machine");
        machine.put(
                "system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("architecture", System.getProperty("os.arch"));
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        ArrayNode comparisons = root.putArray("comparisons");
        results.forEach(result -> comparison(comparisons.addObject(), result));
        return root;
    }

    private static void comparison(ObjectNode node, ComparisonResult result) {
        node.put("program", result.program());
        ObjectNode jdk = node.putObject("jdk");
        jdk.put("feature", result.jdk().feature());
        jdk.put("version", result.jdk().version());
        jdk.put("home", result.jdk().home().toString());
        node.put("rounds", result.rounds());
        result.otherProcessors().ifPresent(value -> node.put("otherProcessors", value));
        node.put("outputsEqual", result.outputsEqual());
        ArrayNode variants = node.putArray("variants");
        for (VariantResult variant : result.variants()) {
            variant(variants.addObject(), result, variant);
        }
    }

    private static void variant(ObjectNode node, ComparisonResult result, VariantResult variant) {
        node.put("variant", variant.variant());
        ArrayNode command = node.putArray("command");
        variant.command().forEach(command::add);
        node.put("exitStatus", variant.exitStatus());
        node.put("comparedRuns", variant.comparedRuns());
        node.put("difference", variant.difference().orElse(null));
        node.put("unsuitable", variant.unsuitable().orElse(null));
        ArrayNode runs = node.putArray("runs");
        variant.runs().forEach(run -> run(runs.addObject(), run));
        if (Figures.comparable(result, variant)) {
            node.set("wallSeconds", quantiles(variant.wallSeconds()));
            node.set("cpuSeconds", quantiles(variant.cpuSeconds()));
            node.set("wallRatio", quantiles(variant.wallRatio(result.plain())));
            node.set(
                    "wallRatioInterval95",
                    JSON.valueToTree(variant.wallRatioInterval(result.plain())));
        }
        variant.loadedAhead()
                .ifPresent(loaded -> node.set("loadedAhead", JSON.valueToTree(loaded)));
        node.set("footprintBytes", JSON.valueToTree(variant.footprint()));
        node.put("needs", variant.needs());
        variant.statistics().ifPresent(read -> node.set("statistics", read.raw()));
        ArrayNode notes = node.putArray("notes");
        variant.notes().forEach(notes::add);
    }

    private static void run(ObjectNode node, MeasuredRun run) {
        node.put("round", run.round());
        node.put("wallSeconds", run.times().wallSeconds());
        node.put("userSeconds", run.times().userSeconds());
        node.put("systemSeconds", run.times().systemSeconds());
        run.peakBytes().ifPresent(bytes -> node.put("peakBytes", bytes));
        run.moments().ifPresent(moments -> node.set("moments", moments(moments)));
    }

    private static ObjectNode moments(Moments moments) {
        ObjectNode node = JSON.createObjectNode().put("readySeconds", moments.readySeconds());
        moments.answers().ifPresent(answers -> node.setAll(JSON.<ObjectNode>valueToTree(answers)));
        return node;
    }

    private static ObjectNode quantiles(Quantiles quantiles) {
        return JSON.valueToTree(quantiles);
    }
}
