package org.thinjit.fuzz.seed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.thinjit.format.write.CacheEntryDescriptor;
import org.thinjit.fuzz.WorkFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Started by {@code bench/fuzz/run --make-seeds}. Findings and hand-written seeds are left alone. */
@Command(
        name = "seeds",
        mixinStandardHelpOptions = true,
        description =
                "Makes the seeds anew that depend on formats: class files, jars, indexes, packs, cache"
                        + " records, profiles.")
final class SeedCommand implements Callable<Integer> {
    @Option(names = "--java", paramLabel = "FILE", defaultValue = "java", description = "the JVM")
    private String java;

    @Option(names = "--agent", required = true, paramLabel = "JAR", description = "thinjit.jar")
    private Path agent;

    @Option(names = "--cli", required = true, paramLabel = "JAR", description = "thinjit-cli.jar")
    private Path cli;

    @Option(
            names = "--into",
            required = true,
            paramLabel = "FOLDER",
            description = "the fuzz targets' test resources")
    private Path into;

    @Override
    public Integer call() throws IOException {
        try (WorkFolder work = WorkFolder.create("thinjit-seeds")) {
            make(work.path());
        }
        return 0;
    }

    private void make(Path folder) throws IOException {
        SeedProgram program = SeedProgram.build(folder);
        Path index = folder.resolve("app.tji");
        Path cache = folder.resolve("cache");
        Path profile = folder.resolve("app.tjl");
        String jar = program.jar().toString();
        start(
                folder,
                "-jar",
                "" + cli.toAbsolutePath(),
                "index",
                "--jar",
                jar,
                "--cache",
                "" + cache);
        String options = "=index=" + index + ",speculate=true,learn=" + profile;
        for (int run = 0; run < 2; run++) {
            start(folder, "-javaagent:" + agent.toAbsolutePath() + options, "-jar", jar, "x", "y");
        }

        for (String name : SeedProgram.NAMES) {
            write("indexer/summary/ClassFileFuzzTest/classFile/" + name, program.renamed(name));
        }
        write("fuzz/JarFuzzTest/zip/small", Files.readAllBytes(program.jar()));
        write("fuzz/JarFuzzTest/nested/small", Files.readAllBytes(program.jar()));
        write("fuzz/IndexFuzzTest/index/small", Files.readAllBytes(index));
        write("fuzz/FilesFuzzTest/files/small", packAndIndex(index));
        write("fuzz/ProfileFuzzTest/profile/small", Files.readAllBytes(profile));
        write("fuzz/CacheFuzzTest/records/small", summaryRecords(cache));
    }

    /** The pack, behind it the index, behind that the index's length. */
    private static byte[] packAndIndex(Path index) throws IOException {
        byte[] second = Files.readAllBytes(index);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Files.readAllBytes(index.resolveSibling("app.tjp")));
        out.write(second);
        out.write(
                ByteBuffer.allocate(Integer.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(second.length)
                        .array());
        return out.toByteArray();
    }

    private static byte[] summaryRecords(Path cache) throws IOException {
        List<Path> entries;
        try (Stream<Path> files = Files.list(cache)) {
            entries = files.sorted().toList();
        }
        for (Path entry : entries) {
            byte[] bytes = Files.readAllBytes(entry);
            ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            if (header.getInt(CacheEntryDescriptor.KIND_OFFSET) == CacheEntryDescriptor.SUMMARY) {
                int length = header.getInt(CacheEntryDescriptor.RECORDS_LENGTH_OFFSET);
                int start = CacheEntryDescriptor.LENGTH;
                return Arrays.copyOfRange(bytes, start, start + length);
            }
        }
        throw new IOException("the indexer has left no summary in " + cache);
    }

    /** Writes a seed to where Jazzer looks for it: {@code CLASSInputs/METHOD/NAME}. */
    private void write(String seed, byte[] bytes) throws IOException {
        Path file =
                into.resolve("org/thinjit").resolve(seed.replace("FuzzTest/", "FuzzTestInputs/"));
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        System.out.println(file + ": " + bytes.length + " bytes");
    }

    private void start(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw new IOException("interrupted", e);
        }
    }

    /**
     * Runs it.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SeedCommand()).execute(arguments));
    }
}
