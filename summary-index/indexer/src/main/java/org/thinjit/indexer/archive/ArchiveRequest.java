package org.thinjit.indexer.archive;

import java.nio.file.Path;
import java.util.List;

/**
 * What to make an archive of.
 *
 * @param index the program's index
 * @param output the archive to write
 * @param jdk the JDK that will run the program
 * @param limit how unlikely an archived class may be, in halvings, or all
 * @param link whether to link classes ahead of time (JEP 483; JDK 25 and later)
 * @param options the program's JVM options that an archive depends on, such as its collector
 */
public record ArchiveRequest(
        Path index, Path output, TargetJdk jdk, int limit, boolean link, List<String> options) {
    /** Measured: a Spring Boot program starts fastest with what this takes. */
    public static final int DEFAULT_LIMIT = 8;
}
