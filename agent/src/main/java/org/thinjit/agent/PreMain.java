package org.thinjit.agent;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import jdk.internal.loader.BootLoader;
import jdk.internal.loader.BuiltinClassLoader;
import jdk.internal.loader.Resource;
import jdk.internal.loader.URLClassPath;
import jdk.internal.misc.Unsafe;
import jdk.internal.module.Modules;

/**
 * Where the JVM starts the agent. Opens what ThinJIT needs of {@code java.base}, defines all of its
 * classes in the boot loader from one resource ({@link AgentClasses}), and hands over to {@link
 * AgentStart}. Only this class, {@link NativeExports} and {@link HiddenExports} are class files in the
 * agent's jar: found there and verified one by one, the others would cost more than all they do before
 * main.
 *
 * <p>May name classes of the JDK's inner packages: the JVM resolves a name when it is first used,
 * and by then they are accessible.
 */
public final class PreMain {
    private static final String CLASSES = "org/thinjit/agent/classes";

    /** What ThinJIT's classes use of {@code java.base} beyond what it exports. */
    private static final String[] PACKAGES = {
        "jdk.internal.loader",
        "jdk.internal.misc",
        "jdk.internal.module",
        "sun.nio.ch",
        "sun.nio.fs"
    };

    /** Bad usage: what {@code strict=true} ends the program with. */
    private static final int STATUS_STRICT = 2;

    private static boolean defined;

    private PreMain() {}

    /**
     * Called by the JVM before main, for {@code -javaagent}.
     *
     * @param argument the agent's options, or null
     * @param instrumentation the JVM's
     */
    public static void premain(String argument, Instrumentation instrumentation) {
        start(argument, instrumentation, 1);
    }

    /**
     * Called by the JVM for {@code Launcher-Agent-Class}, before main, or on attach.
     *
     * @param argument the agent's options, or null
     * @param instrumentation the JVM's
     */
    public static void agentmain(String argument, Instrumentation instrumentation) {
        start(argument, instrumentation, 0);
    }

    private static synchronized void start(
            String argument, Instrumentation instrumentation, int ownOptions) {
        long startNanos = System.nanoTime();
        try {
            if (!defined) {
                open(instrumentation);
                long opened = System.nanoTime();
                byte[] files = classFiles();
                long read = System.nanoTime();
                define(files);
                defined = true;
                AgentStart.defined(opened, read);
            }
            AgentStart.start(argument, instrumentation, startNanos, ownOptions);
        } catch (Exception | Error e) {
            standBack(argument, e);
        }
    }

    /** Makes the packages accessible to this class and to those in the boot loader, to nobody else. */
    private static void open(Instrumentation instrumentation) {
        boolean is17 = Runtime.version().feature() == NativeExports.FEATURE;
        if (is17 ? NativeExports.add(PACKAGES) : HiddenExports.add(PACKAGES)) {
            return;
        }
        Module base = Object.class.getModule();
        Map<String, Set<Module>> exports = new HashMap<>();
        for (String name : PACKAGES) {
            exports.put(name, Collections.singleton(PreMain.class.getModule()));
        }
        // Links five lambdas; each other argument that is not empty would cost one more.
        instrumentation.redefineModule(
                base,
                Collections.emptySet(),
                exports,
                Collections.emptyMap(),
                Collections.emptySet(),
                Collections.emptyMap());
        for (String name : PACKAGES) {
            Modules.addExports(base, name, BootLoader.getUnnamedModule());
        }
    }

    /** The first class defines the others. */
    private static void define(byte[] files) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(files, Integer.BYTES, files.length - Integer.BYTES);
        if ((int) crc.getValue() != number(files, 0)) {
            throw new IOException("the agent jar is damaged");
        }
        int length = number(files, Integer.BYTES);
        Unsafe.getUnsafe().defineClass(null, files, 2 * Integer.BYTES, length, null, null);
        AgentClasses.open(files);
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | bytes[at + 3] & 0xff;
    }

    /**
     * Reads the resource through the class path object that has just loaded this class: its code is
     * warm, while {@code getResourceAsStream} would load a dozen classes more.
     */
    private static byte[] classFiles() throws IOException {
        ClassLoader loader = ClassLoader.getSystemClassLoader();
        Resource resource = loader instanceof BuiltinClassLoader ? resource(loader) : null;
        if (resource != null) {
            try (InputStream in = resource.getInputStream()) {
                return in.readNBytes(resource.getContentLength());
            }
        }
        try (InputStream in = loader.getResourceAsStream(CLASSES)) {
            if (in == null) {
                throw new IOException("the agent jar lacks " + CLASSES);
            }
            return in.readAllBytes();
        }
    }

    /** Null where this JDK's class loader is built in an unknown way, which a later step says. */
    private static Resource resource(ClassLoader loader) {
        Object classPath = null;
        try {
            Unsafe unsafe = Unsafe.getUnsafe();
            long field = unsafe.objectFieldOffset(BuiltinClassLoader.class, "ucp");
            classPath = unsafe.getReference(loader, field);
        } catch (InternalError e) {
            // It has no such field.
        }
        return classPath instanceof URLClassPath
                ? ((URLClassPath) classPath).getResource(CLASSES)
                : null;
    }

    /** As {@link AgentStart} does it, which may not be there. */
    private static void standBack(String argument, Throwable e) {
        boolean strict = argument != null && ("," + argument + ",").contains(",strict=true,");
        String outcome = strict ? "; strict=true ends the program" : "; running plain";
        String line = "[thinjit] cannot start: " + e + outcome + System.lineSeparator();
        try {
            // Not closed: that would close the program's stderr.
            new FileOutputStream(FileDescriptor.err).write(line.getBytes());
        } catch (IOException closed) {
            // There is no better place to say so.
        }
        if (strict) {
            System.exit(STATUS_STRICT);
        }
    }
}
