package sun.nio.ch;

import java.io.FileDescriptor;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import jdk.internal.access.SharedSecrets;
import jdk.internal.misc.Unsafe;

/**
 * Maps files for reading without {@code FileChannel.map}, which links lambdas and spins method
 * handles in a fresh JVM: 4 ms on 17 and 22 ms on 25, before main. The system call behind it is the
 * same. Mappings live as long as the process.
 */
public final class ThinJitMapping {
    /** The protection that both JDKs' natives know as read-only. */
    private static final int READ_ONLY = 0;

    private ThinJitMapping() {}

    /**
     * Maps a file on JDK 20 and later.
     *
     * @param fd an open file; may be closed afterwards
     * @param length bytes to map, 1 or more
     * @return the file's bytes, read-only by protection: a write would end the process
     * @throws IOException if the system refuses
     */
    public static ByteBuffer map(FileDescriptor fd, int length) throws IOException {
        long address = new FileDispatcherImpl().map(fd, READ_ONLY, 0, length, false);
        return SharedSecrets.getJavaNioAccess().newDirectByteBuffer(address, length);
    }

    /**
     * Maps a file on JDK 17 to 19, whose native method belongs to the channel and reads nothing of it
     * but the file descriptor. A channel that is made the usual way loads a dozen classes more.
     *
     * @param fd an open file; may be closed afterwards
     * @param length bytes to map, 1 or more
     * @return the file's bytes, read-only by protection: a write would end the process
     * @throws ReflectiveOperationException if this JDK maps otherwise, or the system refuses
     */
    public static ByteBuffer mapByChannel(FileDescriptor fd, int length)
            throws ReflectiveOperationException {
        Unsafe unsafe = Unsafe.getUnsafe();
        Class<?> type = Class.forName("sun.nio.ch.FileChannelImpl");
        Object channel = unsafe.allocateInstance(type);
        unsafe.putReference(channel, unsafe.objectFieldOffset(type, "fd"), fd);
        Method map =
                type.getDeclaredMethod("map0", int.class, long.class, long.class, boolean.class);
        map.setAccessible(true);
        long address = (Long) map.invoke(channel, READ_ONLY, 0L, (long) length, false);
        return SharedSecrets.getJavaNioAccess().newDirectByteBuffer(address, length, null, null);
    }
}
