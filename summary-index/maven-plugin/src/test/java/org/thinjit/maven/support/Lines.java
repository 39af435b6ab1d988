package org.thinjit.maven.support;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Keeps what the plugin says: each line with its level in front. */
public final class Lines extends SystemStreamLog {
    private final List<String> all = new ArrayList<>();

    @Override
    public void info(CharSequence line) {
        all.add("info " + line);
    }

    @Override
    public void warn(CharSequence line) {
        all.add("warn " + line);
    }

    /**
     * Returns the lines so far.
     *
     * @return in order
     */
    public List<String> all() {
        return all;
    }
}
