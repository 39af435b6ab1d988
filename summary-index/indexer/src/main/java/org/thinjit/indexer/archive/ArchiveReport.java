package org.thinjit.indexer.archive;

/**
 * What came of an archive.
 *
 * @param archive the file
 * @param bytes its size
 * @param listed the program's classes on the list
 * @param unregistered those of them that belong to other class loaders than the JDK's
 * @param jdkListed JDK classes on the list that the JDK's own list lacks
 * @param skipped classes that the JVM did not archive
 * @param sites classes whose lambdas, or constants when linked, the JVM was asked to resolve; 0 when
 *     that was given up
 * @param tried classes that came from the archive in the trial, which loads the main class only
 * @param linked whether classes are linked ahead
 * @param micros how long it took, in microseconds
 */
public record ArchiveReport(
        String archive,
        long bytes,
        int listed,
        int unregistered,
        int jdkListed,
        int skipped,
        int sites,
        int tried,
        boolean linked,
        long micros) {}
