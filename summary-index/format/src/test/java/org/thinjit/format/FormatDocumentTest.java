package org.thinjit.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thinjit.format.profile.ProfileDescriptor;
import org.thinjit.format.write.CacheEntryDescriptor;

/** FORMAT.md says what the descriptors say. */
class FormatDocumentTest {
    private static final Pattern ROW =
            Pattern.compile("\\| (0x[0-9a-f]+|\\d+) \\| ([A-Z_]+) \\|.*");

    @ParameterizedTest
    @ValueSource(
            classes = {
                HeaderDescriptor.class,
                SectionDescriptor.class,
                ContainerDescriptor.class,
                ClassDescriptor.class,
                ClassDetailDescriptor.class,
                MethodDescriptor.class,
                EdgeDescriptor.class,
                BlockFrequency.class,
                ResolveDescriptor.class,
                SignerDescriptor.class,
                PackDescriptor.class,
                ProfileDescriptor.class,
                CacheEntryDescriptor.class
            })
    void tableHoldsEveryConstantOfTheDescriptor(Class<?> descriptor) throws Exception {
        assertThat(documented(descriptor)).isEqualTo(constants(descriptor)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tableHoldsEverySectionsName(int kind) throws Exception {
        assertThat(Files.readString(document()))
                .containsPattern(
                        "\\| "
                                + kind
                                + " \\| [A-Z_]+ \\| \\| `"
                                + SectionDescriptor.name(kind)
                                + "`:");
    }

    private static IntStream kinds() {
        return IntStream.range(1, SectionDescriptor.KINDS);
    }

    private static Path document() {
        return Path.of(System.getProperty("thinjit.root"), "summary-index", "FORMAT.md");
    }

    private static Map<String, Long> constants(Class<?> descriptor) throws Exception {
        Map<String, Long> constants = new TreeMap<>();
        for (Field field : descriptor.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())
                    && Modifier.isStatic(field.getModifiers())) {
                constants.put(field.getName(), ((Number) field.get(null)).longValue());
            }
        }
        return constants;
    }

    private static Map<String, Long> documented(Class<?> descriptor) throws Exception {
        List<String> lines = Files.readAllLines(document());
        Map<String, Long> rows = new TreeMap<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith("## ")) {
                inside = line.contains("`" + descriptor.getSimpleName() + "`");
            }
            Matcher row = ROW.matcher(line);
            if (inside && row.matches()) {
                rows.put(row.group(2), Long.decode(row.group(1)));
            }
        }
        return rows;
    }
}
