package org.thinjit.agent.speculate;

import org.thinjit.discovery.LoaderThread;

/** The loader thread's work, once the program may be loaded. */
final class AwaitingLoader implements Runnable {
    private final MainGate gate;
    private final LoaderThread work;
    private final ThreadCpu cpu;

    /** Processor time is counted where {@code cpu} is not null. */
    AwaitingLoader(MainGate gate, LoaderThread work, ThreadCpu cpu) {
        this.gate = gate;
        this.work = work;
        this.cpu = cpu;
    }

    @Override
    public void run() {
        gate.awaitOnLoader();
        work.run();
        if (cpu != null) {
            cpu.keep(Thread.currentThread());
        }
    }
}
