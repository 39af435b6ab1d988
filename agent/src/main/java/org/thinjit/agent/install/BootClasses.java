package org.thinjit.agent.install;

import java.io.IOException;
import jdk.internal.loader.Resource;
import jdk.internal.loader.ThinJitFlags;
import jdk.internal.loader.URLClassPath;
import jdk.internal.misc.Unsafe;
import org.thinjit.agent.StandBack;

/**
 * Defines ThinJIT's classes inside {@code java.base}. Their bytes are resources of the agent jar,
 * read through the class path object that has just loaded this class: its code is warm, while {@code
 * getResourceAsStream} would load a dozen classes more.
 */
final class BootClasses {
    private static final String FOLDER = "org/thinjit/agent/boot/";

    /** In the order of their dependencies. */
    private static final String[] NAMES = {
        "sun/nio/ch/ThinJitMapping",
        "jdk/internal/loader/ThinJitLookup",
        "jdk/internal/loader/ThinJitClassPath",
        "jdk/internal/loader/ThinJitFlags",
        "java/lang/$ThinJIT",
    };

    private BootClasses() {}

    /**
     * Defines the classes, once in a JVM.
     *
     * @param classPath a class path that holds the agent jar
     * @throws StandBack if the agent jar lacks one, or ThinJIT is in this JVM already
     * @throws IOException if the agent jar cannot be read
     */
    static void define(URLClassPath classPath) throws StandBack, IOException {
        for (String name : NAMES) {
            define(classPath, name);
        }
    }

    /**
     * Defines the class that hears of requests; only for the statistics and the event log.
     *
     * @param classPath a class path that holds the agent jar
     * @throws StandBack as for {@link #define(URLClassPath)}
     * @throws IOException if the agent jar cannot be read
     */
    static void defineLocks(URLClassPath classPath) throws StandBack, IOException {
        define(classPath, "jdk/internal/loader/ThinJitLocks");
    }

    private static void define(URLClassPath classPath, String name) throws StandBack, IOException {
        Resource resource = classPath.getResource(FOLDER.concat(name).concat(".class"));
        if (resource == null) {
            throw new StandBack("the agent jar lacks " + name + "; running plain");
        }
        byte[] bytes = resource.getBytes();
        try {
            Unsafe.getUnsafe().defineClass(name, bytes, 0, bytes.length, null, null);
        } catch (LinkageError e) {
            throw new StandBack("ThinJIT is in this JVM already, or cannot be: " + e);
        }
    }

    /**
     * Allocates the flags that woven classes set.
     *
     * @param flags how many methods carry a prolog
     * @param classes how many classes the index has
     */
    static void openFlags(int flags, int classes) {
        ThinJitFlags.open(flags, classes);
        Unsafe.getUnsafe().ensureClassInitialized(java.lang.$ThinJIT.class);
    }
}
