package sun.net.www.protocol.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jdk.internal.misc.Unsafe;
import sun.nio.fs.ThinJitFileStatus;

/**
 * Reads entries of a jar that was verified when it was indexed, without verifying them, as long as the
 * open file is that very file and nothing has changed it: its inode and change time say so before and
 * after its bytes were read. The file that is asked is the one that the bytes come from, whatever its
 * path leads to by now. Immutable.
 */
final class ThinJitEntries {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    /** Content is in memory before any of it is handed out; more than this the JDK streams. */
    private static final int MAX_BYTES = 1 << 22;

    private final long changed;
    private final long inode;

    ThinJitEntries(long changed, long inode) {
        this.changed = changed;
        this.inode = inode;
    }

    /** Returns an entry's content, or null when there is any doubt. */
    byte[] read(JarFile jar, String name) {
        try (ZipFile zip = new ZipFile(jar.getName())) {
            RandomAccessFile file = file(zip);
            if (file == null || file != file(jar) || !isIndexed(file)) {
                return null;
            }
            byte[] bytes = content(zip, name);
            return isIndexed(file) ? bytes : null;
        } catch (IOException | RuntimeException | LinkageError | VirtualMachineError e) {
            return null; // The JDK meets it in its own place, or gets by.
        }
    }

    private static byte[] content(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory() || entry.getSize() > MAX_BYTES) {
            return null;
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, bytes.length);
        return bytes.length == entry.getSize() && crc.getValue() == entry.getCrc() ? bytes : null;
    }

    private boolean isIndexed(RandomAccessFile file) throws IOException {
        ThinJitFileStatus status = ThinJitFileStatus.of(file.getFD());
        return status.changed() == changed && status.inode() == inode;
    }

    /** The JDK opens a file once for all that read it; null when it is closed. */
    private static RandomAccessFile file(ZipFile zip) {
        Object opened = field(field(zip, ZipFile.class, "res"), "zsrc");
        return opened == null ? null : (RandomAccessFile) field(opened, "zfile");
    }

    private static Object field(Object of, String name) {
        return field(of, of.getClass(), name);
    }

    private static Object field(Object of, Class<?> type, String name) {
        return UNSAFE.getReference(of, UNSAFE.objectFieldOffset(type, name));
    }
}
