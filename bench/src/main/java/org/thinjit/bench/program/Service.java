package org.thinjit.bench.program;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a program that does not end by itself is measured by.
 *
 * @param ready is found in the line of standard output that says that the program is ready
 * @param request the address to ask, on this machine only; {@code {1}} stands for what the first
 *     group of {@code ready} found. Nothing: no requests
 * @param idle how long to leave the program alone between that line and the first request
 */
public record Service(Pattern ready, Optional<String> request, Duration idle) {
    /** How long programs are left alone unless asked otherwise. */
    public static final Duration DEFAULT_IDLE = Duration.ofSeconds(4);

    private static final Pattern GROUP = Pattern.compile("\\{1}");
    private static final Pattern LOOPBACK =
            Pattern.compile("http://(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]{1,5})?(/.*)?");
    private static final String ANY_PORT = "80";

    /**
     * @throws IllegalArgumentException if the request would leave this machine
     */
    public Service {
        request.ifPresent(Service::requireLoopback);
    }

    private static void requireLoopback(String request) {
        String address = GROUP.matcher(request).replaceAll(ANY_PORT);
        if (!LOOPBACK.matcher(address).matches()) {
            throw new IllegalArgumentException(
                    "requests go to http://127.0.0.1, http://localhost or http://[::1] only, not to "
                            + request);
        }
    }

    /**
     * The address to ask.
     *
     * @param line the ready line, as {@code ready} found it
     * @throws IllegalArgumentException if what was found makes no address on this machine
     */
    public Optional<URI> address(MatchResult line) {
        if (request.isEmpty()) {
            return Optional.empty();
        }
        String text = request.get();
        if (line.groupCount() > 0 && line.group(1) != null) {
            text = text.replace("{1}", line.group(1));
        }
        requireLoopback(text);
        return Optional.of(URI.create(text));
    }

    /** The same with another pause. */
    public Service idleFor(Duration pause) {
        return new Service(ready, request, pause);
    }
}
