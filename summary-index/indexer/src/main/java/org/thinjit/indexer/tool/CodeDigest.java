package org.thinjit.indexer.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Run by the build, after compiling: digests the indexer's class files for {@link ToolIdentity}. */
public final class CodeDigest {
    /** The resource that holds the digest, beside this class. */
    static final String RESOURCE = "code.sha256";

    private static final int BYTES = 8;

    private CodeDigest() {}

    /**
     * Writes the digest of class files and of what else decides the output, if it is another one.
     *
     * @param args a word for what is digested along, for example a library's version; the folder of
     *     compiled classes that gets the resource; further folders of classes
     * @throws IOException if a folder cannot be read, or the resource not be written
     */
    public static void main(String[] args) throws IOException {
        List<Path> folders = Stream.of(args).skip(1).map(Path::of).toList();
        String packageFolder = CodeDigest.class.getPackageName().replace('.', '/');
        Path resource = folders.get(0).resolve(packageFolder).resolve(RESOURCE);
        String digest = of(args[0], folders) + "\n";
        if (!Files.exists(resource) || !Files.readString(resource).equals(digest)) {
            Files.writeString(resource, digest);
        }
    }

    /**
     * Digests class files.
     *
     * @return hexadecimal; the same whatever the order in which the system lists files
     */
    static String of(String along, List<Path> folders) throws IOException {
        MessageDigest sha = sha256();
        sha.update(along.getBytes(StandardCharsets.UTF_8));
        for (Path folder : folders) {
            for (var file : classFiles(folder).entrySet()) {
                byte[] content = Files.readAllBytes(file.getValue());
                sha.update(
                        (file.getKey() + ':' + content.length + ':')
                                .getBytes(StandardCharsets.UTF_8));
                sha.update(content);
            }
        }
        return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
    }

    private static SortedMap<String, Path> classFiles(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> file.toString().endsWith(".class")).forEach(files::add);
        }
        SortedMap<String, Path> byName = new TreeMap<>();
        for (Path file : files) {
            byName.put(folder.relativize(file).toString().replace('\\', '/'), file);
        }
        return byName;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
