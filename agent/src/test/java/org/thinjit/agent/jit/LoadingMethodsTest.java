package org.thinjit.agent.jit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The patterns mean what they shall, on the JDK that runs this. */
final class LoadingMethodsTest {
    /** Of the JDK, without stars; the others are of libraries and of the agent's own jar. */
    static Stream<String> ofTheJdk() {
        return Arrays.stream(LoadingMethods.PATTERNS)
                .filter(pattern -> pattern.matches("(java|jdk|sun)/.*"))
                .filter(pattern -> pattern.indexOf('*') < 0 && !pattern.contains("ThinJit"));
    }

    @ParameterizedTest
    @MethodSource("ofTheJdk")
    void aPatternNamesAMethodThatThisJdkHas(String pattern) throws ClassNotFoundException {
        int dot = pattern.indexOf('.');
        Class<?> type = Class.forName(pattern.substring(0, dot).replace('/', '.'), false, null);

        assertThat(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(pattern.substring(dot + 1)));
    }

    @Test
    void noPatternTakesInTheAccessorsOfClassLoaders() {
        assertThat(LoadingMethods.PATTERNS)
                .allMatch(pattern -> !pattern.endsWith("*") || pattern.startsWith("org/thinjit/"))
                .filteredOn(pattern -> pattern.contains(".get"))
                .containsExactlyInAnyOrder(
                        "java/lang/ClassLoader.getClassLoadingLock",
                        "jdk/internal/loader/ThinJitClassPath.getResource");
    }

    @Test
    void onlyTheSecondCompilerIsKeptFromThem() {
        assertThat(new String(LoadingMethods.directives(), US_ASCII))
                .matches(
                        "\\[\\{\"match\": \\[\"[^\\]]*\"\\], \"c2\": \\{\"Exclude\": true\\}\\}\\]\n")
                .contains("\"java/lang/ClassLoader.loadClass\", \"")
                .doesNotContain("\"c1\"");
    }
}
