package org.thinjit.bench.program;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.process.BenchException;

/** The example of this repository, evaluating one expression that uses most of its classes. */
final class TinyExprProgram implements ProgramSource {
    private static final String EXPRESSION = "sqrt(5^2+7^2+11^2+(8-2)^2)";

    private final Workspace workspace;

    TinyExprProgram(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public String name() {
        return "tinyexpr";
    }

    @Override
    public Program prepare(Jdk jdk) throws BenchException {
        if (!Files.isRegularFile(workspace.tinyexprJar())) {
            throw new BenchException(
                    workspace.tinyexprJar() + " is missing; build it with `mvn package`");
        }
        return new Program(
                name(),
                new Launch.Jar(workspace.tinyexprJar()),
                List.of(EXPRESSION),
                List.of(),
                workspace.programFolder(name()),
                Optional.empty(),
                true);
    }
}
