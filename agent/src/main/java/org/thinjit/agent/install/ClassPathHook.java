package org.thinjit.agent.install;

import java.net.URLClassLoader;
import jdk.internal.loader.BuiltinClassLoader;
import jdk.internal.loader.ThinJitClassPath;
import jdk.internal.loader.ThinJitLookup;
import jdk.internal.loader.URLClassPath;
import jdk.internal.misc.Unsafe;
import org.thinjit.agent.AgentClasses;
import org.thinjit.agent.StandBack;

/**
 * Puts the definition generator before a class loader's class path: replaces the loader's {@code
 * ucp} field. The field and its type are probed first; anything unexpected leaves the loader alone.
 */
public final class ClassPathHook {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    /** Where a {@code URLClassLoader} has its class path; 0 before anybody asked. */
    private static volatile long urlField;

    private final ClassLoader loader;
    private final long field;
    private final URLClassPath original;

    private ClassPathHook(ClassLoader loader, long field, URLClassPath original) {
        this.loader = loader;
        this.field = field;
        this.original = original;
    }

    /**
     * Probes a class loader.
     *
     * @param loader the application class loader
     * @return a hook that is not installed yet
     * @throws StandBack if the loader is not built as on JDK 17 and 25
     */
    static ClassPathHook probe(ClassLoader loader) throws StandBack {
        if (!(loader instanceof BuiltinClassLoader)) {
            throw new StandBack(
                    "the system class loader is "
                            + loader.getClass().getName()
                            + ", not the JDK's; running plain");
        }
        Object original;
        long field;
        try {
            field = UNSAFE.objectFieldOffset(BuiltinClassLoader.class, "ucp");
            original = UNSAFE.getReference(loader, field);
        } catch (InternalError e) {
            throw unexpected("no field 'ucp'");
        }
        if (original instanceof ThinJitClassPath) {
            throw new StandBack("ThinJIT is in this JVM already; its second start does nothing");
        }
        if (original == null || original.getClass() != URLClassPath.class) {
            throw unexpected(original == null ? "no class path" : original.getClass().getName());
        }
        checkMethods();
        return new ClassPathHook(loader, field, (URLClassPath) original);
    }

    /** Takes half a millisecond, which the JDKs that the tests run on need not spend. */
    private static void checkMethods() throws StandBack {
        int feature = Runtime.version().feature();
        if (feature != 17 && feature != 25) {
            AgentClasses.define(AgentClasses.UNTESTED);
            String method = KnownMethods.missing(URLClassPath.class, ThinJitClassPath.class);
            if (method != null) {
                throw unexpected("method '" + method + "'");
            }
        }
    }

    /**
     * Probes a class loader that is not built in.
     *
     * @param loader any
     * @return a hook that is not installed yet
     * @throws StandBack if the loader is not built as on JDK 17 and 25, or is served already
     */
    static ClassPathHook probe(URLClassLoader loader) throws StandBack {
        Object original;
        try {
            original = classPath(loader);
        } catch (InternalError e) {
            throw unexpected("no field 'ucp'");
        }
        if (original == null || original.getClass() != URLClassPath.class) {
            throw unexpected(original == null ? "no class path" : original.getClass().getName());
        }
        return new ClassPathHook(loader, urlField(), (URLClassPath) original);
    }

    /**
     * Returns the class path object that a loader has now.
     *
     * @param loader a class loader that is not built in
     * @return the JDK's object, or ThinJIT's
     */
    static Object classPath(URLClassLoader loader) {
        return UNSAFE.getReference(loader, urlField());
    }

    /** Searched for once: launched loaders are asked for each class. */
    private static long urlField() {
        long found = urlField;
        if (found == 0) {
            found = UNSAFE.objectFieldOffset(URLClassLoader.class, "ucp");
            urlField = found;
        }
        return found;
    }

    private static StandBack unexpected(String what) {
        return new StandBack(
                "this JDK's class loader is built in an unknown way (" + what + "); running plain");
    }

    /**
     * Returns the class path that the loader has now.
     *
     * @return the JDK's object
     */
    URLClassPath original() {
        return original;
    }

    /**
     * Installs the hook; the loader's next search goes through it.
     *
     * @param indexed how many of the class path's URLs the index covers
     * @param lookup the definition generator
     * @throws StandBack if this JDK's class path cannot be extended
     */
    void install(int indexed, ThinJitLookup lookup) throws StandBack {
        try {
            ThinJitClassPath hook = new ThinJitClassPath(original, indexed, lookup);
            UNSAFE.putReferenceVolatile(loader, field, hook);
        } catch (LinkageError e) {
            throw unexpected(e.toString());
        }
    }
}
