package sun.net.www.protocol.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.jar.JarFile;

/**
 * Opens what URLs of one signed jar name. The jar was verified when it was indexed, so that its entries
 * are read without verifying them anew: see {@link ThinJitEntries}. What it opened tells nobody that:
 * before a jar file or an entry is handed out, whatever was read of it is read through the JDK's verifier
 * too, which then knows as much as in a plain run. Thread-safe.
 */
public final class ThinJitHandler extends Handler {
    /** Instead of names: the jar file was handed out, and the JDK reads from it. */
    private static final Set<String> OUT = Collections.emptySet();

    private final String prefix;
    private final ThinJitEntries entries;

    /** Names of entries that were read to their end, and not by the JDK. */
    private final Map<JarFile, Set<String>> ended = new WeakHashMap<>();

    /**
     * Creates a handler.
     *
     * @param jar the jar's URL
     * @param changed the change time of the file that was indexed, nanoseconds since 1970
     * @param inode its inode
     */
    public ThinJitHandler(String jar, long changed, long inode) {
        this.prefix = jar.concat("!/");
        this.entries = new ThinJitEntries(changed, inode);
    }

    /**
     * Returns whether a URL names something in the jar; a URL made from one of this handler has this
     * handler too, wherever it leads.
     *
     * @param url any URL
     * @return false for the jar as a whole, and for what has a fragment
     */
    public boolean serves(URL url) {
        String file = url.getFile();
        return url.getProtocol().equals("jar")
                && url.getRef() == null
                && file.length() > prefix.length()
                && file.startsWith(prefix);
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
        return serves(url) ? new ThinJitConnection(url, this) : super.openConnection(url);
    }

    /** Returns an entry's content, or null when the JDK has to read it. */
    byte[] read(JarFile jar, String name) {
        return isOut(jar) ? null : entries.read(jar, name);
    }

    boolean isOut(JarFile jar) {
        synchronized (ended) {
            return ended.get(jar) == OUT;
        }
    }

    /** The lock is the JDK's own for the same work: another thread waits until all is verified. */
    void handOut(JarFile jar) {
        synchronized (jar) {
            Set<String> owed;
            synchronized (ended) {
                owed = ended.put(jar, OUT);
            }
            if (owed != null) {
                for (String name : owed) {
                    verify(jar, name);
                }
            }
        }
    }

    /** Hears that an entry was read to its end. */
    void ended(JarFile jar, String name) {
        synchronized (ended) {
            Set<String> names = ended.get(jar);
            if (names == null) {
                names = new HashSet<>();
                ended.put(jar, names);
            }
            if (names != OUT) {
                names.add(name);
                return;
            }
        }
        verify(jar, name);
    }

    private static void verify(JarFile jar, String name) {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | RuntimeException e) {
            // The file is another by now, or closed: nobody signed what does not verify.
        }
    }
}
