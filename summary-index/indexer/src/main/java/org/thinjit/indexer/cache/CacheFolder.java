package org.thinjit.indexer.cache;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Where cached entries are kept, and how much room they may take. A folder can be shared by builds
 * that run at the same time, and by machines.
 *
 * @param folder the folder; it is made when it is needed
 * @param maxBytes what all entries together may take; the least recently used ones are deleted
 */
public record CacheFolder(Path folder, long maxBytes) {
    /** The limit when none is asked for: 2 GiB. */
    public static final long DEFAULT_MAX_BYTES = 2L << 30;

    /** The system property that names the folder to use by default, or is {@value #OFF}. */
    public static final String PROPERTY = "thinjit.cache";

    /** What stands in place of a folder when no cache is wanted. */
    public static final String OFF = "off";

    private static final String NAME = "thinjit";
    private static final long MEBI = 1L << 20;

    /** Checks the range. */
    public CacheFolder {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("a cache cannot hold " + maxBytes + " bytes");
        }
    }

    /**
     * Returns the folder to use when none is asked for: the one that the system property {@value
     * #PROPERTY} names, else the one for ThinJIT among the user's cached data.
     *
     * @return a folder and the default limit, or null when the property is {@value #OFF}
     */
    public static CacheFolder ofUser() {
        return of(System.getProperty(PROPERTY), Path.of(""));
    }

    /**
     * Returns the folder that a setting asks for.
     *
     * @param setting a folder's path, or {@value #OFF}; null or empty for the one for ThinJIT among
     *     the user's cached data
     * @param base the folder that a relative path starts from
     * @return a folder and the default limit, or null for none
     */
    public static CacheFolder of(String setting, Path base) {
        if (OFF.equals(setting)) {
            return null;
        }
        Path folder =
                setting == null || setting.isEmpty()
                        ? folderOfUser(System::getProperty, System.getenv())
                        : base.resolve(setting);
        return new CacheFolder(folder, DEFAULT_MAX_BYTES);
    }

    /**
     * Returns the same folder with another limit.
     *
     * @param mebibytes what all entries together may take, in MiB; 0 keeps nothing
     * @return another record
     * @throws IllegalArgumentException if the number is negative, or no {@code long} holds the bytes
     */
    public CacheFolder withLimit(long mebibytes) {
        if (mebibytes < 0 || mebibytes > Long.MAX_VALUE / MEBI) {
            throw new IllegalArgumentException(
                    "a cache cannot be limited to " + mebibytes + " MiB");
        }
        return new CacheFolder(folder, mebibytes * MEBI);
    }

    /**
     * Finds the user's folder: by the XDG base directory specification, by Apple's file system
     * programming guide, or by Windows' known folders.
     *
     * @param properties looks system properties up
     * @param environment the environment's variables
     * @return a path
     */
    static Path folderOfUser(UnaryOperator<String> properties, Map<String, String> environment) {
        Path home = Path.of(properties.apply("user.home"));
        String system = properties.apply("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve(NAME);
        }
        boolean windows = system.startsWith("windows");
        String base = environment.get(windows ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        if (base != null && Path.of(base).isAbsolute()) {
            return Path.of(base).resolve(NAME);
        }
        return windows
                ? home.resolve("AppData").resolve("Local").resolve(NAME)
                : home.resolve(".cache").resolve(NAME);
    }
}
