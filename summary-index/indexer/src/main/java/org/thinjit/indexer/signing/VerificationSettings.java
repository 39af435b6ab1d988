package org.thinjit.indexer.signing;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.Security;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thinjit.format.SecuritySettings;

/** The settings under which this JVM verifies jars, and whether they can be told to another one. */
public final class VerificationSettings {
    private static final String JAR_RESTRICTIONS = "jdk.jar.disabledAlgorithms";
    private static final Pattern DENY_AFTER = Pattern.compile("denyAfter\\s+(\\S+?)(?=[,\\s]|$)");

    private VerificationSettings() {}

    /**
     * Describes the settings.
     *
     * @return the lines of the index's security section; null when the outcome can differ with the
     *     day, the trust store or settings that the section does not tell
     */
    public static String describe() {
        String restrictions = Security.getProperty(JAR_RESTRICTIONS);
        if (SecuritySettings.switched() != null
                || restrictions != null
                        && (restrictions.contains("jdkCA") || changesLater(restrictions))) {
            return null;
        }
        String properties = SecuritySettings.properties();
        return SecuritySettings.jdk() + file(properties) + properties;
    }

    private static boolean changesLater(String restrictions) {
        Matcher dates = DENY_AFTER.matcher(restrictions);
        while (dates.find()) {
            try {
                if (!LocalDate.parse(dates.group(1)).isBefore(LocalDate.now())) {
                    return true;
                }
            } catch (DateTimeException e) {
                return true;
            }
        }
        return false;
    }

    /** The file stands for the properties only where they came from there and from nowhere else. */
    private static String file(String properties) {
        try (InputStream in = new FileInputStream(SecuritySettings.masterFile())) {
            Properties master = new Properties();
            master.load(in);
            boolean complete = !SecuritySettings.overridden() && !master.containsKey("include");
            return complete && properties.equals(SecuritySettings.properties(master::getProperty))
                    ? SecuritySettings.file()
                    : SecuritySettings.NO_FILE;
        } catch (IOException | IllegalArgumentException e) {
            return SecuritySettings.NO_FILE;
        }
    }
}
