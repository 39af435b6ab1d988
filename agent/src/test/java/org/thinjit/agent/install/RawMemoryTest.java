package org.thinjit.agent.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.function.IntFunction;
import jdk.internal.misc.Unsafe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thinjit.format.SectionMemory;

/** Plain loads read what a buffer reads, and refuse what a buffer refuses: the rest would be a crash. */
class RawMemoryTest {
    private static final int LENGTH = 61;
    private static final int FAR = Integer.MAX_VALUE;

    private final byte[] bytes = new byte[LENGTH];
    private final long address = Unsafe.getUnsafe().allocateMemory(LENGTH);
    private final SectionMemory raw;
    private final SectionMemory buffer;

    RawMemoryTest() {
        new Random(17).nextBytes(bytes);
        for (int i = 0; i < LENGTH; i++) {
            Unsafe.getUnsafe().putByte(address + i, bytes[i]);
        }
        raw = new RawMemory(address, ByteBuffer.wrap(bytes));
        buffer = SectionMemory.of(ByteBuffer.wrap(bytes));
    }

    @AfterEach
    void free() {
        Unsafe.getUnsafe().freeMemory(address);
    }

    @Test
    void readsWhatABufferReads() {
        assertSame(raw, buffer, LENGTH);
    }

    @Test
    void slicesReadTheirPartOnly() {
        for (int offset : new int[] {0, 1, 8, 21, LENGTH}) {
            int length = (LENGTH - offset) / 2;
            assertSame(raw.slice(offset, length), buffer.slice(offset, length), length);
        }
    }

    @Test
    void refusesSlicesAndCopiesThatLieOutside() {
        int[][] outside = {{-1, 1}, {0, -1}, {0, LENGTH + 1}, {LENGTH, 1}, {1, FAR}, {FAR, 1}};
        for (int[] part : outside) {
            assertOutside(() -> raw.slice(part[0], part[1]));
            assertOutside(() -> raw.copy(part[0], part[1]));
            assertOutside(() -> buffer.copy(part[0], part[1]));
        }
    }

    private static void assertSame(SectionMemory one, SectionMemory other, int length) {
        assertThat(one.length()).isEqualTo(other.length()).isEqualTo(length);
        assertSame(one::getShort, other::getShort, length, Short.BYTES);
        assertSame(one::getInt, other::getInt, length, Integer.BYTES);
        assertSame(one::getLong, other::getLong, length, Long.BYTES);
        assertThat(one.copy(0, length)).isEqualTo(other.copy(0, length));
        assertThat(one.copy(length / 2, length / 3)).isEqualTo(other.copy(length / 2, length / 3));
    }

    private static void assertSame(
            IntFunction<?> one, IntFunction<?> other, int length, int width) {
        for (int offset = 0; offset <= length - width; offset++) {
            assertThat(one.apply(offset)).as("offset %d", offset).isEqualTo(other.apply(offset));
        }
        int[] outside = {-1, Math.max(0, length - width + 1), length, FAR - width, FAR, -FAR};
        for (int offset : outside) {
            assertOutside(() -> one.apply(offset));
            assertOutside(() -> other.apply(offset));
        }
    }

    private static void assertOutside(Runnable read) {
        assertThatThrownBy(read::run).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
