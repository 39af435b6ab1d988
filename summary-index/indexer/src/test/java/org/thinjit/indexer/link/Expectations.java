package org.thinjit.indexer.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code // resolves:} and {@code // calls:} comments above a fixture's methods. */
final class Expectations {
    private static final Pattern COMMENT = Pattern.compile("\\s*// (resolves|calls):(.*)");
    private static final Pattern METHOD = Pattern.compile(".*?(<?\\w+>?)\\(.*\\{");
    private static final String CLASS_INITIALIZER = "static {";

    private Expectations() {}

    /** Expected texts by {@code method resolves} or {@code method calls}. */
    static Map<String, String> of(Class<?> fixture) throws IOException {
        Path source = Path.of("src/test/java", fixture.getName().replace('.', '/').concat(".java"));
        Map<String, String> pending = new LinkedHashMap<>();
        Map<String, String> all = new LinkedHashMap<>();
        for (String line : Files.readAllLines(source)) {
            Matcher comment = COMMENT.matcher(line);
            Matcher method = METHOD.matcher(line.replace(CLASS_INITIALIZER, "<clinit>() {"));
            if (comment.matches()) {
                pending.put(comment.group(1), comment.group(2).strip());
            } else if (!pending.isEmpty() && method.matches()) {
                pending.forEach((kind, text) -> all.put(method.group(1) + " " + kind, text));
                pending.clear();
            }
        }
        return all;
    }
}
