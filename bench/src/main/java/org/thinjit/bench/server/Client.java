package org.thinjit.bench.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.thinjit.bench.process.BenchException;

/** Asks one address again and again, over a connection that stays open. Used by one thread. */
final class Client {
    private static final int LIMIT_MILLIS = 30_000;
    private static final int FIRST_ERROR = 400;

    private final URI address;
    private String first;
    private String other;

    /**
     * @param address on this machine
     */
    Client(URI address) {
        this.address = address;
    }

    /**
     * Asks once.
     *
     * @return seconds until the whole answer was there
     * @throws BenchException if there is none within half a minute
     */
    double ask() throws BenchException {
        long begin = System.nanoTime();
        String answer;
        try {
            answer = answer();
        } catch (IOException e) {
            throw new BenchException("no answer from " + address + ": " + e, e);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (first == null) {
            first = answer;
        } else if (other == null && !answer.equals(first)) {
            other = answer;
        }
        return seconds;
    }

    /**
     * Asks for some time.
     *
     * @param seconds how long
     * @param most how often at most
     * @return answers a second
     * @throws BenchException if one does not come
     */
    double askFor(int seconds, int most) throws BenchException {
        long begin = System.nanoTime();
        long limit = TimeUnit.SECONDS.toNanos(seconds);
        int answers = 0;
        while (answers < most && System.nanoTime() - begin < limit) {
            ask();
            answers++;
        }
        return answers / ((System.nanoTime() - begin) / 1e9);
    }

    /** What came back: status and body, and the first answer that was not the same. */
    String transcript() {
        return first + (other == null ? "" : "\nbut later\n" + other);
    }

    private String answer() throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(LIMIT_MILLIS);
        connection.setReadTimeout(LIMIT_MILLIS);
        int status = connection.getResponseCode();
        InputStream stream =
                status < FIRST_ERROR ? connection.getInputStream() : connection.getErrorStream();
        if (stream == null) {
            return status + "\n";
        }
        try (InputStream body = stream) {
            String text = new String(body.readAllBytes(), StandardCharsets.ISO_8859_1);
            return status + "\n" + text;
        }
    }
}
