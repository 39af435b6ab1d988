package sun.nio.fs;

/** Shape only, for the compiler: see the class of this name in the JDK. Never packaged. */
class UnixException extends Exception {
    private static final long serialVersionUID = 1L;
}
