package org.thinjit.indexer.summary;

/**
 * Tells from the instruction that takes a new lambda whether it is likely to run soon. One that is
 * passed to a method, returned or kept in a local variable runs in two of three cases before the
 * program has started, in a class initializer in less than half of them; one that is stored in a field
 * or registered under a key, as in a table of handlers, seldom does ({@code discovery/DISCOVERY.md} has
 * the counts). Which instruction takes it is guessed: the first after it that can. For one method after
 * the other; for one thread.
 */
final class CreatedLambdas {
    /** Of kept lambdas 0.06 to 0.37 ran, by what took them. */
    private static final int KEPT_HALVINGS = 2;

    private static final int INITIALIZER_HALVINGS = 1;

    private final EventLog log;
    private boolean initializer;

    /** The first event of lambdas that nothing has taken yet. */
    private int first;

    /** Behind the last one. */
    private int end;

    CreatedLambdas(EventLog log) {
        this.log = log;
    }

    /** A method begins, perhaps a class's initializer. */
    void reset(boolean classInitializer) {
        initializer = classInitializer;
        first = 0;
        end = 0;
    }

    /** An {@code invokedynamic} was read, whose events begin there. */
    void created(int firstEvent) {
        if (first == end) {
            first = firstEvent;
        }
        end = log.size();
    }

    /** They are passed on, or returned. */
    void passed() {
        taken(initializer ? INITIALIZER_HALVINGS : 0);
    }

    /** They are stored in a field. */
    void stored() {
        taken(KEPT_HALVINGS);
    }

    private void taken(int halvings) {
        log.makeSeldomer(first, end, halvings);
        first = end;
    }

    /** They are an argument of a method of this name. */
    void passedTo(String method) {
        if (method.startsWith("register") || method.startsWith("put")) {
            stored();
        } else {
            passed();
        }
    }
}
