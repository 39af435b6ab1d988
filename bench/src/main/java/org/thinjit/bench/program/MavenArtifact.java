package org.thinjit.bench.program;

/**
 * An artifact in a Maven repository.
 *
 * @param group group id
 * @param artifact artifact id
 * @param version version
 */
record MavenArtifact(String group, String artifact, String version) {

    /** The file name that Maven gives its jar. */
    String jarName() {
        return artifact + "-" + version + ".jar";
    }

    /** A project whose only dependency is this artifact. */
    String pom() {
        return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>org.thinjit.bench.programs</groupId>
          <artifactId>fetch-%2$s</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <dependencies>
            <dependency>
              <groupId>%1$s</groupId>
              <artifactId>%2$s</artifactId>
              <version>%3$s</version>
            </dependency>
          </dependencies>
        </project>
        """
                .formatted(group, artifact, version);
    }

    @Override
    public String toString() {
        return group + ":" + artifact + ":" + version;
    }
}
