package org.thinjit.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteReportTest {
    @TempDir Path folder;

    private SuiteReport report(String name, String... cases) throws IOException {
        Path reports = Files.createDirectories(folder.resolve(name));
        Files.writeString(
                reports.resolve("TEST-junit-jupiter.xml"),
                "<testsuite>" + String.join("", cases) + "</testsuite>");
        return SuiteReport.read(reports);
    }

    private static String test(String name, String end) {
        return "<testcase classname=\"a.B\" name=\"" + name + "\">" + end + "</testcase>";
    }

    @Test
    void countsHowTestsEnd() throws IOException {
        SuiteReport report =
                report(
                        "one",
                        test("a", ""),
                        test("b", "<failure/>"),
                        test("c", "<error/>"),
                        test("d", "<skipped/>"));
        assertThat(report).hasToString("1 passed, 2 failed, 1 skipped");
    }

    @Test
    void namesWhatEndsDifferentlyOrIsMissing() throws IOException {
        SuiteReport one = report("one", test("a", ""), test("b", ""), test("c@1f", ""));
        SuiteReport two = report("two", test("a", "<failure/>"), test("c@2e", ""), test("d", ""));
        assertThat(one.differences(two)).containsExactly("a.B.a", "a.B.b", "a.B.d");
        assertThat(one.differences(one)).isEmpty();
    }

    @Test
    void tellsRepeatedTestsApartByTheirNumber() throws IOException {
        SuiteReport one = report("one", test("a", ""), test("a", ""));
        SuiteReport two = report("two", test("a", ""));
        assertThat(one.differences(two)).containsExactly("a.B.a");
    }
}
