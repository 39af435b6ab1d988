package org.thinjit.bench.oracleagent;

/** Loaded first on the oracle's thread, so that a log of loaded classes tells which thread that is. */
final class OracleMark {
    private OracleMark() {}

    static void touch() {
        // Being loaded is all.
    }
}
