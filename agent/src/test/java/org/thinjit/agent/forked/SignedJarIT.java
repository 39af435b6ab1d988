package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes of signed jars have the signers that they have in a plain run. */
final class SignedJarIT extends SignedTest {
    private static final List<String> NONE = List.of();

    @ParameterizedTest
    @CsvSource({"rsa,", "ec,", "rsa,ec"})
    void areServedWithTheirSigners(String first, String second) {
        Path library = library().write(folder.resolve("library.jar"));
        tools.sign(library, first);
        if (second != null) {
            tools.sign(library, second);
        }
        Path main = main();
        index(MAIN, main, library);

        RunResult run = compare("", NONE, main + ":" + library, "a.A", "b.C");

        assertServed(run);
        assertThat(run.out()).contains(second == null ? "1 signers" : "2 signers");
        assertThat(verified(run)).isFalse();
    }

    @Test
    void anExpiredCertificateIsAsGoodAsInAPlainRun() {
        tools.key("old", "RSA", "-startdate", "-10d", "-validity", "2");
        Path library = library().write(folder.resolve("library.jar"));
        tools.sign(library, "old");
        Path main = main();
        index(MAIN, main, library);

        RunResult run = compare("", NONE, main + ":" + library, "a.A", "b.C");

        assertServed(run);
        assertThat(run.out()).contains("CN=old", "1 signers");
        assertThat(verified(run)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"d.Added", "a.Added"})
    void aClassThatWasAddedLaterIsUnsigned(String added) throws IOException {
        String home = added.substring(0, 1);
        Path library = library().write(folder.resolve("library.jar"));
        tools.sign(library, "rsa");
        String entry = home + "/Added.class";
        JarBuilder more =
                new JarBuilder().sources("package %s; public class Added {}".formatted(home));
        JarBuilder.replaceEntry(library, entry, more.bytes(entry));
        Path main = main();
        index(MAIN, main, library);

        RunResult run = compare("", NONE, main + ":" + library, "a.A", added, "a.B");

        assertServed(run);
        assertThat(run.out()).contains(home.equals("a") ? "signer information" : "nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.A a.Other", "a.Other a.A"})
    void otherSignersInOnePackageMeetTheSameError(String order) {
        Path library = library().write(folder.resolve("library.jar"));
        tools.sign(library, "rsa");
        Path other =
                new JarBuilder()
                        .sources("package a; public class Other {}")
                        .write(folder.resolve("other.jar"));
        tools.sign(other, "ec");
        Path main = main();
        index(MAIN, main, library, other);

        RunResult run = compare("", NONE, main + ":" + library + ":" + other, order.split(" "));

        assertServed(run);
        assertThat(run.out()).contains("signer information", "checkCerts");
    }

    @Test
    void aTamperedClassMeetsTheSameErrorAndTheOthersAreServed() throws IOException {
        Path library = library().write(folder.resolve("library.jar"));
        tools.sign(library, "rsa");
        byte[] tampered =
                new JarBuilder()
                        .sources("package b; public class C { int more; }")
                        .bytes("b/C.class");
        JarBuilder.replaceEntry(library, "b/C.class", tampered);
        Path main = main();
        index(MAIN, main, library);

        RunResult run = compare("", NONE, main + ":" + library, "a.A", "b.C");

        assertServed(run);
        assertThat(run.out()).contains("SecurityException", "1 signers");
    }

    @Test
    void aTamperedManifestMeetsTheSameError() throws IOException {
        Path library = library().write(folder.resolve("library.jar"));
        tools.sign(library, "rsa");
        JarBuilder.replaceEntry(
                library,
                "META-INF/MANIFEST.MF",
                "Manifest-Version: 1.0\r\n\r\nName: b/C.class\r\nSHA-256-Digest: AAAA\r\n\r\n"
                        .getBytes());
        Path main = main();
        index(MAIN, main, library);

        compare("", NONE, main + ":" + library, "a.A", "b.C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "SHA1"})
    void disabledDigestsMakeAJarUnsigned(String digest) {
        Path library = library().write(folder.resolve("library.jar"));
        tools.signWithDigest(library, "rsa", digest);
        Path main = main();
        index(MAIN, main, library);

        RunResult run = compare("", NONE, main + ":" + library, "a.A", "b.C");

        assertThat(run.out()).contains("nobody").doesNotContain("1 signers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/", "b/"})
    void packagesWithASectionOfTheManifestAreAsInAPlainRun(String section) {
        Path library =
                library()
                        .attribute("Sealed", "true")
                        .sectionAttribute(section, "Implementation-Title", "Own")
                        .sectionAttribute(section, "Sealed", "false")
                        .write(folder.resolve("library.jar"));
        tools.sign(library, "rsa");
        Path main = main();
        index(MAIN, main, library);

        compare("", NONE, main + ":" + library, "a.A", "b.C");
    }

    @Test
    void resourcesAndTheirCertificatesAreAsInAPlainRun() {
        Path library = library().write(folder.resolve("library.jar"));
        tools.sign(library, "rsa");
        Path main = main();
        index(MAIN, main, library);

        RunResult run = compare("", NONE, main + ":" + library, "a.A", "/a/text.txt", "/b/C.class");

        assertServed(run);
        assertThat(run.out()).contains("a text", "CN=rsa");
    }

    /** The program's own class loader names a jar of the class path. */
    @Test
    void anotherClassLoaderSeesTheSameSigners() {
        Path library = library().write(folder.resolve("library.jar"));
        tools.sign(library, "rsa");
        Path main = main();
        index(MAIN, main, library);
        String own = "@" + library + "!";

        RunResult run = compare("", NONE, main + ":" + library, own + "a.A", own + "b.C");

        assertServed(run);
        assertThat(run.out()).contains("1 signers", "CN=rsa").doesNotContain("nobody");
        assertThat(verified(run)).isTrue();
    }
}
