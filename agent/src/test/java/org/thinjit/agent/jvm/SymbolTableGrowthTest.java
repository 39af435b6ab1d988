package org.thinjit.agent.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jdk.internal.misc.Unsafe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On memory of the test's own, with a thread in place of the JVM's; what that does, forked JVMs show. */
final class SymbolTableGrowthTest {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long USUAL = 32_768;

    private final long size = UNSAFE.allocateMemory(16);
    private final long work = size + 8;
    private final SymbolTable table = new SymbolTable(size, work);
    private volatile boolean ended;

    @BeforeEach
    void fill() {
        UNSAFE.putLong(size, USUAL);
        UNSAFE.putLong(work, 0);
    }

    @AfterEach
    void free() {
        UNSAFE.freeMemory(size);
    }

    /** Grows to the largest size given, when it is asked to and the table looks crowded. */
    private Thread service(long largest, int forgotten) {
        Thread thread =
                new Thread(
                        () -> {
                            long buckets = USUAL;
                            int requests = 0;
                            while (!ended) {
                                if (UNSAFE.getByteVolatile(null, work) == 1) {
                                    UNSAFE.putByteVolatile(null, work, (byte) 0);
                                    boolean crowded = table.buckets() == 1;
                                    if (++requests > forgotten && crowded && buckets < largest) {
                                        buckets *= 2;
                                        UNSAFE.putLongVolatile(null, size, buckets);
                                    }
                                }
                                Thread.onSpinWait();
                            }
                        });
        thread.start();
        return thread;
    }

    private long growBeside(Thread service) throws InterruptedException {
        try {
            return SymbolTableGrowth.grow(table, USUAL);
        } finally {
            ended = true;
            service.join();
        }
    }

    @Test
    void doublesUntilItIsLargeEnough() throws InterruptedException {
        assertThat(growBeside(service(1 << 24, 0))).isEqualTo(262_144);
        assertThat(UNSAFE.getLong(size)).isEqualTo(262_144);
    }

    @Test
    void asksAgainWhereARequestWasForgotten() throws InterruptedException {
        assertThat(growBeside(service(1 << 24, 1))).isEqualTo(262_144);
    }

    @Test
    void aTableThatGrowsNoFurtherIsLeftAsItIs() throws InterruptedException {
        assertThat(growBeside(service(65_536, 0))).isEqualTo(65_536);
        assertThat(UNSAFE.getLong(size)).isEqualTo(65_536);
    }

    @Test
    void aTableOfAnotherSizeIsNotTouched() throws InterruptedException {
        UNSAFE.putLong(size, 1_024);

        assertThat(SymbolTableGrowth.grow(table, USUAL)).isEqualTo(1_024);
        assertThat(UNSAFE.getByte(work)).isZero();
    }

    /** Interrupting all threads is a way to end a program. */
    @Test
    void anInterruptedThreadLeavesTheTableAsItWas() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> SymbolTableGrowth.grow(table, USUAL))
                .isInstanceOf(InterruptedException.class);
        assertThat(UNSAFE.getLong(size)).isEqualTo(USUAL);
    }
}
