package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** What tests of programs share that run with another agent. */
abstract class BesideTest extends ForkedTest {
    /** An agent or library that the build has fetched. */
    protected static Path fetched(String name) {
        Path root = Path.of(System.getProperty("thinjit.root"));
        return root.resolve("agent/target/other-agents").resolve(name + ".jar");
    }

    /** The JVM option of a fetched agent. */
    protected static String agent(String name, String options) {
        return "-javaagent:" + fetched(name) + options;
    }

    /** A plain run, and one with ThinJIT. */
    record Runs(RunResult plain, RunResult thinjit) {}

    /**
     * Runs a program plain and with ThinJIT, both with other options, and asserts that the program could
     * not tell, and that ThinJIT loaded classes ahead if it was told to and else none.
     *
     * @param app the program, indexed; it waits for a class to be loaded ahead when it is told to
     * @param before whether ThinJIT stands before the other options
     * @param speculate what ThinJIT is told
     * @param options the other agent's
     */
    protected Runs runBeside(Path app, boolean before, String speculate, String... options) {
        String thinjit = "stats=stats.json,speculate=" + speculate;
        boolean ahead = speculate.equals("true");
        RunResult plain = jvm("plain").options(FIRST_COMPILER).options(options).jar(app).run();
        ForkedJvm both =
                jvm("thinjit").options(FIRST_COMPILER).options(ahead ? WAITING : new String[0]);
        if (before) {
            both.agent(thinjit).options(options);
        } else {
            both.options(options).agent(thinjit);
        }
        RunResult run = both.jar(app).run();
        assertSame(plain, run);
        assertThat(run.agentLines()).isEmpty();
        assertThat(run.stats().text("fallbacks").equals("[]")).isEqualTo(ahead);
        assertThat(run.stats().number("classes.asynchronous") > 0).isEqualTo(ahead);
        return new Runs(plain, run);
    }
}
