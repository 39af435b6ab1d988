package org.thinjit.indexer.archive;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Path;
import java.util.List;
import org.thinjit.format.write.AtomicFile;

/**
 * The argument file {@code NAME.jsa.args} beside an archive: {@code java @app.jsa.args -jar app.jar}.
 * With it nobody compares the archive's bytes with their checksum, and an archive that the JVM refuses
 * costs the JDK's own one; but the JVM says nothing of it.
 */
final class ArchiveArguments {
    private static final String SUFFIX = ".args";

    private ArchiveArguments() {}

    static Path beside(Path archive) {
        return archive.resolveSibling(archive.getFileName() + SUFFIX);
    }

    /** Writes the file; every argument in quotes, where a backslash escapes. */
    static void write(Path archive, TargetJdk jdk, List<String> options) throws IOException {
        StringBuilder text = new StringBuilder();
        ArchiveFlags.of(archive, jdk, false).forEach(flag -> append(flag, text));
        options.forEach(option -> append(option, text));
        // The launcher reads bytes as the system has them.
        String name = System.getProperty("native.encoding", Charset.defaultCharset().name());
        try {
            CharsetEncoder encoder = Charset.forName(name).newEncoder();
            // Sliced, because the encoder's buffer has room behind its end.
            AtomicFile.write(beside(archive), encoder.encode(CharBuffer.wrap(text)).slice());
        } catch (CharacterCodingException e) {
            throw new IOException(
                    archive
                            + " cannot be written in this system's charset "
                            + name
                            + "; set a UTF-8 locale (for example LC_ALL=C.UTF-8)",
                    e);
        }
    }

    private static void append(String argument, StringBuilder text) {
        String escaped = argument.replace("\\", "\\\\").replace("\"", "\\\"");
        text.append('"').append(escaped).append("\"\n");
    }
}
