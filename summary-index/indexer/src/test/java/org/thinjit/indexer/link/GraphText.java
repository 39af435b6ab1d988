package org.thinjit.indexer.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.thinjit.format.BlockFrequency;
import org.thinjit.format.EdgeDescriptor;
import org.thinjit.format.ResolveDescriptor;

/** Writes rows of a call graph the way fixtures' comments do. */
final class GraphText {
    private static final String[] KINDS = {
        "direct", "virtual", "lambda", "initializer", "callback", "string", "service"
    };

    private final IntFunction<String> typeName;
    private final IntFunction<String> methodName;
    private final IntFunction<int[]> dispatch;

    GraphText(
            IntFunction<String> typeName,
            IntFunction<String> methodName,
            IntFunction<int[]> dispatch) {
        this.typeName = typeName;
        this.methodName = methodName;
        this.dispatch = dispatch;
    }

    /** {@code a/b/C$D} becomes {@code D}. */
    static String simple(String internalName) {
        String last = internalName.substring(internalName.lastIndexOf('/') + 1);
        return last.substring(last.lastIndexOf('$') + 1);
    }

    String resolves(int[] row) {
        List<String> names = new ArrayList<>();
        for (int type : row) {
            String name = simple(typeName.apply(ResolveDescriptor.number(type)));
            names.add(name + often("*", ResolveDescriptor.halvings(type), ""));
        }
        return String.join(" ", names);
    }

    String calls(int[] row) {
        List<String> texts = new ArrayList<>();
        for (int edge : row) {
            int kind = EdgeDescriptor.kind(edge);
            int target = EdgeDescriptor.target(edge);
            String name = kind == EdgeDescriptor.VIRTUAL ? set(target) : methodName.apply(target);
            texts.add(often("", EdgeDescriptor.halvings(edge), " ") + KINDS[kind] + " " + name);
        }
        return String.join(", ", texts);
    }

    private static String often(String before, int halvings, String after) {
        if (halvings == BlockFrequency.ALWAYS) {
            return "";
        }
        return before + (halvings == BlockFrequency.COLD ? "cold" : "1/" + (1 << halvings)) + after;
    }

    private String set(int number) {
        List<String> names = new ArrayList<>();
        for (int method : dispatch.apply(number)) {
            names.add(methodName.apply(method));
        }
        return "{" + String.join(" ", names) + "}";
    }
}
