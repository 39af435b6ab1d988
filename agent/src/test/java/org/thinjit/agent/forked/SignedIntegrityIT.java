package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was verified when indexed is trusted only where nothing can have changed since. */
final class SignedIntegrityIT extends SignedTest {
    private static final List<String> NONE = List.of();
    private static final String[] WORDS = {"a.A", "b.C"};

    private Path main;
    private Path library;
    private String classPath;

    @BeforeEach
    void index() {
        main = main();
        library = library().write(folder.resolve("library.jar"));
        tools.sign(library, "rsa");
        index(MAIN, main, library);
        classPath = main + ":" + library;
    }

    @Test
    void aJarThatWasSignedAnewRunsPlain() {
        tools.sign(library, "ec");

        RunResult run = compare("", NONE, classPath, WORDS);

        assertOneLine(run, "library.jar", "has changed its size", "thinjit-cli index");
        assertThat(run.out()).contains("2 signers");
    }

    /** Same size, same modification time: a copy in its place. */
    private void replace(byte[] bytes) throws IOException {
        FileTime modified = Files.getLastModifiedTime(library);
        Path copy = Files.write(folder.resolve("copy.jar"), bytes);
        Files.setLastModifiedTime(copy, modified);
        Files.move(copy, library, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aCopyInItsPlaceRunsPlain() throws IOException {
        replace(Files.readAllBytes(library));

        RunResult run = compare("", NONE, classPath, WORDS);

        assertOneLine(run, "library.jar", "not the very file", "verify=digest");
        assertThat(verified(run)).isTrue();
    }

    @Test
    void aJarThatWasWrittenToInPlaceRunsPlain() throws IOException {
        FileTime modified = Files.getLastModifiedTime(library);
        byte[] bytes = Files.readAllBytes(library);
        Files.write(library, bytes);
        Files.setLastModifiedTime(library, modified);

        assertOneLine(compare("", NONE, classPath, WORDS), "library.jar", "change time");
    }

    @Test
    void aCopyOfTheSameContentIsServedWithDigests() throws IOException {
        replace(Files.readAllBytes(library));

        RunResult run = compare(",verify=digest", NONE, classPath, WORDS);

        assertServed(run);
        assertThat(verified(run)).isFalse();
    }

    /** A byte of a class's data, of which the central directory does not tell. */
    @Test
    void digestsAreOfTheWholeFile() throws IOException {
        byte[] bytes = Files.readAllBytes(library);
        bytes[bytes.length / 2] ^= 1;
        replace(bytes);

        RunResult run = compare(",verify=digest", NONE, classPath, WORDS);

        assertOneLine(run, "library.jar", "has changed its content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tji rw-rw-r--", "tji rw-r--rw-", "tjp rw-rw-r--", "tjp rw-r--rw-"})
    void filesThatOthersCanWriteToAreRefused(String which) throws IOException {
        String[] words = which.split(" ");
        Path file = sibling(main, "." + words[0]);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(words[1]));

        RunResult run = compare("", NONE, classPath, WORDS);

        assertOneLine(run, "main." + words[0], "can be written to by", "chmod go-w");
        assertThat(verified(run)).isTrue();
    }

    @Test
    void indexingAnewTakesTheRightAway() throws IOException {
        Path pack = sibling(main, ".tjp");
        Files.setPosixFilePermissions(pack, PosixFilePermissions.fromString("rw-rw-rw-"));
        index(MAIN, main, library);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pack)))
                .isEqualTo("rw-r--r--");
        assertServed(compare("", NONE, classPath, WORDS));
    }

    /** For other classes an open jar excuses an open index; what is signed is not to depend on either. */
    @Test
    void signedClassesRunPlainWhereTheJarsAreOpenToo() throws IOException {
        for (String suffix : new String[] {".jar", ".tji", ".tjp"}) {
            Files.setPosixFilePermissions(
                    sibling(main, suffix), PosixFilePermissions.fromString("rw-rw-rw-"));
        }

        assertSignedRunPlain(compare("", NONE, classPath, WORDS));
    }

    @Test
    void signedClassesRunPlainWhereEverybodyIsTrusted() throws IOException {
        Files.setPosixFilePermissions(
                sibling(main, ".tji"), PosixFilePermissions.fromString("rw-rw-rw-"));

        assertSignedRunPlain(compare(",trust=any", NONE, classPath, WORDS));
    }

    private static void assertSignedRunPlain(RunResult run) {
        assertOneLine(run, "main.tji", "by everybody", "classes of signed jars run plain");
        assertThat(verified(run)).isTrue();
        assertThat(run.stats().number("classes.synchronous")).isPositive();
    }

    @Test
    void otherSecurityPropertiesRunPlain() throws IOException {
        Path settings = folder.resolve("other.security");
        Files.writeString(settings, "jdk.jar.disabledAlgorithms=RSA keySize < 16384\n");

        RunResult run =
                compare("", List.of("-Djava.security.properties=" + settings), classPath, WORDS);

        assertOneLine(run, "security properties are not those", "signed jars run plain");
        assertThat(run.out()).contains("nobody").doesNotContain("1 signers");
    }

    @Test
    void anOverridingFileThatChangesNothingRelevantIsNoReason() throws IOException {
        Path settings = folder.resolve("other.security");
        Files.writeString(settings, "networkaddress.cache.ttl=7\n");

        RunResult run =
                compare("", List.of("-Djava.security.properties=" + settings), classPath, WORDS);

        assertServed(run);
        assertThat(verified(run)).isFalse();
    }

    @Test
    void propertiesThatTheProgramSetsFirstCount() {
        RunResult run =
                compare(
                        ",speculate=false",
                        NONE,
                        classPath,
                        "jdk.jar.disabledAlgorithms=RSA keySize < 16384",
                        "a.A");

        assertOneLine(run, "security properties are not those");
        assertThat(run.out()).contains("nobody");
    }

    @Test
    void debuggingOfVerificationSeesIt() {
        RunResult run = run(jvm("debug").agent("").options("-Djava.security.debug=jar"));

        assertThat(run.err()).contains("[thinjit] the system property java.security.debug");
        assertThat(run.err()).contains("beginEntry a/A.class");
    }

    private RunResult run(ForkedJvm jvm) {
        return jvm.main(classPath, MAIN, WORDS).run();
    }

    @Test
    void strictEndsWhatWouldRunPlain() throws IOException {
        replace(Files.readAllBytes(library));

        RunResult run = run(jvm("strict").agent("strict=true"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertOneLine(run, "not the very file");
    }
}
