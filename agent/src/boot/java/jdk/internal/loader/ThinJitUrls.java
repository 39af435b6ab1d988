package jdk.internal.loader;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.Enumeration;
import sun.net.www.protocol.jar.ThinJitHandler;

/**
 * The URLs of resources in signed jars that were verified when they were indexed: equal to the class
 * path's own, but that what they open is not verified anew. Immutable.
 */
public final class ThinJitUrls {
    private final ThinJitHandler[] handlers;

    /**
     * Creates a handler for each jar.
     *
     * @param jars URLs of jars, null for what is none; the others are parallel
     * @param changed the files' change times when they were indexed
     * @param inodes the files' inodes
     */
    public ThinJitUrls(String[] jars, long[] changed, long[] inodes) {
        handlers = new ThinJitHandler[jars.length];
        for (int i = 0; i < jars.length; i++) {
            if (jars[i] != null) {
                handlers[i] = new ThinJitHandler(jars[i], changed[i], inodes[i]);
            }
        }
    }

    /**
     * Replaces a URL.
     *
     * @param found what the class path found, or null
     * @return an equal one; the same when it leads to none of the jars
     */
    @SuppressWarnings("deprecation") // new URL: deprecated since 20, and what the JDK itself does
    public URL served(URL found) {
        if (found != null) {
            for (ThinJitHandler handler : handlers) {
                if (handler != null && handler.serves(found)) {
                    try {
                        String text = found.toExternalForm();
                        URL url = new URL(null, text, handler);
                        return url.toExternalForm().equals(text) ? url : found;
                    } catch (MalformedURLException | SecurityException e) {
                        return found;
                    }
                }
            }
        }
        return found;
    }

    /**
     * Replaces URLs.
     *
     * @param found what the class path finds, when it is asked for the next
     * @return the same, each by {@link #served(URL)}
     */
    public Enumeration<URL> served(Enumeration<URL> found) {
        return new Enumeration<URL>() {
            @Override
            public boolean hasMoreElements() {
                return found.hasMoreElements();
            }

            @Override
            public URL nextElement() {
                return served(found.nextElement());
            }
        };
    }
}
