package org.thinjit.discovery;

import java.util.ArrayList;
import java.util.List;

/** Writes down what it is told, in order, with the fixture's names. */
final class EventRecorder implements DiscoveryListener {
    private final List<String> events = new ArrayList<>();
    private final GraphFixture graph;

    EventRecorder(GraphFixture graph) {
        this.graph = graph;
    }

    List<String> events() {
        return events;
    }

    @Override
    public void flag(int method) {
        events.add("flag " + graph.methodName(method));
    }

    @Override
    public void nudge(int number) {
        events.add("nudge " + graph.typeName(number));
    }

    @Override
    public void request(int number) {
        events.add("request " + graph.typeName(number));
    }

    @Override
    public void verification(int number, int verified) {
        events.add(
                "request " + graph.typeName(number) + " verification " + graph.typeName(verified));
    }

    @Override
    public void recorded(int number) {
        events.add("recorded " + graph.typeName(number));
    }

    @Override
    public void link(int number) {
        events.add("link " + graph.typeName(number));
    }

    @Override
    public void skip(int number, String reason) {
        events.add("skip " + graph.typeName(number) + " " + reason);
    }

    @Override
    public void note(String text) {
        events.add("note " + text);
    }
}
