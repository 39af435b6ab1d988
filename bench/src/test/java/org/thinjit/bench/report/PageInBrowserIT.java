package org.thinjit.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.bench.comparison.ComparisonResult;
import org.thinjit.bench.fixture.Browser;
import org.thinjit.bench.fixture.Browser.Opened;
import org.thinjit.bench.fixture.Browser.Scheme;
import org.thinjit.bench.server.Moments.Answers;

/** The pages of the bench and of {@code thinjit-cli report} in a real browser. */
class PageInBrowserIT {
    private static final Path ROOT = Path.of(System.getProperty("thinjit.root"));
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final String EVENTS =
            """
            1000\tMISS\tmain\tdemo.Main
            1100\tLOAD\tmain\tdemo.Main application
            2000\tFLAG\tdiscovery\tdemo.Main.main([Ljava/lang/String;)V
            2010\tREQUEST\tdiscovery\tdemo.Leaf
            2020\tREQUEST\tdiscovery\tdemo.Deep
            2500\tLOAD\tloader\tdemo.Leaf discovery
            2700\tLINK\tloader\tdemo.Leaf
            4520\tMISS\tmain\tdemo.Deep
            4600\tLOAD\tmain\tdemo.Deep application
            6100\tNUDGE\tdiscovery\tdemo.Deep
            8000\tNOTE\tdiscovery\tretires & <rests>
            """;

    @TempDir Path folder;
    private Browser browser;

    @BeforeEach
    void findBrowser() {
        browser = Browser.require(folder);
    }

    @Test
    void theBenchsPageShowsEveryNumberOfTheTerminal() throws Exception {
        List<ComparisonResult> results = List.of(program(), server());
        for (boolean peers : new boolean[] {true, false}) {
            TextReport report = new TextReport(new Palette(false));
            StringBuilder terminal = new StringBuilder(report.summary(results));
            for (ComparisonResult each : results) {
                terminal.append(peers ? report.peers(each) : report.times(each));
            }
            Path page = folder.resolve("bench-" + peers + ".html");
            HtmlReport.write(results, peers, "a machine", page);

            Opened opened = browser.open(page);

            assertThat(opened.console()).isEmpty();
            String text = opened.text();
            Matcher words = WORD.matcher(terminal);
            while (words.find()) {
                assertThat(text).contains(words.group());
            }
            assertThat(opened.dom().split("<circle", -1)).hasSizeGreaterThan(6);
        }
    }

    @Test
    void aReportOfOneRunShowsItsNumbers() throws Exception {
        Path page = report();
        Opened opened = browser.open(page);
        assertThat(opened.console()).isEmpty();
        assertThat(opened.text())
                .contains("flags set: 1", "classes asked for: 2", "loaded by discovery: 1")
                .contains("loaded by the program: 2", "misses: 2", "linked ahead: 1", "at most 2")
                .contains("missed classes' walks: 1", "Missed classes: 2", "8.0 ms")
                .contains("still in the queue for 2.5 ms", "Most wasteful walks", "demo.Main.main(")
                .containsPattern("walks +40")
                .containsPattern("queue.dropped +7")
                .containsPattern("coverage +0.715");
        assertIsLightAndDark(page);
    }

    @Test
    void theBenchsPageIsLightAndDark() throws Exception {
        Path page = folder.resolve("bench.html");
        HtmlReport.write(List.of(program()), true, "a machine", page);
        assertIsLightAndDark(page);
    }

    @Test
    void anErrorOnTheConsoleWouldBeNoticed() throws Exception {
        Path page =
                Files.writeString(
                        folder.resolve("bad.html"), "<p>text<script>undefinedFunction()</script>");
        assertThat(browser.open(page).console()).hasSize(1);
    }

    private void assertIsLightAndDark(Path page) throws IOException, InterruptedException {
        assertThat(background(page, Scheme.LIGHT)).isEqualTo(Color.WHITE);
        assertThat(background(page, Scheme.DARK)).isEqualTo(new Color(0x0d1117));
    }

    private Color background(Path page, Scheme scheme) throws IOException, InterruptedException {
        return new Color(ImageIO.read(browser.picture(page, scheme).toFile()).getRGB(2, 2));
    }

    private static ComparisonResult program() {
        return SampleResults.result(
                SampleResults.variant("plain", 1.0, 1.01, 0.99, 1.0, 1.02, 1.9),
                SampleResults.thinjit(OptionalDouble.of(0.715), 0.8, 0.9, 0.7, 0.8, 0.81, 1.3),
                SampleResults.unsuitable("archive", "signed jars & folders are not archived"),
                SampleResults.differing("oracle"));
    }

    private static ComparisonResult server() {
        return SampleResults.result(
                SampleResults.serving("plain", new Answers(0.51, 0.121, 0.0031, 2034), 3, 3.1, 3.3),
                SampleResults.serving("hook", new Answers(0.43, 0.117, 0.0029, 1987), 2.5, 2.4, 3));
    }

    private Path report() throws IOException, InterruptedException {
        Path events = Files.writeString(folder.resolve("run.tsv"), EVENTS);
        Path statistics =
                Files.writeString(
                        folder.resolve("run.json"),
                        "{\"walks\":40,\"coverage\":0.715,\"queue\":{\"dropped\":7}}");
        Path page = folder.resolve("run.html");
        Process process =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/java",
                                "-jar",
                                ROOT.resolve("summary-index/cli/target/thinjit-cli.jar").toString(),
                                "report",
                                events.toString(),
                                statistics.toString(),
                                "--output",
                                page.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("report.log").toFile())
                        .start();
        assertThat(process.waitFor()).as(folder.resolve("report.log").toString()).isZero();
        return page;
    }
}
