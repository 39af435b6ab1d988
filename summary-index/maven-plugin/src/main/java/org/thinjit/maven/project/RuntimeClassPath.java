package org.thinjit.maven.project;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** A project's jar and its dependencies, in the order in which Maven puts them on a class path. */
public final class RuntimeClassPath {
    private static final String RUNTIME = "runtime";
    private static final String COMPILE = "compile";
    private static final String BOTH = "compile+runtime";

    private RuntimeClassPath() {}

    /**
     * Lists the class path. Dependencies that are no class path entries, those of type {@code pom}
     * for example, are left out, as Maven does.
     *
     * @param project the project, its dependencies resolved
     * @param jar the project's own jar, searched first
     * @param includeScope {@code runtime}, {@code compile} (with provided and system ones), or {@code
     *     compile+runtime}
     * @return the entries
     * @throws MojoFailureException if there is no such scope, or a dependency is not resolved
     */
    public static List<Path> of(MavenProject project, Path jar, String includeScope)
            throws MojoFailureException {
        Set<String> scopes = scopes(includeScope);
        List<Path> entries = new ArrayList<>();
        entries.add(jar);
        for (Artifact artifact : project.getArtifacts()) {
            if (scopes.contains(artifact.getScope())
                    && artifact.getArtifactHandler().isAddedToClasspath()) {
                entries.add(file(artifact));
            }
        }
        return entries;
    }

    private static Set<String> scopes(String includeScope) throws MojoFailureException {
        return switch (includeScope) {
            case RUNTIME -> Set.of(COMPILE, RUNTIME);
            case COMPILE -> Set.of(COMPILE, "provided", "system");
            case BOTH -> Set.of(COMPILE, RUNTIME, "provided", "system");
            default ->
                    throw new MojoFailureException(
                            "includeScope cannot be '"
                                    + includeScope
                                    + "'; known: "
                                    + String.join(", ", RUNTIME, COMPILE, BOTH));
        };
    }

    private static Path file(Artifact artifact) throws MojoFailureException {
        File file = artifact.getFile();
        if (file == null) {
            throw new MojoFailureException(
                    "the dependency " + artifact + " has no file; build or resolve it first");
        }
        return file.toPath();
    }
}
