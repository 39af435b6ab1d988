package org.thinjit.bench.suite;

import java.util.ArrayList;
import java.util.List;

/**
 * A library with its tests, both from Maven Central.
 *
 * @param name its artifact id
 * @param group its group id
 * @param version its version
 * @param needed what its tests need besides, each {@code group:artifact:version}
 * @param options the JVM options that its own build gives to its tests
 */
record Suite(String name, String group, String version, List<String> needed, List<String> options) {
    private static final String CONSOLE =
            "org.junit.platform:junit-platform-console-standalone:1.10.2";
    private static final String LANG = "org.apache.commons:commons-lang3:3.14.0";
    private static final String EASY_MOCK = "org.easymock:easymock:5.2.0";
    private static final String HAMCREST = "org.hamcrest:hamcrest:2.2";
    private static final String JUNIT_4 = "junit:junit:4.13.2";
    private static final String BENCHMARKS = "org.openjdk.jmh:jmh-core:1.37";
    private static final String ANNOTATIONS = "com.google.code.findbugs:jsr305:3.0.2";

    /** All that are known. */
    static final List<Suite> ALL =
            List.of(
                    new Suite(
                            "commons-lang3",
                            "org.apache.commons",
                            "3.14.0",
                            List.of(
                                    EASY_MOCK,
                                    HAMCREST,
                                    JUNIT_4,
                                    ANNOTATIONS,
                                    BENCHMARKS,
                                    "org.apache.commons:commons-text:1.11.0"),
                            List.of(
                                    "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
                                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                                    "--add-opens=java.base/java.util=ALL-UNNAMED")),
                    new Suite(
                            "commons-collections4",
                            "org.apache.commons",
                            "4.4",
                            List.of(EASY_MOCK, HAMCREST, JUNIT_4, LANG)),
                    new Suite(
                            "commons-codec",
                            "commons-codec",
                            "1.16.0",
                            List.of(HAMCREST, JUNIT_4, LANG)),
                    new Suite(
                            "commons-csv",
                            "org.apache.commons",
                            "1.10.0",
                            List.of(
                                    LANG,
                                    HAMCREST,
                                    JUNIT_4,
                                    "commons-io:commons-io:2.15.1",
                                    "com.h2database:h2:2.2.224")),
                    new Suite(
                            "commons-text",
                            "org.apache.commons",
                            "1.11.0",
                            List.of(
                                    LANG,
                                    HAMCREST,
                                    JUNIT_4,
                                    BENCHMARKS,
                                    "org.assertj:assertj-core:3.24.2",
                                    "org.apache.commons:commons-rng-simple:1.5",
                                    "commons-io:commons-io:2.15.1")));

    /** A library whose tests need no options. */
    private Suite(String name, String group, String version, List<String> needed) {
        this(name, group, version, needed, List.of());
    }

    /** The jar that holds the tests. */
    String testsJar() {
        return name + "-" + version + "-tests.jar";
    }

    /** The library, its tests, what these need, and what runs them. */
    List<String> coordinates() {
        String own = group + ":" + name + ":" + version;
        List<String> all = new ArrayList<>(List.of(own, own + ":tests"));
        all.addAll(needed);
        all.add(CONSOLE);
        return all;
    }
}
