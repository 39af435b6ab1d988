package sun.nio.ch;

import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.ByteBuffer;
import jdk.internal.access.SharedSecrets;

/**
 * Reads at a place of a file, into memory that is not on the heap, without moving the file's position:
 * the system call behind {@code FileChannel.read(ByteBuffer, long)}, without the classes that a channel
 * loads in a fresh JVM. Files are read and not mapped: when somebody truncates a mapped file, the next
 * look at it ends the process. Stateless.
 */
public final class ThinJitFile {
    /** From this feature version on, a buffer over memory is made without a segment. */
    private static final int BUFFERS_WITHOUT_SEGMENT = 20;

    /** What the JDK answers when a signal came between: {@code IOStatus.INTERRUPTED}. */
    private static final int INTERRUPTED = -3;

    private static final FileDispatcherImpl DISPATCHER = new FileDispatcherImpl();

    private ThinJitFile() {}

    /**
     * Reads until all is there or the file ends.
     *
     * @param fd an open file
     * @param position where in the file, bytes from its start
     * @param address receives the bytes
     * @param length how many
     * @return how many were there; fewer than asked for when the file is shorter
     * @throws IOException if the system refuses
     */
    public static int read(FileDescriptor fd, long position, long address, int length)
            throws IOException {
        int done = 0;
        while (done < length) {
            int count = DISPATCHER.pread(fd, address + done, length - done, position + done);
            if (count > 0) {
                done += count;
            } else if (count != INTERRUPTED) {
                break;
            }
        }
        return done;
    }

    /**
     * Makes a buffer over memory.
     *
     * @param address the memory; not to be freed as long as the buffer is used
     * @param length its bytes
     * @return a direct buffer
     */
    public static ByteBuffer buffer(long address, int length) {
        return Runtime.version().feature() >= BUFFERS_WITHOUT_SEGMENT
                ? SharedSecrets.getJavaNioAccess().newDirectByteBuffer(address, length)
                : SharedSecrets.getJavaNioAccess().newDirectByteBuffer(address, length, null, null);
    }
}
