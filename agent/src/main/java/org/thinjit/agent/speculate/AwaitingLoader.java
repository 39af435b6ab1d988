package org.thinjit.agent.speculate;

import org.thinjit.discovery.LoaderThread;

/** The loader thread's work, once the program may be loaded. */
final class AwaitingLoader implements Runnable {
    private final MainGate gate;
    private final LoaderThread work;

    AwaitingLoader(MainGate gate, LoaderThread work) {
        this.gate = gate;
        this.work = work;
    }

    @Override
    public void run() {
        gate.awaitOnLoader();
        work.run();
    }
}
