package org.thinjit.indexer.tool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The running indexer's name. What an index or a cache holds is only as good as the code that made it,
 * and builds of a snapshot differ under one version: so the name has a digest of the code too.
 */
public final class ToolIdentity {
    private static final String DEVELOPMENT = "development";
    private static final String TEXT = read();

    private ToolIdentity() {}

    /**
     * Names the indexer.
     *
     * @return release and code digest, for example {@code 1.0.2+5d41402abc4b2a76}; equal where the code
     *     is equal, in the command line's jar and in the Maven plugin alike. Without the {@code +} where
     *     the build took no digest, in an IDE for example
     */
    public static String text() {
        return TEXT;
    }

    private static String read() {
        String release = ToolIdentity.class.getPackage().getImplementationVersion();
        String name = release == null ? DEVELOPMENT : release;
        try (InputStream in = ToolIdentity.class.getResourceAsStream(CodeDigest.RESOURCE)) {
            return in == null
                    ? name
                    : name + "+" + new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            return name;
        }
    }
}
