package org.thinjit.agent.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CircularityLockTest {
    private final CircularityLock lock = new CircularityLock();

    @Test
    void aThreadTakesItOnceUntilItGivesItBack() {
        assertThat(lock.acquire()).isTrue();
        assertThat(lock.acquire()).isFalse();
        lock.release();
        assertThat(lock.acquire()).isTrue();
    }

    @Test
    void threadsDoNotMindEachOther() {
        assertThat(lock.acquire()).isTrue();
        assertThat(CompletableFuture.supplyAsync(lock::acquire).join()).isTrue();
    }
}
