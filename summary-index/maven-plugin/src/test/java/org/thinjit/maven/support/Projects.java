package org.thinjit.maven.support;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;

/** Makes projects as Maven has them when plugins run. */
public final class Projects {
    private Projects() {}

    /**
     * Makes a project.
     *
     * @param plugins the POM's {@code <plugin>} elements
     * @return a project without a jar and without dependencies
     * @throws Exception if that is no XML
     */
    public static MavenProject of(String plugins) throws Exception {
        String pom =
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId>"
                        + "<artifactId>app</artifactId><version>1.0</version><build><plugins>"
                        + plugins
                        + "</plugins></build></project>";
        Model model = new MavenXpp3Reader().read(new StringReader(pom));
        MavenProject project = new MavenProject(model);
        project.setArtifact(artifact("app", null, "jar", null));
        project.setArtifacts(new LinkedHashSet<>());
        return project;
    }

    /**
     * Makes an artifact.
     *
     * @param name its id and its file's
     * @param scope its scope, or null
     * @param type its type; only {@code jar} belongs on class paths
     * @param file its file, or null
     * @return the artifact
     */
    public static Artifact artifact(String name, String scope, String type, Path file) {
        DefaultArtifactHandler handler = new DefaultArtifactHandler(type);
        handler.setAddedToClasspath(type.equals("jar"));
        Artifact artifact =
                new DefaultArtifact("com.example", name, "1.0", scope, type, null, handler);
        artifact.setFile(file == null ? null : file.toFile());
        return artifact;
    }
}
