package org.thinjit.cli.tune;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thinjit.cli.tune.Outcome.Counts;
import org.thinjit.discovery.ClassStates;
import org.thinjit.discovery.Discovery;
import org.thinjit.discovery.DiscoveryListener;
import org.thinjit.discovery.LoadQueue;
import org.thinjit.discovery.ProgramGraph;
import org.thinjit.discovery.SpeculativeLoader;
import org.thinjit.discovery.WalkOrder;

/**
 * Replays a recording against a policy with the agent's discovery, queue and loader, one loader
 * thread, on simulated time.
 *
 * @param recording a watched run
 * @param graphs makes the program's graph
 * @param supertypes what is loaded with a class
 * @param used classes that were not loaded in vain when loaded ahead
 * @param costMicros what loading and linking a class takes of the loader thread, 1 or more
 */
public record Simulation(
        Recording recording,
        Graphs graphs,
        Supertypes supertypes,
        Set<Integer> used,
        long costMicros) {
    private static final long NANOS_A_MICRO = 1000;

    /** Makes a program's graph for one simulated run. */
    @FunctionalInterface
    public interface Graphs {
        /**
         * Makes a graph.
         *
         * @param states tells which classes are in use
         * @param targets which virtual targets to follow
         * @return a graph for one thread
         */
        ProgramGraph graph(ClassStates states, Targets targets);
    }

    /**
     * Runs it.
     *
     * @param policy how discovery chooses
     * @param classCount classes are numbered below this
     * @return what came of it
     */
    public Outcome run(Policy policy, int classCount) {
        ClassStates states = new ClassStates(classCount);
        ProgramGraph graph = graphs.graph(states, policy.targets());
        LoadQueue queue = new LoadQueue(policy.queue(), states);
        SimulatedProgram program = new SimulatedProgram(recording, states);
        program.tell(
                new Discovery(
                        graph,
                        program.sources(),
                        new Discovery.Policy(
                                policy.lookahead(), new WalkOrder(), policy.verifierSets()),
                        queue,
                        states,
                        DiscoveryListener.NONE));
        SimulatedLoading loading =
                new SimulatedLoading(
                        graph, supertypes, states, program, costMicros * NANOS_A_MICRO);
        load(
                queue,
                new SpeculativeLoader(loading, states, true, DiscoveryListener.NONE),
                loading,
                program);
        return outcome(policy, program, loading.ahead(), queue.dropped());
    }

    /** The loader thread; it ends with the program, whatever still waits. */
    private static void load(
            LoadQueue queue,
            SpeculativeLoader loader,
            SimulatedLoading loading,
            SimulatedProgram program) {
        while (!program.hasEnded()) {
            int count = queue.poll(loader.batch());
            if (count > 0) {
                loader.run(count);
            } else if (!loader.linkNext()) {
                loading.waitUntil(program.nextNanos());
            }
        }
    }

    private Outcome outcome(
            Policy policy, SimulatedProgram program, List<Integer> ahead, long dropped) {
        Set<Integer> wasted = new HashSet<>(ahead);
        wasted.removeAll(used);
        return Outcome.of(
                policy,
                new Counts(
                        program.leads().size(),
                        program.inFlight(),
                        program.missed(),
                        ahead.size(),
                        wasted.size(),
                        dropped),
                program.leads());
    }
}
