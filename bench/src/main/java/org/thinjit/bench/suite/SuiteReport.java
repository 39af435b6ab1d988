package org.thinjit.bench.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * How each test ended: {@code passed}, {@code failed}, {@code error} or {@code skipped}, by name. Tests
 * of one name, as repeated and parameterized ones are, count together.
 *
 * @param outcomes the outcomes of each name, with their numbers
 */
record SuiteReport(Map<String, Map<String, Integer>> outcomes) {
    private static final List<String> ENDS = List.of("failure", "error", "skipped");

    /**
     * Reads what JUnit's console launcher wrote.
     *
     * @param folder holds {@code TEST-*.xml}
     * @throws IOException if a report cannot be read
     */
    static SuiteReport read(Path folder) throws IOException {
        Map<String, Map<String, Integer>> outcomes = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(file -> file.getFileName().toString().startsWith("TEST-")).toList();
        }
        for (Path file : files) {
            try {
                NodeList cases =
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(file.toFile())
                                .getElementsByTagName("testcase");
                for (int i = 0; i < cases.getLength(); i++) {
                    add((Element) cases.item(i), outcomes);
                }
            } catch (ParserConfigurationException | SAXException e) {
                throw new IOException("cannot read " + file + ": " + e, e);
            }
        }
        return new SuiteReport(outcomes);
    }

    /** Identity hash codes in the names of parameterized tests differ from run to run. */
    private static void add(Element test, Map<String, Map<String, Integer>> outcomes) {
        String name = test.getAttribute("classname") + "." + test.getAttribute("name");
        String outcome = "passed";
        for (String end : ENDS) {
            if (test.getElementsByTagName(end).getLength() > 0) {
                outcome = end;
            }
        }
        outcomes.computeIfAbsent(name.replaceAll("@[0-9a-f]+", "@"), key -> new TreeMap<>())
                .merge(outcome, 1, Integer::sum);
    }

    /** How many tests ended so. */
    int count(String outcome) {
        return outcomes.values().stream().mapToInt(each -> each.getOrDefault(outcome, 0)).sum();
    }

    /** The names that did not end alike. */
    TreeSet<String> differences(SuiteReport other) {
        TreeSet<String> names = new TreeSet<>(outcomes.keySet());
        names.addAll(other.outcomes.keySet());
        names.removeIf(
                name ->
                        outcomes.containsKey(name)
                                && outcomes.get(name).equals(other.outcomes.get(name)));
        return names;
    }

    @Override
    public String toString() {
        return "%d passed, %d failed, %d skipped"
                .formatted(count("passed"), count("failure") + count("error"), count("skipped"));
    }
}
