package sun.net.www.protocol.jar;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Shape only, for the compiler: see the class of this name in the JDK. Never packaged. */
public class JarURLConnection extends java.net.JarURLConnection {
    /** See the class of this name in the JDK. */
    class JarURLInputStream extends FilterInputStream {
        JarURLInputStream(InputStream in) {
            super(in);
        }
    }

    public JarURLConnection(URL url, Handler handler) throws IOException {
        super(url);
    }

    private static IllegalStateException shape() {
        return new IllegalStateException("the compile-time shape was packaged");
    }

    @Override
    public void connect() throws IOException {
        throw shape();
    }

    @Override
    public JarFile getJarFile() throws IOException {
        throw shape();
    }

    @Override
    public JarEntry getJarEntry() throws IOException {
        throw shape();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        throw shape();
    }
}
