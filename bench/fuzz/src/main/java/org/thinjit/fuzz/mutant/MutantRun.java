package org.thinjit.fuzz.mutant;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Starts a program once with each mutant. What is asked of a damaged index: the program does what it does
 * plain, and ThinJIT says one line at most. What is asked of one that lies with right checksums: no crash
 * and no hang; whether the program noticed is counted.
 */
final class MutantRun {
    private final MutantProgram program;
    private final Path agent;
    private final Path folder;
    private final byte[] index;
    private final byte[] pack;
    private final Map<String, Integer> tried = new TreeMap<>();
    private final Map<String, Integer> noticed = new TreeMap<>();
    private final ObjectMapper json = new ObjectMapper();
    private final ArrayNode findings = json.createArrayNode();
    private int damaged;
    private int lying;
    private int silent;

    /**
     * Prepares.
     *
     * @param program the program
     * @param agent the agent's jar
     * @param index a good index; mutants are written beside it
     * @throws IOException if index or pack cannot be read
     */
    MutantRun(MutantProgram program, Path agent, Path index) throws IOException {
        this.program = program;
        this.agent = agent;
        this.folder = index.toAbsolutePath().getParent();
        this.index = Files.readAllBytes(index);
        this.pack = Files.readAllBytes(sibling(index));
    }

    private static Path sibling(Path index) {
        return index.resolveSibling(index.getFileName().toString().replaceAll("\\.tji$", ".tjp"));
    }

    /**
     * Runs.
     *
     * @param first number of the first mutant
     * @param count how many
     * @param seed chooses the changes
     * @throws IOException if the program cannot be started
     */
    void run(int first, int count, long seed) throws IOException {
        MutantProgram.Start plain = program.start();
        Path mutated = folder.resolve("mutant.tji");
        String option = "-javaagent:" + agent + "=index=" + mutated;
        try {
            for (int number = first; number < first + count; number++) {
                Mutant mutant = Mutant.of(number, seed, index, pack);
                Files.write(mutated, mutant.index());
                Files.write(sibling(mutated), mutant.pack());
                judge(mutant, plain, program.start(option));
            }
        } finally {
            Files.deleteIfExists(mutated);
            Files.deleteIfExists(sibling(mutated));
        }
    }

    private void judge(Mutant mutant, MutantProgram.Start plain, MutantProgram.Start start) {
        tried.merge(mutant.place(), 1, Integer::sum);
        damaged += mutant.lies() ? 0 : 1;
        lying += mutant.lies() ? 1 : 0;
        silent += start.agentLines() == 0 ? 1 : 0;
        boolean like = start.isLike(plain);
        if (start.hangs() || start.crashed()) {
            find(mutant, start.hangs() ? "hangs" : "crashes", start);
        } else if (start.agentLines() > 1) {
            find(mutant, start.agentLines() + " lines", start);
        } else if (!like && !mutant.lies()) {
            find(mutant, "differs", start);
        } else if (!like) {
            noticed.merge(mutant.place(), 1, Integer::sum);
        }
    }

    private void find(Mutant mutant, String what, MutantProgram.Start start) {
        ObjectNode finding = findings.addObject();
        finding.put("number", mutant.number());
        finding.put("what", what);
        finding.put("place", mutant.place());
        finding.put("change", mutant.change());
        finding.put("lies", mutant.lies());
        finding.put("status", start.status());
        finding.put("errors", start.errors());
    }

    /** Returns how many mutants did what none may do. */
    int findings() {
        return findings.size();
    }

    /** Returns all figures. */
    ObjectNode result() {
        ObjectNode result = json.createObjectNode();
        result.put("damaged", damaged);
        result.put("lying", lying);
        result.put("withoutALine", silent);
        result.set("findings", findings);
        result.set("places", json.valueToTree(tried));
        result.set("noticedByTheProgram", json.valueToTree(noticed));
        return result;
    }
}
