package org.thinjit.agent.speculate;

import org.thinjit.agent.learn.RunRecorder;
import org.thinjit.discovery.FlagSource;

/** Flags that are recorded as they are drained: in order of batches, within one of numbers. */
final class RecordedFlags implements FlagSource {
    private final FlagSource flags;
    private final RunRecorder recorder;

    RecordedFlags(FlagSource flags, RunRecorder recorder) {
        this.flags = flags;
        this.recorder = recorder;
    }

    @Override
    public int drain(int[] into) {
        int count = flags.drain(into);
        for (int i = 0; i < count; i++) {
            recorder.flag(into[i]);
        }
        return count;
    }
}
