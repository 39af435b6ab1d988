package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.cli.Cli.Run;
import org.xml.sax.InputSource;

class ReportCommandTest {
    private static final String EVENTS =
            """
            1000\tMISS\tmain\tdemo.Main
            1100\tLOAD\tmain\tdemo.Main application
            2000\tFLAG\tdiscovery\tdemo.Main.main([Ljava/lang/String;)V
            2010\tREQUEST\tdiscovery\tdemo.Leaf
            2020\tREQUEST\tdiscovery\tdemo.Deep
            2030\tREQUEST\tdiscovery\tdemo.Vain verification demo.Deep
            2500\tLOAD\tloader\tdemo.Leaf discovery
            2600\tLOAD\tloader\tdemo.Vain discovery
            2700\tLINK\tloader\tdemo.Leaf
            4520\tMISS\tmain\tdemo.Deep
            4600\tLOAD\tmain\tdemo.Deep application
            5000\tMISS\tmain\tdemo.Deeper
            5100\tMISS\tmain\tdemo.Reflected
            5200\tSKIP\tloader\tdemo.Torn java.lang.IllegalAccessError
            5300\tMISS\tmain\tdemo.Torn
            6000\tMISS\tmain\tdemo.Late
            6100\tNUDGE\tdiscovery\tdemo.Late
            7500\tREQUEST\tdiscovery\tdemo.Late
            8000\tNOTE\tdiscovery\tretires & <rests>
            """;

    @TempDir Path folder;

    @Test
    void tellsWhyEachClassWasMissed() throws IOException {
        Path index = FixtureProgram.indexed(folder);

        String page = page("--index", index);

        assertThat(page)
                .contains("Missed classes: 6")
                .contains(">demo.Main</td><td>before discovery's first walk")
                .contains(">demo.Deep</td><td>asked for, but still in the queue for 2.5 ms")
                .contains(">demo.Torn</td><td>given up: java.lang.IllegalAccessError")
                .contains(">demo.Late</td><td>seen only afterwards, by 1.5 ms")
                .contains(">demo.Reflected</td><td>never seen: no call in the index leads there")
                .contains(
                        ">demo.Deeper</td><td>never seen: 3 steps from the nearest method on the"
                                + " shortest path whose flag was set by then, demo.Main.main(");
    }

    @Test
    void judgesWalksByWhatAPlainRunLoads() throws IOException {
        Path plain =
                Files.writeString(
                        folder.resolve("plain.txt"),
                        "[0.1s][info][class,load] demo.Leaf source: file:/app.jar\n");
        assertThat(page("--plain", plain))
                .contains("<th>of them unused</th>")
                .containsPattern(
                        "demo.Main.main\\(.*</td><td class=\"number\">3</td>"
                                + "<td class=\"number\">2</td><td class=\"number\">1</td>");
        assertThat(page()).contains("is not known", "<th>loaded ahead</th>");
    }

    @Test
    void drawsEveryKindOfEventAndTheQueue() throws Exception {
        String page = page();
        String svg = page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + 6);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
        assertThat(svg)
                .contains("flags set: 1", "classes asked for: 4", "loaded by discovery: 2")
                .contains("loaded by the program: 2", "misses: 6", "linked ahead: 1")
                .contains("at most 3", ">8.0 ms<");
        assertThat(page).doesNotContain("<script", "http:", "https:");
    }

    @Test
    void showsEveryStatistic() throws IOException {
        Path statistics =
                Files.writeString(
                        folder.resolve("s.json"),
                        "{\"walks\":40,\"queue\":{\"dropped\":7},\"fallbacks\":[\"a<b\"]}");
        Path output = folder.resolve("s.html");
        assertThat(Cli.run("report", statistics, "--output", output).status()).isZero();
        assertThat(output)
                .content()
                .contains("<td>walks</td><td class=\"number\">40</td>")
                .contains("<td>queue.dropped</td><td class=\"number\">7</td>")
                .contains("a&lt;b")
                .doesNotContain("<svg");
    }

    @Test
    void whatIsNoRunIsNamed() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "hello\n");
        Run run = Cli.run("report", other, "--output", folder.resolve("o.html"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("other.txt line 1 is no event").contains("events=FILE");
        assertThat(folder.resolve("o.html")).doesNotExist();

        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        assertThat(Cli.run("report", empty, "--output", "o.html").err()).contains("is empty");
        assertThat(Cli.run("report", "--output", "o.html").status()).isEqualTo(2);
    }

    private String page(Object... options) throws IOException {
        Path events = Files.writeString(folder.resolve("run.tsv"), EVENTS);
        Path output = folder.resolve("run.html");
        Object[] words = new Object[options.length + 4];
        words[0] = "report";
        words[1] = events;
        words[2] = "--output";
        words[3] = output;
        System.arraycopy(options, 0, words, 4, options.length);
        Run run = Cli.run(words);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return Files.readString(output);
    }
}
