package org.thinjit.bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Text for HTML and SVG: escaping, the style sheets, and files that appear whole or not at all. */
final class Markup {
    private Markup() {}

    /** Makes text safe as content and within double quotes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Reads a style sheet that lies beside this class. */
    static String style(String name) {
        try (InputStream resource = Markup.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the bench's jar lacks " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a new file beside the target and moves it there.
     *
     * @param text in UTF-8
     * @param file where to; its folder must exist
     * @throws IOException if it cannot be written
     */
    static void write(String text, Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            Files.writeString(file, text); // A device or a pipe is not to be replaced.
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        Path unfinished = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
