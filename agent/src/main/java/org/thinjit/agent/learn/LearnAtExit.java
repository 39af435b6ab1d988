package org.thinjit.agent.learn;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import org.thinjit.agent.AgentLog;
import org.thinjit.agent.serve.ServedLoaders;
import org.thinjit.discovery.ClassStates;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.profile.Profile;
import org.thinjit.format.profile.ProfileFile;
import org.thinjit.format.profile.RunRecord;

/**
 * Merges this run into the profile when the JVM ends, also by {@code System.exit}, an uncaught exception
 * or a signal that ends it in order; not by {@code Runtime.halt}.
 */
public final class LearnAtExit extends Thread {
    private final Learning learning;
    private final CombinedIndex index;
    private final ServedLoaders loaders;
    private final ClassStates states;
    private final Instrumentation instrumentation;
    private final AgentLog log;

    /**
     * Creates the hook.
     *
     * @param learning what was learned before, and the recorder of this run
     * @param index the program's
     * @param loaders the class loaders that are served
     * @param states how each class came to be loaded
     * @param instrumentation lists loaded classes
     * @param log for a profile that cannot be written
     */
    public LearnAtExit(
            Learning learning,
            CombinedIndex index,
            ServedLoaders loaders,
            ClassStates states,
            Instrumentation instrumentation,
            AgentLog log) {
        super(null, null, "thinjit-learn", 0, false);
        this.learning = learning;
        this.index = index;
        this.loaders = loaders;
        this.states = states;
        this.instrumentation = instrumentation;
        this.log = log;
    }

    @Override
    public void run() {
        File file = null;
        try {
            file = learning.file();
            if (file != null) {
                Profile start = learning.start();
                new ProfileFile(file).merge(profile(start), start);
            }
        } catch (IOException | RuntimeException | Error e) {
            String what = e instanceof IOException ? e.getMessage() : e.toString();
            log.line(AgentLog.WARN, "profile " + file + " " + what + "; this run was not learned");
        }
    }

    private Profile profile(Profile start) {
        // Before the events: a class that is defined meanwhile is then in neither.
        byte[] use =
                new UsedClasses(instrumentation.getAllLoadedClasses(), loaders, index, states)
                        .use();
        RunRecorder recorder = learning.recorder();
        return RunRecord.of(start, recorder.events(), recorder.count(), use);
    }
}
