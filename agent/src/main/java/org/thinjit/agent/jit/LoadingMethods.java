package org.thinjit.agent.jit;

import java.nio.charset.StandardCharsets;

/**
 * The methods that load classes, the JDK's and ThinJIT's own, as compiler directives (JEP 165). Only
 * what has no other use: the accessors of class loaders, and the search for resources, may be hot in a
 * program for reasons of its own. Compiled by the first compiler alone, {@code loadClass} takes as long
 * as by both: most of it is native.
 */
final class LoadingMethods {
    private static final String CLASS_LOADER = "java/lang/ClassLoader.";
    private static final String BUILTIN = "jdk/internal/loader/BuiltinClassLoader.";

    /** As the JVM's parser wants them: internal names, a star at an end of a class or method. */
    static final String[] PATTERNS = {
        CLASS_LOADER + "loadClass",
        CLASS_LOADER + "getClassLoadingLock",
        CLASS_LOADER + "findBootstrapClassOrNull",
        CLASS_LOADER + "defineClass",
        CLASS_LOADER + "preDefineClass",
        CLASS_LOADER + "postDefineClass",
        CLASS_LOADER + "checkCerts",
        "java/security/SecureClassLoader.defineClass",
        "java/net/URLClassLoader.findClass",
        "java/net/URLClassLoader.defineClass",
        BUILTIN + "loadClass",
        BUILTIN + "loadClassOrNull",
        BUILTIN + "findLoadedModule",
        BUILTIN + "findClassInModuleOrNull",
        BUILTIN + "findClassOnClassPathOrNull",
        BUILTIN + "defineClass",
        BUILTIN + "defineOrCheckPackage",
        BUILTIN + "isSealed",
        "jdk/internal/loader/ClassLoaders$*.loadClass",
        "jdk/internal/loader/ClassLoaders$*.loadClassOrNull",
        "sun/net/util/URLUtil.urlNoFragString",
        "jdk/internal/loader/ThinJitClassPath.getResource",
        "org/springframework/boot/loader/launch/LaunchedClassLoader.loadClass",
        "org/springframework/boot/loader/net/protocol/jar/JarUrlClassLoader.loadClass",
        "org/thinjit/agent/*.*",
    };

    private LoadingMethods() {}

    /**
     * Returns the directives.
     *
     * @return JSON, in ASCII
     */
    static byte[] directives() {
        StringBuilder json = new StringBuilder("[{\"match\": [");
        for (int i = 0; i < PATTERNS.length; i++) {
            json.append(i == 0 ? "\"" : ", \"").append(PATTERNS[i]).append('"');
        }
        json.append("], \"c2\": {\"Exclude\": true}}]\n");
        return json.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
