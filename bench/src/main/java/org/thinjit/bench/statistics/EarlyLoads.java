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
