package org.thinjit.bench.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.thinjit.bench.process.BenchException;
import org.thinjit.bench.process.Companion;
import org.thinjit.bench.process.RunningProgram;
import org.thinjit.bench.program.Service;

/**
 * Waits until a program is ready, leaves it alone for a while, asks it, and ends it. For one run, on
 * one thread.
 */
public final class Visit implements Companion {
    /** The file in the output folder with what the program answered. */
    static final String ANSWERS = "answers.txt";

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration END_LIMIT = Duration.ofSeconds(15);
    private static final int HUNDRED = 100;
    private static final int WARM_UP_SECONDS = 6;
    private static final int STEADY_SECONDS = 3;
    private static final int MOST_REQUESTS = 1_000_000;

    private final Service service;
    private final Path out;
    private final int warmUpSeconds;
    private final int steadySeconds;
    private Moments moments;

    Visit(Service service, Path out, int warmUpSeconds, int steadySeconds) {
        this.service = service;
        this.out = out;
        this.warmUpSeconds = warmUpSeconds;
        this.steadySeconds = steadySeconds;
    }

    /**
     * A visit that measures.
     *
     * @param service what to wait for and to ask
     * @param out existing folder, which receives the answers
     */
    public static Visit measuring(Service service, Path out) {
        return new Visit(service, out, WARM_UP_SECONDS, STEADY_SECONDS);
    }

    /**
     * A visit that shows a training run what the program is there for: a hundred requests.
     *
     * @param service what to wait for and to ask
     * @param out existing folder, which receives the answers
     */
    public static Visit training(Service service, Path out) {
        return new Visit(service.idleFor(Duration.ZERO), out, 0, 0);
    }

    @Override
    public void accompany(RunningProgram program) throws BenchException {
        MatchResult line = new ReadyLine(service.ready(), START_LIMIT).await(program);
        double readySeconds = program.seconds();
        Optional<URI> address = address(line);
        Optional<Moments.Answers> answers = Optional.empty();
        if (address.isPresent()) {
            answers = Optional.of(ask(address.get()));
        }
        moments = new Moments(readySeconds, answers);
        program.end(END_LIMIT);
    }

    /** What was measured, after the run. */
    public Moments moments() {
        return moments;
    }

    private Optional<URI> address(MatchResult line) throws BenchException {
        try {
            return service.address(line);
        } catch (IllegalArgumentException e) {
            throw new BenchException("the ready line makes no address: " + e.getMessage(), e);
        }
    }

    private Moments.Answers ask(URI address) throws BenchException {
        try {
            Thread.sleep(service.idle().toMillis());
            Client client = new Client(address);
            double first = client.ask();
            double second = client.ask();
            double hundredth = second;
            for (int number = 3; number <= HUNDRED; number++) {
                hundredth = client.ask();
            }
            client.askFor(warmUpSeconds, MOST_REQUESTS);
            double perSecond = client.askFor(steadySeconds, MOST_REQUESTS);
            Files.writeString(out.resolve(ANSWERS), client.transcript());
            return new Moments.Answers(first, second, hundredth, perSecond);
        } catch (IOException e) {
            throw new BenchException("cannot keep what the program answered: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }
}
