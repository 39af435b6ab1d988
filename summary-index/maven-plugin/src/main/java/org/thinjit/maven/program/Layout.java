package org.thinjit.maven.program;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/** How a program is started. */
public enum Layout {
    /** As a runnable jar where the build makes one, else by its class path. */
    AUTO,

    /** With {@code java -jar}. */
    JAR,

    /** With {@code java -cp}: the project's jar and its dependencies. */
    CLASS_PATH,

    /** With {@code java -m}: the project's jar is the main module, its modules on the module path. */
    MODULE_PATH;

    /**
     * Reads a value of the parameter {@code layout}.
     *
     * @param text for example {@code class-path}
     * @return the constant
     * @throws MojoFailureException if there is none of that name
     */
    public static Layout of(String text) throws MojoFailureException {
        for (Layout layout : values()) {
            if (layout.key().equals(text)) {
                return layout;
            }
        }
        String known = Arrays.stream(values()).map(Layout::key).collect(Collectors.joining(", "));
        throw new MojoFailureException("layout cannot be '" + text + "'; known: " + known);
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
