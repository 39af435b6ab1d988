package org.thinjit.agent.forked;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One JSON object, read by dotted paths, for example {@code classes.asynchronous}. */
record Json(JsonNode root) {
    static Json parse(String text) {
        try {
            return new Json(new ObjectMapper().readTree(text));
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    int number(String path) {
        return node(path).asInt();
    }

    double ratio(String path) {
        return node(path).asDouble();
    }

    String text(String path) {
        return node(path).isValueNode() ? node(path).asText() : node(path).toString();
    }

    private JsonNode node(String path) {
        JsonNode node = root.at("/" + path.replace('.', '/'));
        if (node.isMissingNode()) {
            throw new AssertionError("no " + path + " in " + root);
        }
        return node;
    }
}
