package org.thinjit.cli;

import java.nio.file.Path;
import org.thinjit.indexer.cache.CacheFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say where indexing keeps what it found out about jars, and how much. */
final class CacheOptions {
    private static final long MEBI = 1L << 20;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "Where to keep what was found out about jars, for the next time; builds and"
                            + " machines can share it. Default: 'thinjit' in the user's cache folder.")
    private Path folder;

    @Option(
            names = "--cache-limit",
            paramLabel = "MIB",
            description =
                    "What the cache may take, in MiB; the least recently used entries go first."
                            + " Default: ${DEFAULT-VALUE}.")
    private long limit = CacheFolder.DEFAULT_MAX_BYTES / MEBI;

    @Option(names = "--no-cache", description = "Read and weave everything anew, keep nothing.")
    private boolean off;

    /** The cache to use, or null. */
    CacheFolder folder() {
        if (off && folder != null) {
            throw bad("--cache and --no-cache exclude each other");
        }
        if (limit < 0 || limit > Long.MAX_VALUE / MEBI) {
            throw bad("Invalid value for option '--cache-limit': " + limit + " is out of range");
        }
        if (off) {
            return null;
        }
        if (folder != null) {
            return new CacheFolder(folder.toAbsolutePath(), limit * MEBI);
        }
        CacheFolder byDefault = CacheFolder.ofUser();
        return byDefault == null
                ? null
                : new CacheFolder(byDefault.folder().toAbsolutePath(), limit * MEBI);
    }

    private ParameterException bad(String message) {
        return new ParameterException(mixee.commandLine(), message);
    }
}
