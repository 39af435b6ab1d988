package org.thinjit.agent.jit;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import jdk.internal.loader.BootLoader;
import jdk.internal.misc.Unsafe;
import jdk.internal.misc.VM;
import jdk.internal.module.Modules;
import sun.nio.fs.ThinJitPrivateFile;

/**
 * Adds compiler directives (JEP 165) to the running JVM, by the diagnostic command that {@code jcmd
 * Compiler.directives_add} sends. The command's native method is called without the management beans
 * around it, which would load hundreds of classes. It reads a file, so one is there meanwhile.
 */
final class CompilerDirectives {
    private static final String PACKAGE = "com.sun.management.internal";
    private static final String ADDED = "directives added";
    private static final String DIRECTIVE = "Directive:";
    private static final String NONE = "no compiler directives: ";

    /** Without the first compiler, or without the second, nothing shall be left to the first. */
    private static final String[] OTHER_MODES = {
        "-TieredCompilation", "TieredStopAtLevel=", "CompilationMode="
    };

    private final Object commands;
    private final Method execute;

    private CompilerDirectives() throws ReflectiveOperationException {
        Class<?> type = Class.forName(PACKAGE.concat(".DiagnosticCommandImpl"), false, null);
        Modules.addOpens(type.getModule(), PACKAGE, CompilerDirectives.class.getModule());
        BootLoader.loadLibrary("management_ext");
        execute = type.getDeclaredMethod("executeDiagnosticCommand", String.class);
        execute.setAccessible(true);
        // Its constructor wants the beans; the native method does not look at the object.
        commands = Unsafe.getUnsafe().allocateInstance(type);
    }

    /**
     * Leaves {@link LoadingMethods} to the first compiler from now on, unless the JVM has directives of its
     * user's, which these would hide. Cannot be taken back.
     *
     * @return what came of it, for people
     * @throws IOException if the file cannot be written
     * @throws ReflectiveOperationException if this JDK is built otherwise
     */
    static String add() throws IOException, ReflectiveOperationException {
        if (hasSecurityManager()) {
            return NONE.concat("a security manager would be asked for the file");
        }
        CompilerDirectives jvm = new CompilerDirectives();
        String flags = jvm.execute("VM.flags");
        for (String mode : OTHER_MODES) {
            if (flags.contains(mode)) {
                return NONE.concat("the JVM runs with ").concat(mode);
            }
        }
        String present = jvm.execute("Compiler.directives_print");
        if (present.indexOf(DIRECTIVE) != present.lastIndexOf(DIRECTIVE)) {
            return NONE.concat("the JVM has some already");
        }
        String answer = jvm.addFromFile();
        return answer.contains(ADDED)
                ? "class loading is left to the first JIT compiler"
                : NONE.concat(answer.trim());
    }

    @SuppressWarnings("removal") // JDK 17 still has them.
    private static boolean hasSecurityManager() {
        return System.getSecurityManager() != null;
    }

    private String execute(String command) throws ReflectiveOperationException {
        return (String) execute.invoke(commands, command);
    }

    /** Deleted at the latest when the JVM ends, which may be while this thread is here. */
    private String addFromFile() throws IOException, ReflectiveOperationException {
        String name = "thinjit-" + Long.toHexString(System.nanoTime()) + ".directives";
        File file = new File(VM.getSavedProperty("java.io.tmpdir"), name);
        if (file.getPath().indexOf('"') >= 0) {
            return "the command cannot name ".concat(file.getPath());
        }
        ThinJitPrivateFile.create(file.getPath(), LoadingMethods.directives());
        try {
            file.deleteOnExit();
            return execute("Compiler.directives_add \"" + file.getPath() + '"');
        } finally {
            file.delete();
        }
    }
}
