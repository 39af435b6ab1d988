package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PrivateKeyEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/**
 * Signs jars as the JDK's jarsigner does, of which this is the API. Only keytool can make a certificate,
 * and it takes a process: each key is made once for all tests.
 */
final class SigningTools {
    private static final String PASSWORD = "changeit";
    private static final Map<List<String>, PrivateKeyEntry> MADE = new ConcurrentHashMap<>();

    private final Path folder;
    private final Map<String, PrivateKeyEntry> keys = new ConcurrentHashMap<>();

    /**
     * Uses a folder.
     *
     * @param folder for what is written meanwhile
     */
    SigningTools(Path folder) {
        this.folder = folder;
    }

    /** Has a key with a certificate that it signs itself, valid unless keytool is told otherwise. */
    SigningTools key(String alias, String algorithm, String... more) {
        List<String> arguments = new ArrayList<>(List.of("-genkeypair", "-alias", alias));
        arguments.addAll(List.of("-keyalg", algorithm));
        arguments.addAll(List.of("-dname", "CN=" + alias + ", O=ThinJIT test"));
        arguments.addAll(List.of(more));
        keys.put(alias, MADE.computeIfAbsent(List.copyOf(arguments), this::make));
        return this;
    }

    /** Signs a jar in place, with the algorithms that jarsigner would take. */
    SigningTools sign(Path jar, String alias) {
        return sign(jar, alias, new JarSigner.Builder(keys.get(alias)));
    }

    /** Signs a jar in place, with an RSA key and a digest that is perhaps no longer good enough. */
    SigningTools signWithDigest(Path jar, String alias, String digest) {
        try {
            JarSigner.Builder signer = new JarSigner.Builder(keys.get(alias));
            signer.digestAlgorithm(digest).signatureAlgorithm(digest + "withRSA");
            return sign(jar, alias, signer);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(digest, e);
        }
    }

    /** Another file takes the jar's place, as with jarsigner. */
    private SigningTools sign(Path jar, String alias, JarSigner.Builder signer) {
        Path signed = folder.resolve("signed.tmp");
        try {
            try (ZipFile unsigned = new ZipFile(jar.toFile());
                    OutputStream out = Files.newOutputStream(signed)) {
                signer.signerName(alias).build().sign(unsigned, out);
            }
            Files.move(signed, jar, StandardCopyOption.REPLACE_EXISTING);
            return this;
        } catch (IOException e) {
            throw new AssertionError("cannot sign " + jar, e);
        }
    }

    private PrivateKeyEntry make(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        Path log = folder.resolve("keytool.log");
        try {
            Path store = Files.createTempDirectory(folder, "key-").resolve("key.p12");
            command.addAll(List.of("-keystore", store.toString()));
            command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            assertThat(process.waitFor()).describedAs(Files.readString(log)).isZero();
            return read(store, arguments.get(2));
        } catch (IOException | InterruptedException | GeneralSecurityException e) {
            throw new AssertionError(String.join(" ", command), e);
        }
    }

    private static PrivateKeyEntry read(Path store, String alias)
            throws IOException, GeneralSecurityException {
        char[] password = PASSWORD.toCharArray();
        KeyStore all = KeyStore.getInstance(store.toFile(), password);
        return (PrivateKeyEntry) all.getEntry(alias, new KeyStore.PasswordProtection(password));
    }
}
