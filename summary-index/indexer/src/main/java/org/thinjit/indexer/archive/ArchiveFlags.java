package org.thinjit.indexer.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JVM's options that bring an archive into use. */
public final class ArchiveFlags {
    /** Since then messages about archives also go to the log tag {@code aot}. */
    private static final int FIRST_WITH_AOT_TAG = 24;

    private ArchiveFlags() {}

    /**
     * Returns the options.
     *
     * @param archive the archive
     * @param jdk the JDK about to run
     * @return options that pass the archive, and keep what the JVM may say of archives from standard
     *     output
     */
    public static List<String> of(Path archive, TargetJdk jdk) {
        List<String> flags = new ArrayList<>();
        flags.add("-XX:SharedArchiveFile=" + archive.toAbsolutePath());
        flags.add("-Xshare:auto");
        flags.add("-Xlog:cds*=off");
        if (jdk.feature() >= FIRST_WITH_AOT_TAG) {
            flags.add("-Xlog:aot*=off");
        }
        return flags;
    }
}
