package org.thinjit.bench.program;

import java.util.List;

/**
 * An artifact in a Maven repository.
 *
 * @param group group id
 * @param artifact artifact id
 * @param version version
 * @param beside ids of further artifacts of the same group and version that it does not name itself
 */
record MavenArtifact(String group, String artifact, String version, List<String> beside) {
    private static final String DEPENDENCY =
            """
            <dependency>
              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>
            </dependency>
            """;

    /** The file name that Maven gives its jar. */
    String jarName() {
        return artifact + "-" + version + ".jar";
    }

    /** A project that depends on this artifact and those beside it. */
    String pom() {
        StringBuilder dependencies = new StringBuilder(dependency(artifact));
        beside.forEach(each -> dependencies.append(dependency(each)));
        return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>org.thinjit.bench.programs</groupId>
          <artifactId>fetch-%s</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <dependencies>
        %s
          </dependencies>
        </project>
        """
                .formatted(artifact, dependencies);
    }

    private String dependency(String id) {
        return DEPENDENCY.formatted(group, id, version);
    }

    @Override
    public String toString() {
        String own = group + ":" + artifact + ":" + version;
        return beside.isEmpty() ? own : own + " with " + String.join(", ", beside);
    }
}
