package org.thinjit.agent.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What the carried classes may not use: each item below makes the JVM load tens to hundreds of
 * classes when it is used for the first time, and that would be before the program's main.
 */
class StartUpPathTest {
    private static final Set<String> BY_REGEX =
            Set.of("format", "formatted", "matches", "split", "replaceAll", "replaceFirst");

    private static final ArchRule NO_SLOW_STARTERS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.thinjit.format.write")
                    .and()
                    // For programs with signed jars alone; its super types are the JDK's.
                    .doNotHaveFullyQualifiedName("sun.nio.fs.ThinJitFileStatus")
                    .and() // ModuleReader.list() returns a stream; only module programs have it.
                    .doNotHaveFullyQualifiedName("org.thinjit.agent.serve.PackedModuleReader")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.util.regex",
                            "java.util.stream",
                            "java.util.function",
                            "java.util.logging",
                            "java.nio.file..",
                            "java.text..")
                    .orShould()
                    .callMethodWhere(
                            describe(
                                    "it formats a string or splits it by a regular expression",
                                    StartUpPathTest::isSlow));

    private static boolean isSlow(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(String.class)
                && BY_REGEX.contains(call.getName());
    }

    @Test
    void carriedClassesUseNothingThatIsSlowToStart() {
        NO_SLOW_STARTERS.check(BuiltClasses.all());
    }

    @Test
    void carriedClassesHaveNoInvokedynamicButThatOfRecords() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : BuiltClasses.carried()) {
            for (String site : InvokeDynamics.in(Files.readAllBytes(file))) {
                found.add(file.getFileName() + ": " + site);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theRulesNoticeAFormatString() {
        assertRuleBreaks(Formats.class, "String.format");
    }

    @Test
    void theRulesNoticeAPath() {
        assertRuleBreaks(Paths.class, "java.nio.file.Path");
    }

    @Test
    void theRulesNoticeALambdaAndAConcatenationAndLeaveRecordsAlone() throws IOException {
        assertThat(InvokeDynamics.in(bytes(Lambda.class))).containsExactly("get");
        assertThat(InvokeDynamics.in(bytes(Concatenation.class)))
                .containsExactly("makeConcatWithConstants");
        assertThat(InvokeDynamics.in(bytes(Pair.class))).isEmpty();
    }

    private static void assertRuleBreaks(Class<?> violation, String naming) {
        JavaClasses classes = new ClassFileImporter().importClasses(violation);
        assertThatThrownBy(() -> NO_SLOW_STARTERS.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(naming);
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in =
                type.getResourceAsStream(type.getName().replaceAll(".*\\.", "") + ".class")) {
            return in.readAllBytes();
        }
    }

    /** Breaks a rule, on purpose. */
    static final class Formats {
        String text(int number) {
            return String.format("%d", number);
        }
    }

    /** Breaks a rule, on purpose. */
    static final class Paths {
        Object path() {
            return Path.of("a");
        }
    }

    /** Breaks a rule, on purpose. */
    static final class Lambda {
        Supplier<String> supplier(String text) {
            return () -> text;
        }
    }

    /** Breaks a rule, on purpose. */
    static final class Concatenation {
        String text(int number) {
            return "number " + number;
        }
    }

    /** Keeps the rules. */
    record Pair(int first, int second) {}
}
