package org.thinjit.cli.query;

import org.thinjit.format.EdgeDescriptor;
import org.thinjit.format.Rows;

/**
 * Counts of call edges.
 *
 * @param total all
 * @param direct calls with one target
 * @param virtual calls by dispatch
 * @param lambda lambdas and method references
 * @param initializer static initializers
 * @param callback methods that the JDK calls back
 * @param service providers that a service loader makes
 * @param cold those of all kinds on cold paths
 */
public record EdgeCounts(
        int total,
        int direct,
        int virtual,
        int lambda,
        int initializer,
        int callback,
        int service,
        int cold) {
    static EdgeCounts of(Rows calls) {
        int[] kinds = new int[Link.values().length];
        int cold = 0;
        for (int method = 0; method < calls.count(); method++) {
            for (int edge : calls.get(method)) {
                kinds[Link.ofEdge(edge).ordinal()]++;
                cold += EdgeDescriptor.cold(edge) ? 1 : 0;
            }
        }
        return new EdgeCounts(
                calls.entryCount(),
                kinds[Link.DIRECT.ordinal()],
                kinds[Link.VIRTUAL.ordinal()],
                kinds[Link.LAMBDA.ordinal()],
                kinds[Link.INITIALIZER.ordinal()],
                kinds[Link.CALLBACK.ordinal()],
                kinds[Link.SERVICE.ordinal()],
                cold);
    }
}
