package jdk.internal.loader;

/**
 * The application class loader as the parent of another one. Who asks it in vain gets an exception, with a
 * stack trace, for each class; here it answers null. Stateless.
 */
public final class ThinJitParent {
    private ThinJitParent() {}

    /**
     * Tells whether a class loader can be asked here.
     *
     * @param parent any class loader, or null
     * @return true for the JDK's own application class loader, whose {@code loadClass} checks nothing
     */
    @SuppressWarnings("removal") // There is no security manager since 24.
    public static boolean isKnown(ClassLoader parent) {
        return parent == ClassLoaders.appClassLoader() && System.getSecurityManager() == null;
    }

    /**
     * Loads a class.
     *
     * @param parent a loader that {@link #isKnown}
     * @param className the class's binary name
     * @return null when neither it nor its own parents have the class
     */
    public static Class<?> find(ClassLoader parent, String className) {
        return ((BuiltinClassLoader) parent).loadClassOrNull(className);
    }
}
