package org.thinjit.bench.variant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.program.Program;
import org.thinjit.bench.program.Workspace;

/**
 * What a variant needs to know about the comparison it is part of.
 *
 * @param workspace where ThinJIT's jars are
 * @param jdk the JDK that runs the program
 * @param program the program, ready to run
 * @param agentOptions further options for ThinJIT's agent, each {@code key=value}
 */
public record Setting(Workspace workspace, Jdk jdk, Program program, List<String> agentOptions) {

    /** The program's index for this JDK. */
    Path index() {
        return trained(".tji");
    }

    /** The class pack beside it. */
    Path pack() {
        return trained(".tjp");
    }

    /** What a file made by a command is current for: the command, and the JDK as it is now. */
    List<String> recipe(List<String> command) {
        List<String> recipe = new ArrayList<>(command);
        recipe.add("JDK " + jdk.version());
        return recipe;
    }

    /** A file that belongs to the program on this JDK, by its suffix. */
    Path trained(String suffix) {
        return program.folder().resolve(program.name() + "-jdk" + jdk.feature() + suffix);
    }
}
