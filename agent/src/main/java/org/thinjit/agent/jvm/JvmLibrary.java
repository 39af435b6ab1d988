package org.thinjit.agent.jvm;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The file that the running JVM's code comes from, and where it is in memory: what Linux says of it in {@code
 * /proc/self/maps} (proc(5)). Immutable.
 */
final class JvmLibrary {
    private static final String MAPS = "/proc/self/maps";

    /** Behind the name of a file that was deleted or replaced since, the system writes more. */
    private static final String NAME = "/libjvm.so\n";

    private static final String CODE = "r-xp";
    private static final String WRITABLE = "rw-p";
    private static final int HEXADECIMAL = 16;

    private final String path;
    private final long base;
    private final long variables;
    private final long end;

    /**
     * Takes a library from anywhere.
     *
     * @param path the file
     * @param base where it is in memory
     * @param variables where the part begins that can be written
     * @param end where that ends
     */
    JvmLibrary(String path, long base, long variables, long end) {
        this.path = path;
        this.base = base;
        this.variables = variables;
        this.end = end;
    }

    /**
     * Finds it.
     *
     * @return this process's
     * @throws IOException if this system does not say
     */
    static JvmLibrary ofThisJvm() throws IOException {
        try (FileInputStream maps = new FileInputStream(MAPS)) {
            return in(new String(maps.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /**
     * Finds it in what the system says.
     *
     * @param maps lines of {@code from-to rights offset device inode path}, by address
     * @return the JVM's library
     * @throws IOException if there is none, or not from the file's start on
     */
    static JvmLibrary in(String maps) throws IOException {
        int name = maps.indexOf(NAME);
        int line = maps.lastIndexOf('\n', name) + 1;
        int offset = maps.indexOf(' ', maps.indexOf(' ', line) + 1) + 1;
        boolean readable = maps.startsWith("r", maps.indexOf(' ', line) + 1);
        if (name < 0 || !readable || hexadecimal(maps, offset, ' ') != 0) {
            throw new IOException(MAPS.concat(" names no such file: libjvm.so"));
        }
        String path = maps.substring(maps.indexOf('/', line), name + NAME.length() - 1);
        long base = hexadecimal(maps, line, '-');
        return withVariables(path, base, maps, line);
    }

    /** They come behind the code, the file's first and then those without a value, with nothing in between. */
    private static JvmLibrary withVariables(String path, long base, String maps, int first) {
        boolean code = false;
        long variables = 0;
        long end = base;
        int line = first;
        while (line < maps.length() && hexadecimal(maps, line, '-') == end) {
            int rights = maps.indexOf(' ', line) + 1;
            boolean writable = code && maps.startsWith(WRITABLE, rights);
            if (variables != 0 && !writable) {
                break;
            }
            code |= maps.startsWith(CODE, rights);
            variables = writable && variables == 0 ? end : variables;
            end = hexadecimal(maps, maps.indexOf('-', line) + 1, ' ');
            line = maps.indexOf('\n', line) + 1;
        }
        return new JvmLibrary(path, base, variables == 0 ? end : variables, end);
    }

    private static long hexadecimal(String text, int from, char end) {
        return Long.parseUnsignedLong(text, from, text.indexOf(end, from), HEXADECIMAL);
    }

    /** Returns the file. */
    String path() {
        return path;
    }

    /** Returns the address of the file's first byte. */
    long base() {
        return base;
    }

    /**
     * Tells whether a variable can be there.
     *
     * @param address where
     * @param size its bytes
     * @return whether that is memory of the library, which can be read and written
     */
    boolean hasVariable(long address, int size) {
        return address >= variables && address <= end - size;
    }
}
