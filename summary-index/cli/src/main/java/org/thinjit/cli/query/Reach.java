package org.thinjit.cli.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thinjit.discovery.Candidates;
import org.thinjit.discovery.ClassStates;
import org.thinjit.discovery.Discovery;
import org.thinjit.discovery.DiscoveryListener;
import org.thinjit.discovery.FlagSource;
import org.thinjit.discovery.LoadQueue;
import org.thinjit.discovery.WalkOrder;

/**
 * What discovery would request when a method's flag fires in a program where nothing but the
 * method's own class and its superclasses is loaded. The agent's own {@link Discovery} answers.
 *
 * @param method the method, {@code a.b.C.m(Ljava/lang/String;)V}
 * @param prolog whether the method carries a prolog; without one its flag never fires itself
 * @param lookahead calls looked ahead
 * @param requests the classes in the order of the requests
 */
public record Reach(String method, boolean prolog, int lookahead, List<Request> requests) {
    private static final int QUEUE_CAPACITY = 1 << 13;
    private static final FlagSource NEVER = into -> 0;

    /**
     * One class that discovery would ask for.
     *
     * @param name the class in binary form
     * @param link why: {@code resolves} or {@code verification}, a {@link Link#key}
     * @param distance calls from the method to the one that resolves the class, or the one that
     *     verification is for
     * @param through the first method found that resolves the class, or the class whose verification
     *     loads it
     * @param path the calls that lead to it: methods, the asked one first; the last resolves the
     *     class, or the one that verification is for
     */
    public record Request(
            String name, String link, int distance, String through, List<String> path) {}

    /**
     * Asks discovery.
     *
     * @param file the index
     * @param method the number of the method whose flag fires
     * @param lookahead calls to look ahead, 1 to 64
     * @return the answer
     */
    public static Reach from(IndexFile file, int method, int lookahead) {
        IndexedGraph graph = new IndexedGraph(file);
        Map<Integer, Integer> distances = new HashMap<>();
        List<Request> requests = new ArrayList<>();
        DiscoveryListener listener =
                new DiscoveryListener() {
                    @Override
                    public void request(int number) {
                        String through = file.methodName(graph.foundThrough(number));
                        add(Link.RESOLVES, number, number, through);
                    }

                    @Override
                    public void verification(int number, int verified) {
                        add(Link.VERIFICATION, number, verified, file.className(verified));
                    }

                    /** {@code found} is the class that the walk came to. */
                    private void add(Link link, int number, int found, String through) {
                        requests.add(
                                new Request(
                                        file.className(number),
                                        link.key(),
                                        distances.get(found),
                                        through,
                                        graph.pathTo(graph.foundThrough(found), method).stream()
                                                .map(file::methodName)
                                                .toList()));
                    }
                };
        ask(file, graph, method, policy(lookahead, distances), listener);
        boolean prolog = file.methods().flag(method) >= 0;
        return new Reach(file.methodName(method), prolog, lookahead, requests);
    }

    /** The agent's policy, which on the way notes how far away each class was found. */
    private static Discovery.Policy policy(int lookahead, Map<Integer, Integer> distances) {
        WalkOrder order = new WalkOrder();
        return new Discovery.Policy(
                lookahead,
                (candidates, ranked) -> {
                    note(candidates, distances);
                    order.rank(candidates, ranked);
                },
                true);
    }

    private static void ask(
            IndexFile file,
            IndexedGraph graph,
            int method,
            Discovery.Policy policy,
            DiscoveryListener listener) {
        ClassStates states = loaded(file, file.methods().declaringClass(method));
        new Discovery(
                        graph,
                        new Discovery.Sources(NEVER, NEVER),
                        policy,
                        new LoadQueue(QUEUE_CAPACITY, states),
                        states,
                        listener)
                .fromMethod(method);
    }

    private static void note(Candidates candidates, Map<Integer, Integer> distances) {
        for (int i = 0; i < candidates.size(); i++) {
            distances.put(candidates.get(i), candidates.distance(i));
        }
    }

    /** A method runs only when its class and the superclasses are loaded. */
    private static ClassStates loaded(IndexFile file, int declaring) {
        ClassStates states = new ClassStates(file.classes().count());
        for (int type : file.lineage(declaring)) {
            states.set(type, ClassStates.BY_PROGRAM);
        }
        return states;
    }
}
