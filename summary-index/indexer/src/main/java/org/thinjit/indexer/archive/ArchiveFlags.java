package org.thinjit.indexer.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JVM's options that bring an archive into use. */
public final class ArchiveFlags {
    /** Since then messages about archives also go to the log tag {@code aot}. */
    private static final int FIRST_WITH_AOT_TAG = 24;

    /** What an agent adds to the module graph; a linked archive fits one module graph only. */
    static final String AGENTS_MODULE = "--add-modules=java.instrument";

    private ArchiveFlags() {}

    /**
     * Returns the options.
     *
     * @param archive the archive
     * @param jdk the JDK about to run
     * @param agent whether the JVM is started with an agent
     * @return options that pass the archive, and keep what the JVM may say of archives from standard
     *     output
     */
    public static List<String> of(Path archive, TargetJdk jdk, boolean agent) {
        List<String> flags = new ArrayList<>();
        flags.add("-XX:SharedArchiveFile=" + archive.toAbsolutePath());
        flags.add("-Xshare:auto");
        flags.add("-Xlog:cds*=off");
        if (jdk.feature() >= FIRST_WITH_AOT_TAG) {
            flags.add("-Xlog:aot*=off");
        }
        if (!agent && ArchiveConditions.isLinked(archive)) {
            flags.add(AGENTS_MODULE);
        }
        return flags;
    }
}
