package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK's own keytool and jarsigner, with a key store in a folder. */
final class SigningTools {
    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final Path store;

    /**
     * Uses a folder.
     *
     * @param folder where the key store lies
     */
    SigningTools(Path folder) {
        this.folder = folder;
        this.store = folder.resolve("keys.p12");
    }

    /** Makes a key with a certificate that it signs itself, valid from now on. */
    SigningTools key(String alias, String algorithm, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "-genkeypair",
                                "-alias",
                                alias,
                                "-keyalg",
                                algorithm,
                                "-dname",
                                "CN=" + alias + ", O=ThinJIT test"));
        arguments.addAll(List.of(more));
        return run("keytool", arguments);
    }

    /** Signs a jar in place. */
    SigningTools sign(Path jar, String alias, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of(jar.toString(), alias));
        return run("jarsigner", arguments);
    }

    private SigningTools run(String tool, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(
                List.of(
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD));
        command.addAll(arguments);
        Path log = folder.resolve(tool + ".log");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            assertThat(process.waitFor()).describedAs(Files.readString(log)).isZero();
            return this;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(String.join(" ", command), e);
        }
    }
}
