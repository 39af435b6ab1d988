package jdk.internal.loader;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.List;

/**
 * The definition generator's hook: takes the place of a class loader's {@code ucp}. Classes that the
 * index knows come from the lookup; everything else is passed on to the class path it replaced, so
 * that locks, packages, protection domains and definition stay the JDK's own.
 *
 * <p>One class file serves JDK 17 (lookups with a {@code check} argument) and 25 (without): the
 * methods of the other JDK are never called and therefore never linked.
 */
public final class ThinJitClassPath extends URLClassPath {
    private final URLClassPath original;
    private final URLClassPath added;
    private final ThinJitLookup lookup;
    private volatile boolean closed;
    private boolean hasAdded;

    /**
     * Creates the hook.
     *
     * @param original the class path that it stands before
     * @param indexed how many of the original's URLs the index covers, from the first
     * @param lookup answers for indexed classes
     */
    public ThinJitClassPath(URLClassPath original, int indexed, ThinJitLookup lookup) {
        super(null, true);
        this.original = original;
        this.lookup = lookup;
        this.added = new URLClassPath(null, true);
        URL[] urls = original.getURLs();
        for (int i = indexed; i < urls.length; i++) {
            added.addURL(urls[i]);
            hasAdded = true;
        }
    }

    /**
     * Returns the class path that the hook stands before.
     *
     * @return the loader's own class path
     */
    public URLClassPath original() {
        return original;
    }

    @Override
    public Resource getResource(String name) {
        Resource found = closed ? null : lookup.find(name);
        if (found == null) {
            return original.getResource(name);
        }
        return found == lookup.absent() ? added.getResource(name) : found;
    }

    @Override
    public Resource getResource(String name, boolean check) {
        Resource found = closed ? null : lookup.find(name);
        if (found == null) {
            return original.getResource(name, check);
        }
        return found == lookup.absent() ? added.getResource(name, check) : found;
    }

    @Override
    public URL findResource(String name) {
        return served(original.findResource(name));
    }

    @Override
    public URL findResource(String name, boolean check) {
        return served(original.findResource(name, check));
    }

    @Override
    public Enumeration<URL> findResources(String name) {
        return served(original.findResources(name));
    }

    @Override
    public Enumeration<URL> findResources(String name, boolean check) {
        return served(original.findResources(name, check));
    }

    private URL served(URL found) {
        ThinJitUrls urls = closed || found == null ? null : lookup.urls();
        return urls == null ? found : urls.served(found);
    }

    private Enumeration<URL> served(Enumeration<URL> found) {
        ThinJitUrls urls = closed ? null : lookup.urls();
        return urls == null ? found : urls.served(found);
    }

    @Override
    public Enumeration<Resource> getResources(String name) {
        return original.getResources(name);
    }

    @Override
    public Enumeration<Resource> getResources(String name, boolean check) {
        return original.getResources(name, check);
    }

    @Override
    public URL[] getURLs() {
        return original.getURLs();
    }

    /** What follows a search that is open needs one too: order decides. */
    @Override
    public synchronized void addURL(URL url) {
        original.addURL(url);
        if (hasAdded || url == null || !lookup.extended(url)) {
            added.addURL(url);
            hasAdded = true;
        }
    }

    /** What the JVM does for each agent that is attached, and nothing else does. */
    @Override
    public synchronized void addFile(String path) {
        lookup.agentAdded(path);
        original.addFile(path);
        added.addFile(path);
        hasAdded = true;
    }

    @Override
    public List<IOException> closeLoaders() {
        closed = true;
        lookup.closed();
        added.closeLoaders();
        return original.closeLoaders();
    }
}
