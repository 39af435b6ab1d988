package org.thinjit.bench.oracleagent;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads the listed classes with the main thread's context class loader, without initializing them. A
 * launcher may put a loader of its own there that finds more: what was not found is tried again then.
 */
final class ListLoader implements Runnable {
    private static final int BATCH = 64;
    private static final int PAUSE_MILLIS = 1;

    private final String list;
    private final Thread main;

    ListLoader(String list, Thread main) {
        this.list = list;
        this.main = main;
    }

    @Override
    public void run() {
        OracleMark.touch();
        try {
            List<String> missing = names();
            ClassLoader loader = null;
            while (!missing.isEmpty() && main.isAlive()) {
                if (main.getContextClassLoader() == loader) {
                    Thread.sleep(PAUSE_MILLIS);
                } else {
                    loader = main.getContextClassLoader();
                    missing = load(missing, loader);
                }
            }
        } catch (IOException e) {
            System.err.println("oracle: cannot read " + list + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new FileReader(list))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                names.add(line);
            }
        }
        return names;
    }

    private static List<String> load(List<String> names, ClassLoader loader) {
        List<String> missing = new ArrayList<>();
        List<Class<?>> batch = new ArrayList<>();
        for (String name : names) {
            try {
                batch.add(Class.forName(name, false, loader));
            } catch (ClassNotFoundException | LinkageError e) {
                missing.add(name);
            }
            if (batch.size() == BATCH) {
                link(batch);
            }
        }
        link(batch);
        return missing;
    }

    /** HotSpot links a class before it tells its fields; the rest of a batch is there by then. */
    private static void link(List<Class<?>> batch) {
        for (Class<?> type : batch) {
            try {
                type.getFields();
            } catch (LinkageError | TypeNotPresentException e) {
                continue; // The program meets the same error in its own time.
            }
        }
        batch.clear();
    }
}
