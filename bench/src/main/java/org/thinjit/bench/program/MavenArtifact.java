package org.thinjit.bench.program;

import java.util.ArrayList;
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
    /** The file name that Maven gives its jar. */
    String jarName() {
        return artifact + "-" + version + ".jar";
    }

    /** The coordinates of this artifact and those beside it. */
    List<String> coordinates() {
        List<String> all = new ArrayList<>(List.of(coordinates(artifact)));
        beside.forEach(each -> all.add(coordinates(each)));
        return all;
    }

    private String coordinates(String id) {
        return group + ":" + id + ":" + version;
    }

    @Override
    public String toString() {
        String own = coordinates(artifact);
        return beside.isEmpty() ? own : own + " with " + String.join(", ", beside);
    }
}
