package org.thinjit.agent.report;

import java.util.List;

/** Builds one JSON object as text; the agent carries no JSON library. For one thread. */
final class JsonObject {
    private final StringBuilder text = new StringBuilder("{");

    JsonObject put(String key, String value) {
        key(key);
        quote(value);
        return this;
    }

    JsonObject put(String key, long value) {
        key(key).append(value);
        return this;
    }

    /** Ratios are printed with four digits: finer ones would be noise. */
    JsonObject putRatio(String key, double value) {
        key(key).append(Math.round(value * 10_000) / 10_000.0);
        return this;
    }

    JsonObject put(String key, JsonObject value) {
        key(key).append(value);
        return this;
    }

    JsonObject put(String key, List<String> values) {
        key(key).append('[');
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ",");
            quote(values.get(i));
        }
        text.append(']');
        return this;
    }

    private StringBuilder key(String key) {
        text.append(text.length() == 1 ? "" : ",");
        quote(key);
        return text.append(':');
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    @Override
    public String toString() {
        return text + "}";
    }
}
