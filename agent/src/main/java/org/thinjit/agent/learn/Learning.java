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
 * of {@code learn=FILE}, else the one in the index. Immutable but for the recorder.
 */
public final class Learning {
    private final File file;
    private final Profile start;
    private final RunRecorder recorder;

    private Learning(File file, Profile start, RunRecorder recorder) {
        this.file = file;
        this.start = start;
        this.recorder = recorder;
    }

    /**
     * Reads the profile. One that cannot be used is said so, left alone, and the run goes on without.
     *
     * @param path the option's value, or null
     * @param index the program's; its lookup sections are checked
     * @param log for that line
     * @return null when there is neither a profile nor a place for one
     */
    public static Learning open(String path, CombinedIndex index, AgentLog log) {
        Profile inIndex = inIndex(index, log);
        File file = path == null ? null : new File(path);
        Profile start = inIndex;
        if (file != null && file.exists()) {
            Profile read = read(file, index, log);
            file = read == null ? null : file;
            start = read == null ? inIndex : read;
        } else if (file != null && !writable(file)) {
            line(log, file, "cannot be written: its folder is not there or protected");
            file = null;
        }
        if (file == null && start == null) {
            return null;
        }
        return new Learning(file, start == null ? empty(index) : start, recorder(file, index));
    }

    private static RunRecorder recorder(File file, CombinedIndex index) {
        // Each class is defined and each flag set once.
        return file == null ? null : new RunRecorder(index.classes().count() + index.flagCount());
    }

    private static boolean writable(File file) {
        File folder = file.getAbsoluteFile().getParentFile();
        return folder != null && folder.isDirectory() && folder.canWrite();
    }

    private static Profile empty(CombinedIndex index) {
        return Profile.empty(index.id(), index.classes().count(), index.flagCount());
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
     * Returns whether this run is only watched: no earlier one has told what to load.
     *
     * @return true when the profile is empty
     */
    public boolean watching() {
        return start.runs() == 0;
    }

    /**
     * Returns what earlier runs used.
     *
     * @return a profile of the program's index, perhaps empty
     */
    public Profile start() {
        return start;
    }

    /**
     * Returns the recorder.
     *
     * @return null when nothing is to be learned from this run
     */
    public RunRecorder recorder() {
        return recorder;
    }

    /** The file that takes what is learned. */
    File file() {
        return file;
    }
}
