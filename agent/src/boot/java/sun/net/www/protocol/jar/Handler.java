package sun.net.www.protocol.jar;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** Shape only, for the compiler: see the class of this name in the JDK. Never packaged. */
public class Handler extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
        throw new IllegalStateException("the compile-time shape was packaged");
    }
}
