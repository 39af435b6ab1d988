package org.thinjit.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * The most memory that a running process had resident, by Linux's own high-water mark ({@code VmHWM}
 * in {@code /proc/PID/status}, proc(5)), looked at now and then: what a process takes in its last
 * {@value #INTERVAL_MILLIS} ms may be missing. For one thread.
 */
final class PeakMemory {
    /** How long to wait between two looks. Each takes about 50 µs of another processor's time. */
    static final int INTERVAL_MILLIS = 20;

    private static final String KEY = "VmHWM:";
    private static final int BYTES_A_KIBIBYTE = 1024;

    private final Path process;
    private Path status;
    private long bytes;

    /**
     * @param process a file that holds the process's number once it runs
     */
    PeakMemory(Path process) {
        this.process = process;
    }

    /** Looks, as long as the process is there. */
    void look() {
        try {
            if (status == null) {
                String number = Files.readString(process, StandardCharsets.ISO_8859_1).strip();
                status = number.isEmpty() ? null : Path.of("/proc", number, "status");
            }
            if (status != null) {
                read();
            }
        } catch (IOException e) {
            // It has not begun, it has ended, or this system has no /proc: nothing to see.
        }
    }

    private void read() throws IOException {
        for (String line : Files.readAllLines(status, StandardCharsets.ISO_8859_1)) {
            if (line.startsWith(KEY)) {
                String[] words = line.substring(KEY.length()).strip().split(" ");
                bytes = Math.max(bytes, Long.parseLong(words[0]) * BYTES_A_KIBIBYTE);
            }
        }
    }

    /** The most that was seen, or nothing if nothing was. */
    OptionalLong bytes() {
        return bytes == 0 ? OptionalLong.empty() : OptionalLong.of(bytes);
    }
}
