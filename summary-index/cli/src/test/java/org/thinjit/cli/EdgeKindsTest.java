package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For each kind of edge a class to which nothing else leads: found with the kind, lost without. */
class EdgeKindsTest {
    private static final String SOURCE =
            """
            package demo;

            import java.lang.annotation.Retention;
            import java.lang.annotation.RetentionPolicy;
            import java.util.ServiceLoader;

            public class Main {
                public static void main(String[] arguments) throws Exception {
                    int value = Static.value;
                    Runnable later = () -> new ByLambda();
                    later.run();
                    new java.util.concurrent.FutureTask<>(new Task()).run();
                    Class.forName("demo.ByString");
                    ServiceLoader.load(Service.class);
                    handOver(Marker.class);
                    handOver(Annotated.class);
                    Asked.class.getDeclaredMethods();
                }

                static void handOver(Class<?> type) {}
            }

            class Static {
                static int value = new ByInitializer().hashCode();
            }

            class ByInitializer {}

            class ByLambda {}

            class Task implements java.util.concurrent.Callable<Object> {
                public Object call() { return new ByCallback(); }
            }

            class ByCallback {}

            class ByString {}

            interface Service {}

            class Provider implements Service {
                public Provider() { new ByService(); }
            }

            class ByService {}

            class Marker {}

            class ByResource {}

            @Retention(RetentionPolicy.RUNTIME)
            @interface ByAnnotation {}

            @ByAnnotation
            class Annotated {}

            class Asked {
                BySignature answer() { return null; }
            }

            class BySignature {}
            """;

    private static final Map<String, String> RESOURCES =
            Map.of(
                    "META-INF/services/demo.Service",
                    "demo.Provider # makes it\n",
                    "META-INF/spring/demo.Marker.imports",
                    "# all of them\ndemo.ByResource\n");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "initializer, ByInitializer",
        "lambda, ByLambda",
        "callback, ByCallback",
        "string, ByString",
        "service, ByService",
        "resource, ByResource",
        "annotation, ByAnnotation",
        "signature, BySignature"
    })
    void onlyTheKindLeadsToTheClass(String kind, String name) throws Exception {
        Path with = index("with", "--with", kind);
        assertThat(reach(with)).contains("demo." + name);
        assertThat(Cli.run("why", with, "demo." + name, "--json").out())
                .contains("\"link\" : \"" + kind + "\"");
        Path without = index("without", "--with", kind, "--without", kind);
        assertThat(reach(without)).doesNotContain("demo." + name);
        assertThat(Cli.run("verify", without).status()).isZero();
    }

    @Test
    void unknownKindIsNamed() throws Exception {
        Path jar = FixtureProgram.jar(folder.resolve("app.jar"), SOURCE);
        Cli.Run run = Cli.run("index", "--jar", jar, "--without", "calls");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("'calls' is none of initializer, lambda, callback");
    }

    private Path index(String name, Object... options) throws Exception {
        Path own = Files.createDirectories(folder.resolve(name));
        Path jar = FixtureProgram.jarWith(own.resolve("app.jar"), SOURCE, RESOURCES);
        Path index = own.resolve("app.tji");
        Object[] command = new Object[3 + options.length];
        command[0] = "index";
        command[1] = "--jar";
        command[2] = jar;
        System.arraycopy(options, 0, command, 3, options.length);
        assertThat(Cli.run(command).status()).isZero();
        return index;
    }

    private static String reach(Path index) throws Exception {
        return Cli.run("reach", index, "demo.Main.main", "--json").out();
    }
}
