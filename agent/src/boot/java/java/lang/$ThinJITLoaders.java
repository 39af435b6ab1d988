package java.lang;

import java.net.URL;
import jdk.internal.loader.ThinJitParent;

/**
 * What woven code of class loaders, and of what makes them, calls. The agent's part of it is the one
 * instance. Calls come from the program's threads and never throw; {@link #direct} passes on errors of loading that
 * are no linkage errors.
 */
public abstract class $ThinJITLoaders {
    private static volatile $ThinJITLoaders listener;

    /** For the agent. */
    protected $ThinJITLoaders() {}

    /**
     * Lets the agent hear.
     *
     * @param agent its part
     */
    public static void listen($ThinJITLoaders agent) {
        listener = agent;
    }

    /**
     * Announces the class loader of Spring Boot's launcher. Called at the end of its constructor.
     *
     * @param loader the new loader
     */
    public static void launched(ClassLoader loader) {
        try {
            listener.announcedLaunched(loader);
        } catch (Throwable e) {
            // The loader then searches for itself.
        }
    }

    /**
     * Announces a {@code URLClassLoader}. Called when its constructor is done, and at the end of the
     * constructor of a subclass; more than once for some.
     *
     * @param loader the new loader; a subclass's constructor may not be done
     */
    public static void created(ClassLoader loader) {
        try {
            listener.announced(loader);
        } catch (Throwable e) {
            // The loader then searches for itself.
        }
    }

    /**
     * Announces a class that a class loader has defined by itself.
     *
     * @param type the new class
     */
    public static void defined(Class<?> type) {
        try {
            listener.announcedClass(type);
        } catch (Throwable e) {
            // Discovery then does not start from it.
        }
    }

    /**
     * Narrows a search for the jar that defines a class's package.
     *
     * @param all the jars that the loader would look into, in its order
     * @param loader the loader
     * @param className the class's binary name
     * @return those that need a look; all of them when in doubt
     */
    public static URL[] searched(URL[] all, ClassLoader loader, String className) {
        try {
            return listener.narrowed(all, loader, className);
        } catch (Throwable e) {
            return all;
        }
    }

    /**
     * Loads a class as {@link ClassLoader#loadClass(String, boolean)} does, but that a parent without the class
     * does not throw. Called where Spring Boot's launched loader would call that.
     *
     * @param loader the loader
     * @param className the class's binary name
     * @return the class; null when the loader's own way has to decide, and to say what is wrong: what
     *     fails here is tried once more there
     */
    public static Class<?> direct(ClassLoader loader, String className) {
        if (!isDirect(loader, className)) {
            return null;
        }
        try {
            synchronized (loader.getClassLoadingLock(className)) {
                Class<?> type = loader.findLoadedClass(className);
                if (type == null) {
                    type = ThinJitParent.find(loader.getParent(), className);
                }
                return type == null ? loader.findClass(className) : type;
            }
        } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
            failed(className);
            return null;
        }
    }

    /** The agent is asked first: it has defined {@code ThinJitParent} when it knows a launched loader. */
    private static boolean isDirect(ClassLoader loader, String className) {
        try {
            return listener.knows(loader, className) && ThinJitParent.isKnown(loader.getParent());
        } catch (Throwable e) {
            return false; // The loader then asks as it ever does.
        }
    }

    private static void failed(String className) {
        try {
            listener.directFailed(className);
        } catch (Throwable e) {
            // It is tried directly again then, and fails again.
        }
    }

    /**
     * Returns whether a class loader has a class already. Asks no code of the loader's.
     *
     * @param loader any class loader but the boot loader
     * @param className the class's binary name
     * @return true when it has defined it, or was recorded as an initiating loader of it (JVMS 5.3)
     */
    public static boolean hasLoaded(ClassLoader loader, String className) {
        return loader.findLoadedClass(className) != null;
    }

    /**
     * Hears of a class loader of Spring Boot's launcher.
     *
     * @param loader the loader
     */
    protected abstract void announcedLaunched(ClassLoader loader);

    /**
     * Hears of a new class loader.
     *
     * @param loader the loader
     */
    protected abstract void announced(ClassLoader loader);

    /**
     * Hears of a new class.
     *
     * @param type the class
     */
    protected abstract void announcedClass(Class<?> type);

    /**
     * Tells whether a class is one for {@link #direct}.
     *
     * @param loader the loader
     * @param className the class's binary name
     * @return true only for a class that the index has in one of the loader's jars, and that has not failed
     */
    protected abstract boolean knows(ClassLoader loader, String className);

    /**
     * Hears that a class could not be loaded directly. It is not one for {@link #direct} any more: else a class
     * whose tenth superclass is missing would try that one a thousand times.
     *
     * @param className the class's binary name
     */
    protected abstract void directFailed(String className);

    /**
     * Narrows a search, see {@link #searched}.
     *
     * @param all all jars
     * @param loader the loader
     * @param className the class's binary name
     * @return jars in the same order
     */
    protected abstract URL[] narrowed(URL[] all, ClassLoader loader, String className);
}
