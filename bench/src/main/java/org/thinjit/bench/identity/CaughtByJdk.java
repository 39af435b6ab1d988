package org.thinjit.bench.identity;

import java.util.List;
import java.util.Set;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;

/**
 * Knows exceptions that the JDK catches before they reach code of the program: no program can tell
 * whether they were thrown. Which of them are thrown depends on what has been loaded already.
 *
 * <ul>
 *   <li>A lambda form is looked for: the forms are the whole JVM's, and whichever thread needs one
 *       first makes it.
 *   <li>A class loader asks its parent first, which does not have the class. A class that is loaded
 *       already is not asked for.
 *   <li>A class path of URLs looks into one place after the other. ThinJIT knows which one it is.
 * </ul>
 */
final class CaughtByJdk {
    private static final String LOAD_CLASS = "loadClass";
    private static final String LOADER = "java.lang.ClassLoader";
    private static final String DELEGATING = "(Ljava/lang/String;Z)Ljava/lang/Class;";
    private static final String NOT_FOUND = "java.lang.ClassNotFoundException";
    private static final String FORMS = "java.lang.invoke.MemberName$Factory";
    private static final String PLACE = "jdk.internal.loader.URLClassPath$Loader";
    private static final Set<String> LOOK_UPS = Set.of("getResource", "findResource");

    private CaughtByJdk() {}

    /**
     * Says whether it is one.
     *
     * @param thrown the exception's class, in binary form
     * @param frames where it was made, the innermost first
     * @param classes the program's, in binary form
     */
    static boolean test(String thrown, List<RecordedFrame> frames, Set<String> classes) {
        RecordedMethod called = null;
        boolean inJdk = true;
        for (RecordedFrame frame : frames) {
            RecordedMethod method = frame.getMethod();
            String type = method.getType().getName();
            inJdk &= !classes.contains(type);
            if (answersNull(type, method.getName(), thrown)
                    || inJdk && thrown.equals(NOT_FOUND) && asksParent(type, method, called)) {
                return true;
            }
            called = method;
        }
        return false;
    }

    /**
     * A place's look-up catches exceptions but not errors. What a handler of the program's throws there, and
     * might catch itself, is left out with it: the look-up is not made where ThinJIT knows the place.
     */
    private static boolean answersNull(String type, String method, String thrown) {
        return type.equals(FORMS) && method.equals("resolveOrNull")
                || type.equals(PLACE) && LOOK_UPS.contains(method) && !thrown.endsWith("Error");
    }

    private static boolean asksParent(String type, RecordedMethod method, RecordedMethod called) {
        return type.equals(LOADER)
                && method.getName().equals(LOAD_CLASS)
                && method.getDescriptor().equals(DELEGATING)
                && called != null
                && called.getName().equals(LOAD_CLASS);
    }
}
