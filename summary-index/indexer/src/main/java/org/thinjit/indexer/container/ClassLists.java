package org.thinjit.indexer.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the resources of a container that list classes: {@code META-INF/services/INTERFACE}, {@code
 * META-INF/spring/ANNOTATION.imports}, {@code META-INF/spring.factories}, and whatever else below {@code
 * META-INF} or at the top has the form of properties or is named like a class.
 */
final class ClassLists {
    private static final String META_INF = "META-INF/";
    private static final String SERVICES = "META-INF/services/";
    private static final String IMPORTS = ".imports";
    private static final Set<String> LEFT_OUT = Set.of("META-INF/versions/", "META-INF/maven/");
    private static final Set<String> PROPERTY_FORMS =
            Set.of("properties", "factories", "handlers", "components", "imports");

    /** Larger ones are no lists of classes. */
    private static final int MAX_BYTES = 1 << 17;

    private ClassLists() {}

    /** Reads all of them, in order of their names; what cannot be read is the program's business. */
    static List<ListedClasses> of(Entries entries, Set<String> sortedNames) {
        List<ListedClasses> lists = new ArrayList<>();
        for (String name : sortedNames) {
            if (!mayList(name)) {
                continue;
            }
            try (InputStream in = entries.open(name)) {
                byte[] bytes = in.readNBytes(MAX_BYTES + 1);
                if (bytes.length <= MAX_BYTES) {
                    read(name, new String(bytes, StandardCharsets.UTF_8), lists);
                }
            } catch (IOException e) {
                continue;
            }
        }
        return lists;
    }

    private static boolean mayList(String name) {
        int slash = name.lastIndexOf('/');
        String extension = name.substring(name.lastIndexOf('.') + 1);
        boolean place = slash < 0 || name.startsWith(META_INF);
        boolean below = slash >= META_INF.length();
        return place
                && LEFT_OUT.stream().noneMatch(name::startsWith)
                && (PROPERTY_FORMS.contains(extension)
                        || below && isBinaryName(name.substring(slash + 1)));
    }

    /** Two identifiers or more with dots between, the last one with a capital. */
    private static boolean isBinaryName(String text) {
        int dot = text.lastIndexOf('.');
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean part = Character.isJavaIdentifierPart(text.charAt(i));
            if (!part && (text.charAt(i) != '.' || !inside)) {
                return false;
            }
            inside = part;
        }
        return dot > 0 && inside && Character.isUpperCase(text.charAt(dot + 1));
    }

    private static void read(String name, String text, List<ListedClasses> lists) {
        boolean service = name.startsWith(SERVICES);
        String ownKey = ownKey(name);
        Set<String> own = new LinkedHashSet<>();
        for (String line : joined(text)) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                own.addAll(words(line));
            } else if (!words(line.substring(equals + 1)).isEmpty()) {
                String key = line.substring(0, equals).strip();
                lists.add(new ListedClasses(name, key, service, words(line.substring(equals + 1))));
            }
        }
        if (!own.isEmpty()) {
            lists.add(new ListedClasses(name, ownKey, service, List.copyOf(own)));
        }
    }

    /** The class that a resource's name names. */
    private static String ownKey(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        String bare =
                last.endsWith(IMPORTS) ? last.substring(0, last.length() - IMPORTS.length()) : last;
        return isBinaryName(bare) ? bare : "";
    }

    /** Lines without comments; a backslash at the end joins the next one. */
    private static List<String> joined(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : text.split("\\R")) {
            int comment = part.indexOf('#');
            String bare = (comment < 0 ? part : part.substring(0, comment)).strip();
            if (bare.endsWith("\\")) {
                line.append(bare, 0, bare.length() - 1);
                continue;
            }
            lines.add(line.append(bare).toString());
            line.setLength(0);
        }
        lines.add(line.toString());
        return lines;
    }

    /** What commas, colons, semicolons and blanks leave and may be a class's binary name. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("[\\s,:;]+")) {
            if (isBinaryName(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
