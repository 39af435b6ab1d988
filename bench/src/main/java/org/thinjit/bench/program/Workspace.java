package org.thinjit.bench.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where things lie in the built tree. Knows names only; nothing here touches the disk.
 *
 * @param root the repository's root folder, absolute
 */
public record Workspace(Path root) {

    /** ThinJIT's agent. */
    public Path agentJar() {
        return root.resolve("agent/target/thinjit.jar");
    }

    /** ThinJIT's command line. */
    public Path commandLineJar() {
        return root.resolve("summary-index/cli/target/thinjit-cli.jar");
    }

    /**
     * A command of ThinJIT's command line.
     *
     * @param java the launcher to run it with
     * @param name the command's name
     * @param arguments its arguments
     * @return program and arguments
     */
    public List<String> commandLine(Path java, String name, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.addAll(List.of(java.toString(), "-jar", commandLineJar().toString(), name));
        command.addAll(arguments);
        return command;
    }

    /** The agent whose {@code premain} is empty. */
    public Path emptyAgentJar() {
        return root.resolve("bench/target/thinjit-bench-empty-agent.jar");
    }

    /** The agent that loads a list of classes. */
    public Path oracleAgentJar() {
        return root.resolve("bench/target/thinjit-bench-oracle-agent.jar");
    }

    /** The agent that writes down classes' identities. */
    public Path identityProbeJar() {
        return root.resolve("bench/target/thinjit-bench-identity-probe.jar");
    }

    /** The example program. */
    public Path tinyexprJar() {
        return root.resolve("examples/tinyexpr-java/target/tinyexpr.jar");
    }

    /**
     * The folder of an application's source.
     *
     * @param name the application's name
     */
    public Path appFolder(String name) {
        return root.resolve("bench/apps").resolve(name);
    }

    /**
     * The folder of a program's jars, inputs and indexes.
     *
     * @param name the program's name
     */
    public Path programFolder(String name) {
        return root.resolve("bench/target/programs").resolve(name);
    }

    /**
     * The folder of a program's runs on one JDK.
     *
     * @param name the program's name
     * @param jdkFeature the JDK's feature release
     */
    public Path runFolder(String name, int jdkFeature) {
        return root.resolve("bench/target/runs").resolve(name + "-jdk" + jdkFeature);
    }
}
