package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agents that change classes: what they weave in runs, also in classes that were loaded ahead. */
final class WeavingAgentsIT extends BesideTest {
    private static final String MAIN =
            """
            package woven;

            public class Main {
                public static void main(String[] args) {
                    org.thinjit.fixture.chain.Pause.untilReached("woven.Answer");
                    System.out.println(new Service().say());
                }
            }
            """;

    private static final String SERVICE =
            """
            package woven;

            class Service {
                String say() {
                    return new Answer().say(2);
                }
            }
            """;

    private static final String ANSWER =
            """
            package woven;

            class Answer {
                String say(int number) {
                    new RuntimeException("here").printStackTrace(System.out);
                    return "answer " + number;
                }
            }
            """;

    private static final String ASPECT =
            """
            package woven;

            import org.aspectj.lang.JoinPoint;
            import org.aspectj.lang.annotation.Aspect;
            import org.aspectj.lang.annotation.Before;

            @Aspect
            public class Watch {
                @Before("execution(String *.say(..))")
                public void watch(JoinPoint point) {
                    System.out.println("woven into " + point.getSignature());
                }
            }
            """;

    private static final String ASPECTS =
            """
            <aspectj>
              <weaver><include within="woven..*"/></weaver>
              <aspects><aspect name="woven.Watch"/></aspects>
            </aspectj>
            """;

    private static final String BUILDER =
            """
            package builder;

            import java.lang.instrument.Instrumentation;
            import net.bytebuddy.agent.builder.AgentBuilder;
            import net.bytebuddy.asm.Advice;
            import net.bytebuddy.matcher.ElementMatchers;

            public class Agent {
                public static void premain(String argument, Instrumentation jvm) {
                    new AgentBuilder.Default()
                            .type(ElementMatchers.nameStartsWith("woven."))
                            .transform((type, description, loader, module, domain) ->
                                    type.visit(Advice.to(Agent.class)
                                            .on(ElementMatchers.named("say"))))
                            .installOn(jvm);
                }

                @Advice.OnMethodEnter
                static void enter(@Advice.Origin String method) {
                    System.out.print("woven into ");
                    System.out.println(method);
                }
            }
            """;

    private static JarBuilder program() {
        return new JarBuilder()
                .attribute("Main-Class", "woven.Main")
                .sources(MAIN, SERVICE, ANSWER)
                .fixture("chain");
    }

    private static void assertWoven(Runs runs) {
        for (RunResult run : new RunResult[] {runs.plain(), runs.thinjit()}) {
            assertThat(run.out())
                    .containsPattern("woven into .*Service.say\\(\\)")
                    .containsPattern("woven into .*Answer.say\\(int\\)")
                    .contains("at woven.Answer.say(Answer.java:5)")
                    .endsWith("answer 2\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"true, auto", "false, auto", "true, true", "false, true"})
    void anAspectIsWovenWhenClassesAreLoaded(boolean before, String speculate) {
        Path app =
                program()
                        .sourcesWith(fetched("aspectjweaver"), ASPECT)
                        .entry("META-INF/aop.xml", ASPECTS.getBytes(StandardCharsets.UTF_8))
                        .write(folder.resolve("app.jar"));
        index(app);
        assertWoven(runBeside(app, before, speculate, agent("aspectjweaver", "")));
    }

    @ParameterizedTest
    @CsvSource({"true, auto", "false, auto", "true, true", "false, true"})
    void byteBuddysAgentBuilderSeesAllItsClasses(boolean before, String speculate) {
        Path app = program().write(folder.resolve("app.jar"));
        index(app);
        Path agent =
                new JarBuilder()
                        .attribute("Premain-Class", "builder.Agent")
                        .attribute("Class-Path", fetched("bytebuddy").toUri().toString())
                        .sourcesWith(fetched("bytebuddy"), BUILDER)
                        .write(folder.resolve("builder.jar"));
        assertWoven(runBeside(app, before, speculate, "-javaagent:" + agent));
    }
}
