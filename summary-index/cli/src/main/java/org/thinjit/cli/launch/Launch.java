package org.thinjit.cli.launch;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.indexer.archive.ArchiveConditions;
import org.thinjit.indexer.archive.ArchiveFlags;
import org.thinjit.indexer.archive.LaunchArguments;
import org.thinjit.indexer.archive.TargetJdk;
import org.thinjit.indexer.launch.SymbolTable;

/**
 * How a program is started: with its archive where the conditions hold, and with the agent where that lies
 * beside the command line's jar; else as it is.
 */
public final class Launch {
    private static final String SUFFIX = ".tji";
    private static final String AGENT = "thinjit.jar";

    private final Path index;
    private final List<String> arguments;
    private final boolean explain;

    private Launch(Path index, List<String> arguments, boolean explain) {
        this.index = index;
        this.arguments = arguments;
        this.explain = explain;
    }

    /**
     * Prepares a start.
     *
     * @param index the program's index
     * @param arguments what follows {@code java}
     * @param explain whether to say on standard error what is used
     * @return the launch
     */
    public static Launch of(Path index, List<String> arguments, boolean explain) {
        return new Launch(index, List.copyOf(arguments), explain);
    }

    /**
     * Starts the program and waits for it.
     *
     * @return its exit status
     * @throws IOException if there is no {@code java} to start
     */
    public int run() throws IOException {
        TargetJdk jdk = TargetJdk.at(Path.of(System.getProperty("java.home")));
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(additions(jdk));
        command.addAll(arguments);
        return ProgramProcess.run(command);
    }

    private List<String> additions(TargetJdk jdk) {
        Path archive = archive();
        String obstacle =
                Files.exists(archive)
                        ? ArchiveConditions.obstacle(
                                archive, jdk, LaunchArguments.parse(arguments), System.getenv())
                        : "there is none";
        Path agent = agent();
        boolean withAgent = agent != null && Files.exists(index);
        List<String> additions = new ArrayList<>();
        if (obstacle == null) {
            String linked =
                    ArchiveConditions.isLinked(archive)
                            ? "; its classes are linked, so agents do not see them load"
                            : "";
            say("with the archive " + archive + linked);
            additions.addAll(ArchiveFlags.of(archive, jdk, withAgent));
        } else {
            say("without the archive " + archive + ": " + obstacle);
            additions.addAll(symbolTable(jdk));
        }
        if (withAgent) {
            say("with the agent " + agent);
            additions.add("-Dthinjit.index=" + index.toAbsolutePath());
            additions.add("-javaagent:" + agent);
        } else {
            say("without the agent: no " + (agent == null ? AGENT + " beside this jar" : index));
        }
        return additions;
    }

    /**
     * Archived classes bring a table of their own. A JDK that is newer than any known one may refuse the
     * option and not start; an index that cannot be read is the agent's to name.
     */
    private List<String> symbolTable(TargetJdk jdk) {
        if (jdk.feature() > SymbolTable.NEWEST || !Files.exists(index)) {
            return List.of();
        }
        try {
            List<String> options = SymbolTable.options(index);
            if (!options.isEmpty()) {
                say("with " + String.join(" ", options));
            }
            return options;
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Beside the index, where {@code archive} is told to write it. */
    private Path archive() {
        String name = index.getFileName().toString();
        String base =
                name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return index.toAbsolutePath().resolveSibling(base + ".jsa");
    }

    /** The agent's jar, or null; the JVM would cut a path at an equals sign. */
    private static Path agent() {
        try {
            File own =
                    new File(
                            Launch.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            Path agent = own.toPath().resolveSibling(AGENT);
            return Files.isRegularFile(agent) && agent.toString().indexOf('=') < 0 ? agent : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private void say(String text) {
        if (explain) {
            System.err.println("[thinjit] " + text);
        }
    }
}
