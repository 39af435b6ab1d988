package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Two modules of JBoss Modules, each with a class loader that defines from its own jar. */
final class JBossModulesIT extends ForkedTest {
    private static final String START =
            """
            package start;

            public class Start {
                public static void main(String[] args) throws Exception {
                    System.out.println(new greet.Greeting().text());
                    org.thinjit.fixture.chain.Main.main(args);
                }
            }
            """;

    private static final String GREETING =
            """
            package greet;

            public class Greeting {
                public String text() { return "hello from the other module"; }
            }
            """;

    private Path module(String name, String content, JarBuilder jar) throws IOException {
        Path home =
                Files.createDirectories(folder.resolve("modules").resolve(name).resolve("main"));
        Files.writeString(
                home.resolve("module.xml"),
                """
                <module xmlns="urn:jboss:module:1.9" name="%s">
                  <resources><resource-root path="%s.jar"/></resources>
                  %s
                </module>
                """
                        .formatted(name, name, content));
        return jar.write(home.resolve(name + ".jar"));
    }

    private RunResult run(ForkedJvm jvm, Path app, Path probe) {
        return jvm.options(IdentityProbe.option(probe))
                .jar(app, "-mp", folder.resolve("modules").toString(), "chain", "one")
                .run();
    }

    @Test
    void isLoadedAhead() throws IOException {
        Path root = Path.of(System.getProperty("thinjit.root"));
        Path app =
                Files.copy(
                        root.resolve("agent/target/launchers/jboss-modules.jar"),
                        folder.resolve("jboss-modules.jar"));
        Path greet = module("greet", "", new JarBuilder().sources(GREETING));
        JarBuilder fixture = chain();
        Path classes = fixture.write(folder.resolve("classes.jar"));
        Path chain =
                module(
                        "chain",
                        "<main-class name=\"start.Start\"/>"
                                + "<dependencies><module name=\"greet\"/></dependencies>",
                        fixture.sourcesWith(Path.of(classes + ":" + greet), START));
        indexWith(app, greet, chain);
        Path probe = IdentityProbe.write(folder.resolve("probe.jar"));

        RunResult plain = run(jvm("plain"), app, probe);
        RunResult thinjit =
                run(
                        jvm("thinjit")
                                .agent("speculate=true,stats=stats.json,events=events.tsv")
                                .options(WAITING),
                        app,
                        probe);

        assertSame(plain, thinjit);
        assertThat(thinjit.agentLines()).isEmpty();
        assertThat(thinjit.out()).contains("hello from the other module", "by org.jboss.modules.");
        assertThat(thinjit.stats().number("transformer.woven")).isPositive();
        assertThat(thinjit.stats().number("classes.asynchronous")).isPositive();
        assertThat(thinjit.stats().number("classes.failed")).isZero();
        assertThat(thinjit.lines("events.tsv"))
                .anyMatch(line -> line.contains("chain.Fourth discovery"));
        assertThat(IdentityProbe.of(thinjit)).containsAll(IdentityProbe.ofClasses(plain));
    }
}
