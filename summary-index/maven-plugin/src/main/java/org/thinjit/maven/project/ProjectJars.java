package org.thinjit.maven.project;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** The jars that a project's build has made so far, and web archives, which can be started too. */
public final class ProjectJars {
    /** How the names of web archives end. */
    public static final String WAR = ".war";

    private ProjectJars() {}

    /**
     * Lists the jars, the project's own first, then the attached ones in the order of the build.
     *
     * @param project the project, in phase {@code package} or later
     * @return at least one file
     * @throws MojoFailureException if there is none yet
     */
    public static List<Path> of(MavenProject project) throws MojoFailureException {
        List<Path> jars = new ArrayList<>();
        add(project.getArtifact(), jars);
        for (Artifact attached : project.getAttachedArtifacts()) {
            add(attached, jars);
        }
        if (jars.isEmpty()) {
            throw new MojoFailureException(
                    "there is no jar to index in "
                            + project.getId()
                            + "; run thinjit:index in phase package or later (mvn package), behind"
                            + " the plugin that makes the jar");
        }
        return jars;
    }

    private static void add(Artifact artifact, List<Path> jars) {
        File file = artifact == null ? null : artifact.getFile();
        if (file != null && file.isFile() && isArchive(file.getName())) {
            jars.add(file.toPath());
        }
    }

    private static boolean isArchive(String name) {
        return name.endsWith(".jar") || name.endsWith(WAR);
    }
}
