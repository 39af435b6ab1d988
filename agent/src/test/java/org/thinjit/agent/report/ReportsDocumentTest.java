package org.thinjit.agent.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.format.CombinedIndex;
import org.thinjit.indexer.IndexListener;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.Indexer;
import org.thinjit.indexer.PackMode;

/** MEASURING.md says which keys the statistics have, and which lines the event log. */
final class ReportsDocumentTest {
    private static final Pattern KEY = Pattern.compile("\\| `([^`]+)` \\|.*");
    private static final Pattern EVENT =
            Pattern.compile("\\| `([A-Z]+)` \\| `([^`]+)` \\| `([^`]+)` \\|.*");
    private static final String FIXTURE = "org/thinjit/fixture/chain/Main.class";

    @TempDir private Path folder;

    @Test
    void tableHoldsEveryKeyOfTheStatistics() throws Exception {
        Path file = folder.resolve("run.json");
        new Statistics(file.toString()).write(null, null, null, null);
        List<String> written = new ArrayList<>();
        addKeys("", new ObjectMapper().readTree(file.toFile()), written);

        List<String> documented =
                rows("Statistics", KEY).stream().map(row -> row.group(1)).toList();

        assertThat(documented).containsExactlyInAnyOrderElementsOf(written).isNotEmpty();
    }

    private static void addKeys(String path, JsonNode node, List<String> keys) {
        if (!node.isObject()) {
            keys.add(path);
            return;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String key = field.getKey();
            addKeys(path.isEmpty() ? key : path + "." + key, field.getValue(), keys);
        }
    }

    /** Whatever a log may be told is told here: a new kind of line has to be in the table. */
    @Test
    void tableHoldsEveryLineOfTheEventLog() throws Exception {
        Path file = folder.resolve("run.tsv");
        CombinedIndex index = index();
        EventLog log = new EventLog(file.toString(), System.nanoTime(), index);
        String thread = Thread.currentThread().getName();
        Thread.currentThread().setName("THREAD");
        try {
            tellAll(log);
        } finally {
            Thread.currentThread().setName(thread);
        }
        log.close();

        Set<String> documented = new TreeSet<>();
        rows("The event log", EVENT)
                .forEach(
                        row ->
                                documented.add(
                                        String.join(
                                                "\t", row.group(3), row.group(1), row.group(2))));

        assertThat(written(file, index)).isEqualTo(documented).isNotEmpty();
    }

    private static void tellAll(RunListener log) throws Exception {
        for (Method method : RunListener.class.getMethods()) {
            if (method.getReturnType() != void.class) {
                continue;
            }
            for (Boolean ahead : List.of(true, false)) {
                Object[] arguments = new Object[method.getParameterCount()];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = argument(method, i, ahead);
                }
                method.invoke(log, arguments);
            }
        }
    }

    private static Object argument(Method method, int position, Boolean ahead) {
        Class<?> type = method.getParameterTypes()[position];
        if (type == String.class) {
            return position == 0 ? "TEXT" : "REASON";
        }
        return type == boolean.class ? ahead : (Object) 0;
    }

    private static Set<String> written(Path file, CombinedIndex index) throws Exception {
        String type = index.classes().name(0).replace('/', '.');
        String method = type + "." + index.methods().member(0);
        Set<String> lines = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.split("\t", -1);
            assertThat(columns).hasSize(4);
            String detail = columns[3].replace(method, "METHOD").replace(type, "CLASS");
            lines.add(String.join("\t", columns[2], columns[1], detail));
        }
        return lines;
    }

    /** Of a program of one class. */
    private CombinedIndex index() throws Exception {
        Path jar = folder.resolve("app.jar");
        try (InputStream in = getClass().getClassLoader().getResourceAsStream(FIXTURE);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(FIXTURE));
            in.transferTo(out);
        }
        Path file = folder.resolve("app.tji");
        Indexer.index(
                IndexRequest.ofJar(jar, file, PackMode.NONE, IndexRequest.DEFAULT_LOOKAHEAD, 1),
                IndexListener.QUIET);
        try (FileChannel channel = FileChannel.open(file)) {
            return CombinedIndex.open(
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    private static List<Matcher> rows(String section, Pattern pattern) throws Exception {
        Path document = Path.of(System.getProperty("thinjit.root"), "bench", "MEASURING.md");
        List<Matcher> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(document)) {
            if (line.startsWith("## ")) {
                inside = line.equals("## " + section);
            }
            Matcher row = pattern.matcher(line);
            if (inside && row.matches()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
