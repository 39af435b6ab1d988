package org.thinjit.indexer.archive;

import java.util.List;
import java.util.Map;

/** Environment variables from which the JVM and its launcher take options. */
final class JvmVariables {
    static final List<String> NAMES =
            List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    private JvmVariables() {}

    /** The first that is set to something, or null. */
    static String set(Map<String, String> environment) {
        for (String name : NAMES) {
            String value = environment.get(name);
            if (value != null && !value.isBlank()) {
                return name;
            }
        }
        return null;
    }
}
