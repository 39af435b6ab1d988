package sun.net.www.protocol.jar;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.jar.JarFile;

/**
 * An entry's content, in place of the JDK's stream that verifies while it is read: errors, counts and ends
 * are that one's. Once the jar file was handed out, whoever has it may see what is verified, so that
 * the rest comes through the JDK's stream. Not thread-safe, like that one.
 */
final class ThinJitStream extends InputStream {
    private final ThinJitHandler handler;
    private final JarFile jar;
    private final String name;
    private final byte[] bytes;
    private int position;
    private InputStream verifying;
    private boolean closed;

    ThinJitStream(ThinJitHandler handler, JarFile jar, String name, byte[] bytes) {
        this.handler = handler;
        this.jar = jar;
        this.name = name;
        this.bytes = bytes;
        advance(0);
    }

    private void advance(int count) {
        position += count;
        if (position == bytes.length) {
            handler.ended(jar, name);
        }
    }

    /** Returns how many bytes are left here; 0 too when the JDK's stream has the rest. */
    private int left() throws IOException {
        if (closed) {
            throw new IOException("stream closed");
        }
        if (verifying == null && position < bytes.length) {
            try {
                jar.size(); // Fails when the jar file is closed, with which its streams are.
                if (handler.isOut(jar)) {
                    verifying = jar.getInputStream(jar.getEntry(name));
                    verifying.skipNBytes(position);
                }
            } catch (IllegalStateException e) {
                throw new IOException("Stream closed", e);
            }
        }
        return verifying == null ? bytes.length - position : 0;
    }

    @Override
    public int read() throws IOException {
        if (left() == 0) {
            return verifying == null ? -1 : verifying.read();
        }
        int one = bytes[position] & 0xff;
        advance(1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int left = left();
        if (left == 0) {
            return verifying == null ? -1 : verifying.read(into, offset, length);
        }
        Objects.checkFromIndexSize(offset, length, into.length);
        int count = Math.min(left, length);
        System.arraycopy(bytes, position, into, offset, count);
        if (count > 0) {
            advance(count);
        }
        return count;
    }

    @Override
    public int available() throws IOException {
        int left = left();
        return verifying == null ? left : verifying.available();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        if (verifying != null) {
            verifying.close();
        }
    }
}
