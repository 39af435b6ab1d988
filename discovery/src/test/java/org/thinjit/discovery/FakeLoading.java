package org.thinjit.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Loads nothing: writes down what it is asked for, and fails where the test says so. */
final class FakeLoading implements ClassLoading {
    private final List<String> calls = new ArrayList<>();
    private final Map<String, Throwable> failures = new HashMap<>();
    private final Map<String, String> refusals = new HashMap<>();
    private final Map<String, Runnable> meanwhile = new HashMap<>();
    private final Map<String, Runnable> whileLinking = new HashMap<>();
    private final Set<String> loaded = new HashSet<>();
    private final List<String> foreign = new ArrayList<>();
    private final GraphFixture graph;

    FakeLoading(GraphFixture graph) {
        this.graph = graph;
    }

    /** What was asked for: {@code load A}, {@code find A} when it is loaded, {@code link A}. */
    List<String> calls() {
        return calls;
    }

    /** Makes a call fail, for example {@code load A}. */
    void fail(String call, Throwable failure) {
        failures.put(call, failure);
    }

    void refuse(String type, String reason) {
        refusals.put(type, reason);
    }

    /** Lets something happen while a class is being linked. */
    void whileLinking(String type, Runnable action) {
        whileLinking.put(type, action);
    }

    /** Lets something happen while a class is being loaded. */
    void whileLoading(String type, Runnable action) {
        meanwhile.put(type, action);
    }

    /** Lets a class turn out to be another loader's. */
    void foreign(String type) {
        foreign.add(type);
    }

    @Override
    public String refusal(int number) {
        return refusals.get(graph.typeName(number));
    }

    @Override
    public boolean load(int number) throws Throwable {
        String type = graph.typeName(number);
        if (loaded.contains(type)) {
            call("find " + type);
            return true;
        }
        call("load " + type);
        meanwhile.getOrDefault(type, () -> {}).run();
        loaded.add(type);
        return !foreign.contains(type);
    }

    @Override
    public boolean link(int number) throws Throwable {
        call("link " + graph.typeName(number));
        whileLinking.getOrDefault(graph.typeName(number), () -> {}).run();
        return true;
    }

    private void call(String call) throws Throwable {
        calls.add(call);
        if (failures.containsKey(call)) {
            throw failures.get(call);
        }
    }
}
