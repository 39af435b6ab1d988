package org.thinjit.bench.stress;

import java.util.Map;
import java.util.TreeMap;

/**
 * The stress program's source. Its classes form trees of superclasses and of initializers that no
 * two threads can deadlock in, and rings of initializers that are entered under one lock each; plain
 * Java ends, whatever the order.
 */
final class StressSources {
    /** Classes of the program's own jar that initialize each other. */
    static final int TREE = 60;

    /** Rings of three classes. */
    static final int RINGS = 8;

    /** Classes of the jar that only the program's own class loaders have. */
    static final int PLUGINS = 40;

    private static final String MAIN =
            """
            package stress;

            import java.io.File;
            import java.net.URL;
            import java.net.URLClassLoader;
            import java.util.ArrayList;
            import java.util.Collections;
            import java.util.List;
            import java.util.Random;
            import java.util.concurrent.CountDownLatch;
            import java.util.concurrent.atomic.AtomicInteger;
            import java.util.concurrent.atomic.AtomicReferenceArray;

            public class Main implements Runnable {
                static final int TREE = %d, RINGS = %d, PLUGINS = %d, THREADS = 8, LOADERS = 4;
                static final int ALL = TREE + 3 * RINGS + LOADERS * PLUGINS;
                static final AtomicReferenceArray<Class<?>> FOUND = new AtomicReferenceArray<>(ALL);
                static final AtomicInteger WRONG = new AtomicInteger();
                static final Object[] LOCKS = new Object[RINGS];
                static final ClassLoader[] PLUGIN = new ClassLoader[LOADERS];
                static final CountDownLatch GO = new CountDownLatch(1);
                final Random random;

                Main(Random random) {
                    this.random = random;
                }

                public static void main(String[] args) throws Exception {
                    for (int i = 0; i < RINGS; i++) {
                        LOCKS[i] = new Object();
                    }
                    URL[] jar = {new File(args[1]).toURI().toURL()};
                    ClassLoader app = Main.class.getClassLoader();
                    for (int i = 0; i < LOADERS; i++) {
                        PLUGIN[i] = i %% 2 == 0 ? new URLClassLoader(jar, app) : new Serial(jar, app);
                    }
                    Thread[] threads = new Thread[THREADS];
                    for (int i = 0; i < THREADS; i++) {
                        threads[i] = new Thread(new Main(new Random(Long.parseLong(args[0]) * 8 + i)));
                        threads[i].start();
                    }
                    GO.countDown();
                    for (Thread thread : threads) {
                        thread.join();
                    }
                    int once = 0;
                    for (int i = 0; i < ALL; i++) {
                        Class<?> type = FOUND.get(i);
                        String key = type.getName() + System.identityHashCode(type.getClassLoader());
                        once += Count.of(key) == 1 ? 1 : 0;
                    }
                    System.out.println(ALL + " classes, " + once + " initialized once, wrong: " + WRONG);
                    System.exit(0);
                }

                @Override
                public void run() {
                    List<Integer> order = new ArrayList<>();
                    for (int i = 0; i < 3 * ALL; i++) {
                        order.add(i);
                    }
                    Collections.shuffle(order, random);
                    try {
                        GO.await();
                        for (int each : order) {
                            step(each %% ALL, each / ALL);
                        }
                    } catch (Throwable e) {
                        WRONG.incrementAndGet();
                        e.printStackTrace();
                    }
                }

                void step(int number, int how) throws Exception {
                    ClassLoader loader = Main.class.getClassLoader();
                    Object lock = new Object();
                    String name;
                    boolean holds = false;
                    if (number < TREE) {
                        name = "stress.N" + number;
                    } else if (number < TREE + 3 * RINGS) {
                        int ring = (number - TREE) / 3;
                        name = "stress.R" + ring + "x" + (number - TREE) %% 3;
                        lock = LOCKS[ring];
                    } else {
                        int plugin = number - TREE - 3 * RINGS;
                        name = "plugin.P" + plugin %% PLUGINS;
                        loader = PLUGIN[plugin / PLUGINS];
                        holds = how < 2;
                    }
                    Class<?> type;
                    if (how == 2) {
                        synchronized (lock) {
                            type = Class.forName(name, true, loader);
                        }
                    } else if (holds) {
                        synchronized (loader) {
                            type = Class.forName(name, false, loader);
                        }
                    } else {
                        type = Class.forName(name, false, loader);
                    }
                    if (how == 1) {
                        type.getDeclaredMethods();
                    }
                    Class<?> seen = FOUND.compareAndExchange(number, null, type);
                    if (seen != null && seen != type) {
                        WRONG.incrementAndGet();
                    }
                }
            }
            """;

