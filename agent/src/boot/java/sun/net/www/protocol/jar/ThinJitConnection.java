package sun.net.www.protocol.jar;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The JDK's connection to an entry of a jar, but for where the stream's bytes come from. It opens, caches
 * and closes the same jar file, and meets the same errors. Not thread-safe, like the JDK's.
 */
final class ThinJitConnection extends JarURLConnection {
    private final ThinJitHandler handler;

    ThinJitConnection(URL url, ThinJitHandler handler) throws IOException {
        super(url, handler);
        this.handler = handler;
    }

    /** Certificates, manifest and attributes are asked for through this method or the next. */
    @Override
    public JarFile getJarFile() throws IOException {
        JarFile jar = super.getJarFile();
        handler.handOut(jar);
        return jar;
    }

    @Override
    public JarEntry getJarEntry() throws IOException {
        JarEntry entry = super.getJarEntry();
        handler.handOut(super.getJarFile());
        return entry;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        JarFile jar = super.getJarFile(); // Connects.
        byte[] bytes = handler.read(jar, getEntryName());
        return bytes == null
                ? super.getInputStream()
                : new JarURLInputStream(new ThinJitStream(handler, jar, getEntryName(), bytes));
    }
}
