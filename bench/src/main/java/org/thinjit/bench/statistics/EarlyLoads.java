package org.thinjit.bench.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Tells which classes of a run were loaded before the program asked for them. */
public final class EarlyLoads {
    private static final String MARK = "org.thinjit.bench.oracleagent.OracleMark";
    private static final String BY_DISCOVERY = " discovery";

    private EarlyLoads() {}

    /**
     * What discovery loaded.
     *
     * @param events ThinJIT's event log
     * @return binary names
     * @throws IOException if it cannot be read
     */
    public static Set<String> ofDiscovery(Path events) throws IOException {
        Set<String> names = new HashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(events, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t");
                if (columns.length == 4
                        && columns[1].equals("LOAD")
                        && columns[3].endsWith(BY_DISCOVERY)) {
                    int end = columns[3].length() - BY_DISCOVERY.length();
                    names.add(columns[3].substring(0, end));
                }
            }
        }
        return names;
    }

    /**
     * What came out of an archive that the plain run does not have.
     *
     * @param plain the plain run
     * @param variant a run with the archive
     * @param home the JDK's folder; what is in its own archive is listed there
     * @return binary names
     * @throws IOException if the list is there and cannot be read
     */
    public static Set<String> ofArchive(ClassLoadLog plain, ClassLoadLog variant, Path home)
            throws IOException {
        Set<String> names = new HashSet<>();
        for (ClassLoadLog.Load load : variant.loads()) {
            if (load.archived()) {
                names.add(load.name());
            }
        }
        for (ClassLoadLog.Load load : plain.loads()) {
            if (load.archived()) {
                names.remove(load.name());
            }
        }
        names.removeAll(ofDefaultArchive(home.resolve("lib/classlist")));
        return names;
    }

    private static Set<String> ofDefaultArchive(Path list) throws IOException {
        Set<String> names = new HashSet<>();
        if (Files.isRegularFile(list)) {
            for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
                names.add(line.split(" ", 2)[0].replace('/', '.'));
            }
        }
        return names;
    }

    /**
     * What the oracle's thread loaded out of files.
     *
     * @param log a run's
     * @return binary names; none without an oracle
     */
    public static Set<String> ofOracle(ClassLoadLog log) {
        Set<Long> oracles = new HashSet<>();
        for (ClassLoadLog.Load load : log.loads()) {
            if (load.name().equals(MARK)) {
                oracles.add(load.thread());
            }
        }
        Set<String> names = new HashSet<>();
        for (ClassLoadLog.Load load : log.loads()) {
            if (oracles.contains(load.thread()) && !load.archived()) {
                names.add(load.name());
            }
        }
        return names;
    }
}