    private static final String COUNT =
            """
            package stress;

            import java.util.concurrent.ConcurrentHashMap;
            import java.util.concurrent.atomic.AtomicInteger;

            public class Count {
                static final ConcurrentHashMap<String, AtomicInteger> ALL = new ConcurrentHashMap<>();

                public static int one(Class<?> type) {
                    String key = type.getName() + System.identityHashCode(type.getClassLoader());
                    return ALL.computeIfAbsent(key, k -> new AtomicInteger()).incrementAndGet();
                }

                static int of(String key) {
                    AtomicInteger count = ALL.get(key);
                    return count == null ? 0 : count.get();
                }
            }
            """;

    /** Not parallel capable: its monitor is held while it loads, by others as well. */
    private static final String SERIAL =
            """
            package stress;

            public class Serial extends java.net.URLClassLoader {
                Serial(java.net.URL[] urls, ClassLoader parent) {
                    super(urls, parent);
                }
            }
            """;

    private StressSources() {}

    /** Returns the program's sources by class name. */
    static Map<String, String> program() {
        Map<String, String> sources = new TreeMap<>();
        sources.put("stress.Main", MAIN.formatted(TREE, RINGS, PLUGINS));
        sources.put("stress.Count", COUNT);
        sources.put("stress.Serial", SERIAL);
        for (int i = 0; i < TREE; i++) {
            sources.put("stress.N" + i, tree(i));
        }
        for (int i = 0; i < RINGS * 3; i++) {
            sources.put("stress.R" + i / 3 + "x" + i % 3, ring(i / 3, i % 3));
        }
        return sources;
    }

    /** Initializes two of higher numbers, and is a subclass of a third. */
    private static String tree(int i) {
        String parent = i + 7 < TREE && i % 3 == 0 ? " extends N" + (i + 7) : "";
        String left = 2 * i + 1 < TREE ? "N" + (2 * i + 1) + ".value" : "1";
        String right = 2 * i + 2 < TREE ? "N" + (2 * i + 2) + ".value" : "1";
        return "package stress; public class N%d%s { public static int value = %s + %s + Count.one(N%d.class); N%d next(N%d x) { return null; } }"
                .formatted(i, parent, left, right, i, (i + 11) % TREE, (i + 5) % TREE);
    }

    private static String ring(int ring, int i) {
        return "package stress; public class R%dx%d { static int value = Count.one(R%dx%d.class); static { value += R%dx%d.value; } }"
                .formatted(ring, i, ring, i, ring, (i + 1) % 3);
    }

    /** Returns the plug-in's sources; they need the program's classes. */
    static Map<String, String> plugin() {
        Map<String, String> sources = new TreeMap<>();
        for (int i = 0; i < PLUGINS; i++) {
            String parent = i + 4 < PLUGINS && i % 2 == 0 ? " extends P" + (i + 4) : "";
            String source =
                    "package plugin; public class P%d%s { static int value = stress.N%d.value + stress.Count.one(P%d.class); P%d next%d() { return null; } }"
                            .formatted(i, parent, i, i, (i + 3) % PLUGINS, i);
            sources.put("plugin.P" + i, source);
        }
        return sources;
    }
}
