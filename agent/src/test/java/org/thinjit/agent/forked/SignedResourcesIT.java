package org.thinjit.agent.forked;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Resources of signed jars are read without verifying them where classes are served without that, and
 * no program can tell.
 */
final class SignedResourcesIT extends SignedTest {
    private static final String LOADED = "classes.log";

    private Path main;
    private Path library;
    private Path signed;
    private Path tampered;

    @BeforeEach
    void build() throws IOException {
        main = new JarBuilder().sources(ResourceReader.SOURCE).write(folder.resolve("main.jar"));
        signed =
                library()
                        .sources(
                                "package a; public class Service implements Runnable {"
                                        + " public void run() { System.out.println(1); } }")
                        .entry("META-INF/services/java.lang.Runnable", "a.Service".getBytes())
                        .entry("a/Texts.properties", "key=value".getBytes())
                        .entry("a/more.txt", "more\n".repeat(20_000).getBytes())
                        .entry("a/large.bin", new byte[5_000_000])
                        .entry("a/a b%25#?.txt", "odd".getBytes())
                        .entry("a/empty.txt", new byte[0])
                        .write(folder.resolve("signed.jar"));
        tools.sign(signed, "rsa");
        String bytes = Files.readString(signed, StandardCharsets.ISO_8859_1);
        String other = bytes.replace(deflated("a text"), deflated("A text"));
        assertThat(other).hasSameSizeAs(bytes).isNotEqualTo(bytes);
        tampered =
                Files.writeString(
                        folder.resolve("tampered.jar"), other, StandardCharsets.ISO_8859_1);
        library = folder.resolve("library.jar");
    }

    /** The bytes that stand for a text in a jar, one a character. */
    private static String deflated(String text) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(text.getBytes(StandardCharsets.ISO_8859_1));
        deflater.finish();
        byte[] bytes = new byte[100];
        int length = deflater.deflate(bytes);
        deflater.end();
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** Runs plain and with ThinJIT, each with files that nobody touched since they were indexed. */
    private RunResult both(String agentOptions, String... words) throws IOException {
        RunResult plain = run(prepared("plain"), words);
        String options = "speculate=true,stats=stats.json" + agentOptions;
        RunResult thinjit = run(prepared("thinjit").agent(options), words);
        assertSame(plain, thinjit);
        assertThat(IdentityProbe.of(thinjit)).isEqualTo(IdentityProbe.of(plain));
        return thinjit;
    }

    private ForkedJvm prepared(String name) throws IOException {
        Files.copy(signed, library, REPLACE_EXISTING, COPY_ATTRIBUTES);
        Files.copy(tampered, folder.resolve("exchange.jar"), REPLACE_EXISTING);
        index(MAIN, main, library);
        return jvm(name);
    }

    private RunResult run(ForkedJvm jvm, String... words) {
        return run(jvm.main(main + ":" + library, MAIN, words), List.of());
    }

    private static boolean loaded(RunResult run, String name) {
        return run.lines(LOADED).stream().anyMatch(line -> line.contains(" " + name + " "));
    }

    @Test
    void areReadWithoutVerifying() throws IOException {
        RunResult run =
                both(
                        "",
                        "stream",
                        "stream!a/more.txt",
                        "stream!a/empty.txt",
                        "stream!a/a b%25#?.txt",
                        "stream!a/A.class",
                        "stream!META-INF/RSA.SF",
                        "bundle",
                        "services",
                        "twice",
                        "twice!a/more.txt",
                        "edges",
                        "edges!a/more.txt",
                        "begin",
                        "end");

        assertServed(run);
        assertThat(run.out()).doesNotContain("SecurityException", "NullPointer");
        assertThat(verified(run)).isFalse();
        assertThat(loaded(run, "sun.net.www.protocol.jar.ThinJitStream")).isTrue();
    }

