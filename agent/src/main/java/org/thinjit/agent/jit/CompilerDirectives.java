package org.thinjit.agent.jit;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import jdk.internal.loader.BootLoader;
import jdk.internal.misc.Unsafe;
import jdk.internal.module.Modules;

/**
 * Adds compiler directives (JEP 165) to the running JVM, by the diagnostic command that {@code jcmd
 * Compiler.directives_add} sends. The command's native method is called without the management beans
 * around it, which would load hundreds of classes. It reads a file, so one is there meanwhile.
 */
final class CompilerDirectives {
    private static final String PACKAGE = "com.sun.management.internal";
    private static final String ADDED = "directives added";

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
        try {
            // Its constructor wants the beans; the native method does not look at the object.
            commands = Unsafe.getUnsafe().allocateInstance(type);
        } catch (InstantiationException e) {
            throw new ReflectiveOperationException(e);
        }
    }

    /**
     * Leaves {@link LoadingMethods} to the first compiler from now on. Cannot be taken back.
     *
     * @return what came of it, for people
     * @throws IOException if the file cannot be written
     * @throws ReflectiveOperationException if this JDK is built otherwise
     */
    static String add() throws IOException, ReflectiveOperationException {
        CompilerDirectives jvm = new CompilerDirectives();
        String flags = jvm.execute("VM.flags");
        for (String mode : OTHER_MODES) {
            if (flags.contains(mode)) {
                return "no compiler directives: the JVM runs with ".concat(mode);
            }
        }
        String answer = jvm.addFromFile();
        return answer.contains(ADDED)
                ? "class loading is left to the first JIT compiler"
                : "no compiler directives: ".concat(answer.trim());
    }

    private String execute(String command) throws ReflectiveOperationException {
        return (String) execute.invoke(commands, command);
    }

    /** The file is created anew, so that nobody's link is followed; nobody else may write to it. */
    private String addFromFile() throws IOException, ReflectiveOperationException {
        String name = "thinjit-" + Long.toHexString(System.nanoTime()) + ".directives";
        File file = new File(System.getProperty("java.io.tmpdir", "."), name);
        if (file.getPath().indexOf('"') >= 0 || !file.createNewFile()) {
            return file.getPath().concat(" cannot be created");
        }
        try {
            try (FileOutputStream out = new FileOutputStream(file)) {
                out.write(LoadingMethods.directives());
            }
            return execute("Compiler.directives_add \"" + file.getPath() + '"');
        } finally {
            file.delete();
        }
    }
}
