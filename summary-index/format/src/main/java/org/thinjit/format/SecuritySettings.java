package org.thinjit.format;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.security.Security;
import java.util.zip.CRC32;

/**
 * What decides, besides a signed jar itself, what the JDK says about its signatures: the JDK, and
 * security properties. As text, so that one comparison tells whether the index's verification holds
 * here. Stateless.
 */
public final class SecuritySettings {
    private static final String[] PROPERTIES = {
        "jdk.jar.disabledAlgorithms",
        "jdk.certpath.disabledAlgorithms",
        "jdk.disabled.namedCurves",
        "jdk.security.provider.preferred",
    };

    private static final String PROVIDER = "security.provider.";

    /** System properties that make the JDK verify, or talk about it, in another way. */
    private static final String[] SWITCHES = {
        "java.security.debug", "jdk.jar.maxSignatureFileSize"
    };

    /** In place of {@link #file} where the file does not stand for the properties. */
    public static final String NO_FILE = "file=-\n";

    private SecuritySettings() {}

    /** Where properties come from. */
    public interface Source {
        /**
         * Returns a property.
         *
         * @param key its name
         * @return its value, or null
         */
        String property(String key);
    }

    private static final class InForce implements Source {
        @Override
        public String property(String key) {
            return Security.getProperty(key);
        }
    }

    /**
     * Describes the running JDK.
     *
     * @return lines of {@code key=value}
     */
    public static String jdk() {
        return "runtime="
                + System.getProperty("java.runtime.version")
                + "\nvendor="
                + System.getProperty("java.vendor")
                + "\n";
    }

    /**
     * Describes the master security properties file, from which the properties come unless something
     * overrides them.
     *
     * @return a line: the file's length and CRC-32
     * @throws IOException if it cannot be read
     */
    public static String file() throws IOException {
        CRC32 crc = new CRC32();
        byte[] bytes;
        try (FileInputStream in = new FileInputStream(masterFile())) {
            bytes = in.readAllBytes();
        }
        crc.update(bytes);
        return "file=" + bytes.length + " " + Long.toHexString(crc.getValue()) + "\n";
    }

    /**
     * Returns the master security properties file.
     *
     * @return {@code conf/security/java.security}
     */
    public static File masterFile() {
        return new File(System.getProperty("java.home"), "conf/security/java.security");
    }

    /**
     * Describes the properties as they are now; loads {@link Security}.
     *
     * @return lines of {@code key=value}
     */
    public static String properties() {
        return properties(new InForce());
    }

    /**
     * Describes properties.
     *
     * @param source where they come from
     * @return lines of {@code key=value}
     */
    public static String properties(Source source) {
        StringBuilder lines = new StringBuilder();
        for (String key : PROPERTIES) {
            lines.append(key).append('=').append(source.property(key)).append('\n');
        }
        String provider = "";
        for (int i = 1; provider != null; i++) {
            provider = source.property(PROVIDER.concat(Integer.toString(i)));
            if (provider != null) {
                lines.append(PROVIDER).append(i).append('=').append(provider).append('\n');
            }
        }
        return lines.toString();
    }

    /**
     * Returns the first system property with which the JDK verifies in another way.
     *
     * @return its name, or null when none is set
     */
    public static String switched() {
        for (String name : SWITCHES) {
            if (System.getProperty(name) != null) {
                return name;
            }
        }
        return null;
    }

    /**
     * Returns whether the properties can come from elsewhere than the master file.
     *
     * @return true with {@code -Djava.security.properties}
     */
    public static boolean overridden() {
        return System.getProperty("java.security.properties") != null;
    }
}
