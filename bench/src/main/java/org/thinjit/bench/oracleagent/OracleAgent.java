package org.thinjit.bench.oracleagent;

/** Loads a list of classes on a thread of its own while the program starts. */
public final class OracleAgent {
    private OracleAgent() {}

    /**
     * Starts the thread. Called by the JVM before the program's main class.
     *
     * @param list a file with one binary class name a line, in the order to load them
     */
    public static void premain(String list) {
        Thread thread = new Thread(new ListLoader(list, Thread.currentThread()), "oracle");
        thread.setDaemon(true);
        thread.start();
    }
}
