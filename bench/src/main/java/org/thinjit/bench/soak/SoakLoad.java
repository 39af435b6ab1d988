package org.thinjit.bench.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.thinjit.bench.process.BenchException;

/** Sends requests to one server, so many a second, and checks each answer. Used by one thread. */
final class SoakLoad {
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request;
    private String expected;
    private long requests;

    SoakLoad(URI address) {
        this.request = HttpRequest.newBuilder(address).build();
    }

    /**
     * Sends requests one after the other.
     *
     * @param count how many
     * @param perSecond at most so many a second
     * @return the median time of an answer, in microseconds
     * @throws BenchException if an answer is not like the first
     */
    long send(int count, int perSecond) throws IOException, InterruptedException, BenchException {
        long[] nanos = new long[count];
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + TimeUnit.SECONDS.toNanos(i) / perSecond;
            long begin = System.nanoTime();
            if (due > begin) {
                TimeUnit.NANOSECONDS.sleep(due - begin);
                begin = System.nanoTime();
            }
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            nanos[i] = System.nanoTime() - begin;
            check(answer);
            requests++;
        }
        Arrays.sort(nanos);
        return TimeUnit.NANOSECONDS.toMicros(nanos[count / 2]);
    }

    private void check(HttpResponse<String> answer) throws BenchException {
        if (expected == null) {
            expected = answer.body();
        }
        if (answer.statusCode() != OK || !answer.body().equals(expected)) {
            throw new BenchException(
                    "%s answered %d: %s, first: %s"
                            .formatted(
                                    request.uri(), answer.statusCode(), answer.body(), expected));
        }
    }

    /** The first answer, which all others were like. */
    String answer() {
        return expected;
    }

    long requests() {
        return requests;
    }
}
