package org.thinjit.cli.tune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thinjit.cli.query.IndexFile;
import org.thinjit.cli.report.PlainClasses;
import org.thinjit.format.ClassTable;

/**
 * A recording against a grid of policies, and what to use.
 *
 * @param classes that the recorded program loaded
 * @param flags that it set
 * @param interfaces whether the pack told the interfaces of classes
 * @param costPerLoadMicros what a load takes of the loader thread
 * @param processors that the program will have
 * @param outcomes one for each policy, in the order of the grid
 * @param proposal what to use
 */
public record Tuning(
        int classes,
        int flags,
        boolean interfaces,
        long costPerLoadMicros,
        int processors,
        List<Outcome> outcomes,
        Proposal proposal) {

    /**
     * What to replay, and where.
     *
     * @param log the event log of a watched run
     * @param plain a plain run's class loads; null to take what the recorded run loads
     * @param grid policies
     * @param prices of loading
     * @param processors that the program will have, 1 or more
     */
    public record Request(
            Path log, Path plain, List<Policy> grid, Proposal.Prices prices, int processors) {}

    /**
     * Simulates.
     *
     * @param file the index
     * @param request what to replay
     * @return the outcomes
     * @throws IOException if a file cannot be read or is not what it should be
     */
    public static Tuning of(IndexFile file, Request request) throws IOException {
        Recording recording = Recording.read(request.log(), file);
        Set<Integer> used =
                request.plain() == null
                        ? recording.loaded()
                        : plain(request.plain(), recording, file.index().classes());
        PackedSupertypes supertypes = PackedSupertypes.of(file);
        Simulation simulation =
                new Simulation(
                        recording,
                        (states, targets) -> new RunTimeGraph(file.index(), states, targets),
                        supertypes,
                        used,
                        request.prices().costMicros());
        int classCount = file.index().classes().count();
        List<Outcome> outcomes =
                request.grid().stream().map(each -> simulation.run(each, classCount)).toList();
        return new Tuning(
                recording.classes(),
                recording.flags(),
                supertypes.hasPack(),
                request.prices().costMicros(),
                request.processors(),
                outcomes,
                Proposal.among(outcomes, request.processors(), request.prices()));
    }

    private static Set<Integer> plain(Path plain, Recording recording, ClassTable classes)
            throws IOException {
        Set<Integer> used = new HashSet<>();
        for (String name : PlainClasses.read(plain)) {
            int number = classes.find(name.replace('.', '/'));
            if (number >= 0) {
                used.add(number);
            }
        }
        if (recording.loaded().stream().noneMatch(used::contains)) {
            throw new IOException(
                    plain
                            + " names no class that the recorded run loads: it is of another program;"
                            + " write it with: java -Xlog:class+load:file="
                            + plain);
        }
        return used;
    }
}
