package org.thinjit.indexer.cache;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.thinjit.indexer.container.JarListing;
import org.thinjit.indexer.container.PlainReason;
import org.thinjit.indexer.container.SearchPath;
import org.thinjit.indexer.summary.ClassSummarizer;
import org.thinjit.indexer.summary.SummaryUnit;

/**
 * The jars of one run, listed and, where the cache knows them, summarized already. Jars are read on
 * several threads as soon as it is known that they will be needed. For one thread otherwise. A cache
 * that cannot be written to is no error; a problem is kept to be told.
 */
public final class JarCache implements SearchPath.JarLister, Closeable {
    private final EntryStore store;
    private final ExecutorService threads;
    private final Map<File, Future<CachedJar>> jars = new HashMap<>();
    private volatile IOException problem;

    /**
     * Creates an empty one.
     *
     * @param store the cache, or null for none
     * @param jobs threads to read jars with
     */
    public JarCache(EntryStore store, int jobs) {
        this.store = store;
        this.threads =
                Executors.newFixedThreadPool(
                        jobs,
                        work -> {
                            Thread thread = new Thread(work, "thinjit-jars");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    @Override
    public void expect(List<File> files) {
        for (File file : files) {
            if (file.isFile()) {
                jars.computeIfAbsent(file, f -> threads.submit(() -> CachedJar.of(f, store)));
            }
        }
    }

    @Override
    public JarListing list(File jar) throws IOException {
        return read(jar).listing();
    }

    private CachedJar read(File jar) throws IOException {
        expect(List.of(jar));
        Future<CachedJar> found = jars.get(jar);
        if (found == null) {
            throw new IOException("is no file");
        }
        try {
            return found.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("indexing was interrupted");
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        }
    }

    private CachedJar known(File jar) {
        try {
            return jars.containsKey(jar) ? read(jar) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Returns a container's summaries.
     *
     * @param jar the container
     * @return units for all its classes in order, or null when the cache does not have them
     */
    public List<SummaryUnit> summaries(File jar) {
        CachedJar known = known(jar);
        return known == null ? null : known.summaries();
    }

    /**
     * Returns the name under which something about a jar is to be cached.
     *
     * @param jar the container
     * @return SHA-256 of its bytes in hexadecimal, or null when nothing can be cached about it
     */
    public String digest(File jar) {
        CachedJar known = known(jar);
        return known == null || !known.unchanged() ? null : known.digest();
    }

    /**
     * Caches a container's summaries, if there is a cache and the container is a jar that did not
     * change meanwhile.
     *
     * @param jar the container
     * @param units for all its classes in order
     */
    public void save(File jar, List<SummaryUnit> units) {
        CachedJar known = known(jar);
        if (known == null || known.digest() == null || problem != null || !known.unchanged()) {
            return;
        }
        for (SummaryUnit unit : units) {
            for (ClassSummarizer.Result result : unit.results()) {
                if (result.problem() == PlainReason.UNREADABLE) {
                    return; // Whatever kept it from being read may be gone next time.
                }
            }
        }
        try {
            known.save(store, units);
        } catch (IOException e) {
            failed(e);
        }
    }

    /**
     * Returns the cache itself.
     *
     * @return the store, or null when none is used
     */
    public EntryStore store() {
        return store;
    }

    /**
     * Hears that the cache could not be written; safe for use by several threads.
     *
     * @param failure what happened
     */
    public void failed(IOException failure) {
        problem = failure;
    }

    /**
     * Returns why the cache could not be written.
     *
     * @return a problem, or null
     */
    public IOException problem() {
        return problem;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
