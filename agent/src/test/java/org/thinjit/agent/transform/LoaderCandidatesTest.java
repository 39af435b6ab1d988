package org.thinjit.agent.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class LoaderCandidatesTest {
    private static final class Loader extends ClassLoader {}

    private final LoaderCandidates candidates = new LoaderCandidates(2);

    @Test
    void theFirstLoaderAndItsFirstClassAreNoted() {
        ClassLoader first = new Loader();
        ClassLoader second = new Loader();

        assertThat(candidates.note(1, first, 7)).isEqualTo(7);
        assertThat(candidates.note(1, first, 8)).isEqualTo(7);
        assertThat(candidates.note(1, second, 9)).isEqualTo(-1);
        assertThat(candidates.note(0, second, 9)).isEqualTo(9);
        assertThat(candidates.is(1, first, 7)).isTrue();
        assertThat(candidates.is(1, first, 8)).isFalse();
        assertThat(candidates.is(1, second, 7)).isFalse();
        assertThat(candidates.is(0, first, 7)).isFalse();
    }

    @Test
    void loadersAreHeldWeaklyAndFollowedByOthers() {
        WeakReference<ClassLoader> gone = new WeakReference<>(new Loader());
        candidates.note(0, gone.get(), 1);
        for (int i = 0; i < 100 && gone.get() != null; i++) {
            System.gc();
        }

        assertThat(gone.get()).isNull();
        ClassLoader next = new Loader();
        assertThat(candidates.note(0, next, 2)).isEqualTo(2);
        assertThat(candidates.is(0, next, 2)).isTrue();
    }
}
