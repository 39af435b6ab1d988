package java.lang;

import jdk.internal.loader.ThinJitFlags;
import jdk.internal.vm.annotation.Stable;

/**
 * What a prolog calls. Woven methods begin with two instructions: push the flag's number, call
 * {@link #fire}. It lives in {@code java.base} because every class loader delegates {@code java.*},
 * so that woven code links wherever it is defined. The JVM's counterpart of the byte store that
 * ThinLtoJIT puts at the head of every function.
 *
 * <p>Runs on the program's threads: it takes no lock, allocates nothing, throws nothing and loads no
 * class beyond {@link ThinJitFlags}, which the agent initializes before any woven class exists.
 */
public final class $ThinJIT {
    /**
     * One byte a flag, 1 once the flag has fired. On the heap, because an off-heap access is a
     * native call in the interpreter; stable, so that C1 and C2 know a set byte for a constant:
     * what they compile after a method has run, and that is all they compile of most, is without
     * its prolog. Hence a byte is never reset. A power of two long, so that masking a number keeps
     * it in range, whatever a woven class pushes.
     */
    @Stable private static final byte[] FIRED = ThinJitFlags.METHODS.fired();

    private static final int MASK = FIRED.length - 1;

    private $ThinJIT() {}

    /**
     * Sets a method's discovery flag, once. Short, so that it is inlined wherever a prolog is.
     *
     * @param flag the flag's number
     */
    public static void fire(int flag) {
        if (FIRED[flag & MASK] == 0) {
            first(flag & MASK);
        }
    }

    private static void first(int flag) {
        FIRED[flag] = 1;
        ThinJitFlags.METHODS.set(flag);
    }
}
