package jdk.internal.access;

import java.nio.ByteBuffer;
import jdk.internal.access.foreign.MemorySegmentProxy;

/** Shape only, for the compiler: a method of 17 and a method of 25. Never packaged. */
public interface JavaNioAccess {
    ByteBuffer newDirectByteBuffer(long address, int capacity);

    ByteBuffer newDirectByteBuffer(
            long address, int capacity, Object attachment, MemorySegmentProxy segment);
}