    @Test
    void theirUrlsAreEqualToThoseOfAPlainRunAndLeadToTheSame() throws IOException {
        String services = "all!META-INF/services/java.lang.Runnable";

        RunResult run = both("", "url", "url!a/a b%25#?.txt", "all", services, "certificates");

        assertServed(run);
        assertThat(run.out()).contains("true true", "FileNotFoundException", "CN=rsa");
    }

    /** Each in a program of its own: who has the jar file sees what was verified before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "stream!a/large.bin stream!a/ uncached uncached!a/more.txt certificates",
                "stream certificates certificates!a/more.txt stream!a/more.txt manifest",
                "begin certificates end certificates",
                "begin!a/more.txt manifest end certificates!a/more.txt",
                "begin!a/more.txt close end stream certificates",
                "begin close end",
                "stream entry",
                "entry!a/empty.txt",
                "connection",
                "stream!a/empty.txt certificates!a/empty.txt own stream"
            })
    void areAsInAPlainRunWhateverIsAsked(String words) throws IOException {
        RunResult run = both("", words.split(" "));

        assertServed(run);
        assertThat(run.out()).doesNotContain("SecurityException");
    }

    @Test
    void verifyNothingAtAllWithoutNeed() throws IOException {
        RunResult run = both(",speculate=false", "class", "bundle", "stream", "services");

        assertThat(loaded(run, "sun.security.util.ManifestEntryVerifier")).isFalse();
        assertThat(loaded(run, "java.util.jar.JarVerifier$VerifierStream")).isFalse();
    }

    @Test
    void noClassForItIsThereBeforeTheFirstResource() throws IOException {
        Path plain = library().write(folder.resolve("unsigned.jar"));
        index(MAIN, main, plain);
        RunResult run =
                run(jvm("unsigned").agent("").main(main + ":" + plain, MAIN, "stream"), List.of());

        assertThat(run.out()).contains("a text");
        assertThat(run.agentLines()).isEmpty();
        assertThat(loaded(run, "jdk.internal.loader.ThinJitUrls")).isFalse();
    }

    @Test
    void theSameFileIsReadSoWithDigestsToo() throws IOException {
        assertThat(verified(both(",verify=digest", "stream", "bundle"))).isFalse();
    }

    /** The jar becomes another while the program runs: written to, or a file moved into its place. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "class write stream bundle certificates",
                "class move stream bundle certificates",
                "stream write stream",
                "stream move stream certificates",
                "begin write end",
                "begin move certificates end uncached",
                "class delete stream",
                "stream delete stream certificates"
            })
    void whatWasTamperedWithMeetsTheSameError(String steps) throws IOException {
        String exchange = "!" + library + "!" + folder.resolve("exchange.jar");
        String[] words =
                steps.replace("write", "write" + exchange)
                        .replace("move", "move" + exchange)
                        .replace("delete", "delete!" + library)
                        .split(" ");

        RunResult run = both("", words);

        if (steps.startsWith("class") && !steps.contains("delete")) {
            assertThat(run.out())
                    .contains("SecurityException: SHA-", "digest error for a/text.txt");
        }
        assertThat(run.agentLines()).isEmpty();
    }

    @Test
    void aTamperedEntryThatWasIndexedMeetsTheSameError() throws IOException {
        Files.copy(tampered, signed, REPLACE_EXISTING);

        RunResult run = both("", "class", "stream", "bundle", "certificates");

        assertServed(run);
        assertThat(run.out())
                .contains("SecurityException: SHA-", "digest error for a/text.txt", "value");
    }

    @Test
    void aJarThatWasReplacedBeforeTheStartMeetsTheSameError() throws IOException {
        String[] words = {"class", "stream", "bundle"};
        prepared("none");
        var modified = Files.getLastModifiedTime(library);
        Files.move(tampered, library, REPLACE_EXISTING);
        Files.setLastModifiedTime(library, modified);

        RunResult run = run(jvm("thinjit").agent("stats=stats.json"), words);

        assertSame(run(jvm("plain"), words), run);
        assertOneLine(run, "not the very file");
        assertThat(run.out()).contains("SecurityException: SHA-", "digest error for a/text.txt");
    }
}
