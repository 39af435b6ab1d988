package org.thinjit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CentralDirectoryTest {
    private static final byte[] FIRST_HEADER = {'P', 'K', 1, 2};

    @TempDir Path folder;

    private static byte[] zip(String comment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a"));
            zip.write(new byte[] {1, 2, 3});
            zip.putNextEntry(new ZipEntry("b"));
            zip.setComment(comment);
        }
        return bytes.toByteArray();
    }

    private static byte[] expected(byte[] zip) throws Exception {
        int start = 0;
        while (!Arrays.equals(Arrays.copyOfRange(zip, start, start + 4), FIRST_HEADER)) {
            start++;
        }
        return MessageDigest.getInstance("SHA-256")
                .digest(Arrays.copyOfRange(zip, start, zip.length));
    }

    private byte[] digest(byte[] content) throws IOException {
        return CentralDirectory.digest(Files.write(folder.resolve("x.jar"), content).toFile());
    }

    @Test
    void digestsFromTheFirstHeaderToTheEnd() throws Exception {
        byte[] zip = zip("");
        assertThat(digest(zip)).isEqualTo(expected(zip));
    }

    @Test
    void findsTheDirectoryBehindACommentAndAPrefix() throws Exception {
        byte[] zip = zip("a comment");
        byte[] script = "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8);
        byte[] prefixed = Arrays.copyOf(script, script.length + zip.length);
        System.arraycopy(zip, 0, prefixed, script.length, zip.length);
        assertThat(digest(prefixed)).isEqualTo(expected(zip));
    }

    @Test
    void changesWithAnEntrysContent() throws Exception {
        byte[] zip = zip("");
        byte[] other = zip.clone();
        other[other.length - 30] ^= 1;
        assertThat(digest(other)).isNotEqualTo(digest(zip));
    }

    @Test
    void refusesWhatIsNoZip() {
        assertThatThrownBy(() -> digest(new byte[100])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> digest(new byte[0])).isInstanceOf(IOException.class);
    }
}
