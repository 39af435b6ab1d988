package org.thinjit.agent.learn;

import java.io.File;
import java.io.IOException;
import org.thinjit.agent.AgentLog;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.IndexFormatException;
import org.thinjit.format.SectionDescriptor;
import org.thinjit.format.profile.Profile;
import org.thinjit.format.profile.ProfileCodec;
import org.thinjit.format.profile.ProfileFile;

/**
 * What this run takes from earlier ones, and whether later ones shall take from it. The profile is that
 * of {@code learn=FILE}, else the one in the index; it is read when it is first asked for, which is on
 * the discovery thread unless the program ends before. Thread-safe.
 */
public final class Learning {
    private final CombinedIndex index;
    private final AgentLog log;
    private final RunRecorder recorder;
    private File file;
    private Profile start;
    private boolean read;

    /**
     * Prepares to learn; reads nothing yet.
     *
     * @param path the option's value, or null
     * @param index the program's; its lookup sections are checked
     * @param log for the one line when the profile cannot be used
     */
    public Learning(String path, CombinedIndex index, AgentLog log) {
        this.index = index;
        this.log = log;
        this.file = path == null ? null : new File(path);
        // Each class is defined and each flag set once.
        this.recorder =
                path == null ? null : new RunRecorder(index.classes().count() + index.flagCount());
    }

    /**
     * Returns what earlier runs used. A profile that cannot be used is said so when it is first asked
     * for, and left alone.
     *
     * @return a profile of the program's index, empty when this run is the first; null when there is
     *     neither a profile nor a place for one
     */
    public synchronized Profile start() {
        if (!read) {
            read = true;
            start = inIndex(index, log);
            readFile();
        }
        return start;
    }

    private void readFile() {
        if (file == null) {
            return;
        }
        if (!file.exists() && !writable(file)) {
            line(log, file, "cannot be written: its folder is not there or protected");
            file = null;
            return;
        }
        Profile found = file.exists() ? read(file, index, log) : start == null ? empty() : start;
        file = found == null ? null : file;
        start = found == null ? start : found;
    }

    private Profile empty() {
        return Profile.empty(index.id(), index.classes().count(), index.flagCount());
    }

    private static boolean writable(File file) {
        File folder = file.getAbsoluteFile().getParentFile();
        return folder != null && folder.isDirectory() && folder.canWrite();
    }

    private static Profile inIndex(CombinedIndex index, AgentLog log) {
        if (index.section(SectionDescriptor.PROFILE).capacity() == 0) {
            return null;
        }
        try {
            return ofIndex(ProfileCodec.read(index.section(SectionDescriptor.PROFILE)), index);
        } catch (IndexFormatException e) {
            log.line(AgentLog.WARN, "the index's profile " + e.getMessage() + "; it is not used");
            return null;
        }
    }

    private static Profile read(File file, CombinedIndex index, AgentLog log) {
        try {
            return ofIndex(new ProfileFile(file).read(), index);
        } catch (IndexFormatException e) {
            line(log, file, e.getMessage());
        } catch (IOException e) {
            line(log, file, "cannot be read: " + e.getMessage());
        }
        return null;
    }

    private static Profile ofIndex(Profile profile, CombinedIndex index)
            throws IndexFormatException {
        if (!profile.isOf(index.id(), index.classes().count(), index.flagCount())) {
            throw new IndexFormatException("is a profile of another index");
        }
        return profile;
    }

    private static void line(AgentLog log, File file, String what) {
        log.line(
                AgentLog.WARN,
                "profile "
                        + file
                        + " "
                        + what
                        + "; the run goes on without it. Delete it, or name another with learn=FILE");
    }

    /**
     * Returns the recorder.
     *
     * @return null when nothing shall be learned from this run
     */
    public RunRecorder recorder() {
        return recorder;
    }

    /** The file that takes what is learned, or null when there is none that can. */
    synchronized File file() {
        return start() == null ? null : file;
    }
}
