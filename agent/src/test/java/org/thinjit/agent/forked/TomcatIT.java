package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A web application in embedded Tomcat: a class loader that searches and defines by itself. */
final class TomcatIT extends ForkedTest {
    private static final String MAIN =
            """
            package app;

            import java.io.File;
            import java.util.logging.Level;
            import java.util.logging.Logger;
            import org.apache.catalina.Context;
            import org.apache.catalina.startup.Tomcat;

            public class Main {
                private static final Logger LOG = Logger.getLogger("org.apache");

                public static void main(String[] args) throws Exception {
                    LOG.setLevel(Level.OFF);
                    Tomcat tomcat = new Tomcat();
                    tomcat.setBaseDir("base");
                    tomcat.setPort(0);
                    tomcat.getConnector();
                    Context context = tomcat.addContext("", args[0]);
                    tomcat.start();
                    ClassLoader loader = context.getLoader().getClassLoader();
                    System.out.println(loader.getClass().getName());
                    Class<?> type =
                            Class.forName("org.thinjit.fixture.chain.Main", true, loader);
                    type.getMethod("main", String[].class)
                            .invoke(null, (Object) new String[] {"one"});
                    Object servlet =
                            Class.forName("web.Hello", true, loader)
                                    .getDeclaredConstructor()
                                    .newInstance();
                    System.out.println(servlet + " " + servlet.getClass()
                            .getProtectionDomain().getCodeSource().getLocation());
                    System.exit(0);
                }
            }
            """;

    private static final String SERVLET =
            """
            package web;

            public class Hello extends jakarta.servlet.http.HttpServlet {
                @Override public String toString() { return new Greeting().text(); }
            }
            """;

    private static final String GREETING =
            """
            package web;

            class Greeting { String text() { return "hello from the web application"; } }
            """;

    private static Path library(String name) {
        Path root = Path.of(System.getProperty("thinjit.root"));
        return root.resolve("agent/target/launchers").resolve(name);
    }

    @Test
    void isLoadedAhead() throws IOException {
        Path probe = IdentityProbe.write(folder.resolve("probe.jar"));
        Path tomcat = library("tomcat.jar");
        Path app =
                new JarBuilder()
                        .attribute("Main-Class", "app.Main")
                        .attribute(
                                "Class-Path",
                                tomcat.toUri() + " " + library("annotations.jar").toUri())
                        .sourcesWith(tomcat, MAIN)
                        .write(folder.resolve("app.jar"));
        Path web = folder.resolve("web/WEB-INF");
        Path classes = Files.createDirectories(web.resolve("classes"));
        for (var entry :
                SourceCompiler.compileWith(tomcat.toString(), SERVLET, GREETING).entrySet()) {
            Path file = classes.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        Path chain =
                chain().write(Files.createDirectories(web.resolve("lib")).resolve("chain.jar"));
        indexWith(app, classes, chain);
        String argument = web.getParent().toString();

        RunResult plain =
                jvm("plain").options(IdentityProbe.option(probe)).jar(app, argument).run();
        RunResult thinjit =
                jvm("thinjit")
                        .agent("speculate=true,stats=stats.json,events=events.tsv")
                        .options(WAITING)
                        .options(IdentityProbe.option(probe))
                        .jar(app, argument)
                        .run();

        assertSame(plain, thinjit);
        assertThat(thinjit.out())
                .contains("ParallelWebappClassLoader", "hello from the web application")
                .contains("WEB-INF/lib/chain.jar", "WEB-INF/classes/");
        assertThat(thinjit.agentLines()).isEmpty();
        assertThat(thinjit.lines("events.tsv"))
                .anyMatch(line -> line.contains("chain.Fourth discovery"));
        assertThat(IdentityProbe.of(thinjit)).containsAll(IdentityProbe.ofClasses(plain));
    }
}
