package org.thinjit.agent.serve;

import java.io.IOException;
import java.security.Security;
import jdk.internal.misc.Unsafe;
import org.thinjit.format.SecuritySettings;

/**
 * The security settings under which the index's signed jars were verified, compared with those in force.
 * As long as nothing has loaded {@link Security}, nobody can have changed a property, and the
 * properties are those of the JDK's file: comparing that one spares each start the parsing of it.
 * Thread-safe.
 */
public final class IndexedSettings {
    private final String indexed;

    /**
     * Creates the comparison.
     *
     * @param indexed the index's security section
     */
    public IndexedSettings(String indexed) {
        this.indexed = indexed;
    }

    /**
     * Compares before main.
     *
     * @return what differs, in words; null when nothing does
     */
    public String differenceAtStart() {
        String jdk = SecuritySettings.jdk();
        if (!indexed.startsWith(jdk)) {
            return "the index was made by another JDK than this one ("
                    + System.getProperty("java.runtime.version")
                    + "), which may verify signatures differently";
        }
        String name = SecuritySettings.switched();
        if (name != null) {
            return "the system property " + name + " is about verifying signatures";
        }
        return isOfFile(jdk.length()) ? null : differenceInProperties();
    }

    private boolean isOfFile(int at) {
        try {
            return !SecuritySettings.overridden()
                    && indexed.startsWith(SecuritySettings.file(), at);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Compares when the first signed class is wanted, which is when the JDK would read the properties.
     *
     * @return what differs, in words; null when nothing does
     */
    String differenceAtFirstClass() {
        return Unsafe.getUnsafe().shouldBeInitialized(Security.class)
                ? null
                : differenceInProperties();
    }

    private String differenceInProperties() {
        try {
            int file = SecuritySettings.jdk().length();
            int start = indexed.indexOf('\n', file) + 1;
            if (indexed.substring(start).equals(SecuritySettings.properties())) {
                return null;
            }
        } catch (SecurityException e) {
            return "the security properties cannot be read (" + e.getMessage() + ")";
        }
        return "the security properties are not those under which signatures were verified";
    }
}
