package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mockito's inline mocks: it retransforms the classes that are mocked and their supertypes, which have
 * been loaded by then, ahead or not.
 */
final class MockitoIT extends BesideTest {
    private static final String MAIN =
            """
            package mocked;

            import org.mockito.MockedConstruction;
            import org.mockito.MockedStatic;
            import org.mockito.Mockito;

            public class Main {
                public static void main(String[] args) {
                    org.thinjit.fixture.chain.Pause.untilReached("mocked.Answer");
                    Service service = Mockito.mock(Service.class);
                    Mockito.when(service.say(1)).thenReturn("mock");
                    System.out.println(service.say(1) + " " + service.say(2));
                    Mockito.verify(service).say(2);
                    try (MockedStatic<Service> mocked = Mockito.mockStatic(Service.class)) {
                        mocked.when(Service::create).thenReturn(service);
                        System.out.println(Service.create() == service);
                    }
                    try (MockedConstruction<Answer> made = Mockito.mockConstruction(Answer.class)) {
                        System.out.println(new Answer().x(3) + " " + made.constructed().size());
                    }
                    Answer spy = Mockito.spy(new Answer());
                    System.out.println(spy.x(4) + " " + Service.create().say(5));
                    Mockito.verify(spy).x(4);
                }
            }
            """;

    private static final String SERVICE =
            """
            package mocked;

            final class Service {
                static Service create() {
                    return new Service();
                }

                String say(int number) {
                    return "service " + new Answer().x(number);
                }
            }
            """;

    private static final String ANSWER =
            """
            package mocked;

            final class Answer {
                String x(int number) {
                    return "answer " + number;
                }
            }
            """;

    private Path app;

    @BeforeEach
    void compile() {
        app =
                new JarBuilder()
                        .attribute("Main-Class", "mocked.Main")
                        .attribute("Class-Path", classPath())
                        .sourcesWith(fetched("mockito"), MAIN, SERVICE, ANSWER)
                        .fixture("chain")
                        .write(folder.resolve("app.jar"));
        index(app);
    }

    private static String classPath() {
        return String.join(
                " ",
                fetched("mockito").toUri().toString(),
                fetched("bytebuddy").toUri().toString(),
                fetched("bytebuddy-agent").toUri().toString(),
                fetched("objenesis").toUri().toString());
    }

    private static void assertMocked(Runs runs) {
        for (RunResult run : new RunResult[] {runs.plain(), runs.thinjit()}) {
            assertThat(run.out())
                    .contains("mock null", "true", "null 1", "answer 4 service answer 5");
            assertThat(run.exit()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"true, auto", "false, auto", "true, true", "false, true"})
    void itsAgentOnTheCommandLine(boolean before, String speculate) {
        assertMocked(runBeside(app, before, speculate, agent("mockito", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "true"})
    void itsAgentAttachedByItself(String speculate) {
        assertMocked(runBeside(app, true, speculate, "-XX:+EnableDynamicAgentLoading"));
    }
}
