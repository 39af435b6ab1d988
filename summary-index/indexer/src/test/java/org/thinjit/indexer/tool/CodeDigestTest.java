package org.thinjit.indexer.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeDigestTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir Path folder;
    private Path classes;
    private Path more;

    @BeforeEach
    void compile() throws IOException {
        classes = folder.resolve("classes");
        more = folder.resolve("more");
        Files.createDirectories(resource().getParent());
        Files.createDirectories(more);
        Files.writeString(classes.resolve("A.class"), "aa");
        Files.writeString(classes.resolve("B.class"), "bb");
        Files.writeString(more.resolve("C.class"), "cc");
    }

    private Path resource() {
        return classes.resolve("org/thinjit/indexer/tool/" + CodeDigest.RESOURCE);
    }

    private String digest() throws IOException {
        return CodeDigest.of("asm 1", List.of(classes, more));
    }

    @Test
    void isAnotherForOtherCode() throws Exception {
        String before = digest();
        Files.writeString(more.resolve("C.class"), "cd");
        String other = digest();
        Files.move(classes.resolve("B.class"), classes.resolve("B2.class"));
        assertThat(digest()).isNotEqualTo(other).isNotEqualTo(before);
        assertThat(other).isNotEqualTo(before);
    }

    @Test
    void isAnotherForOtherThingsDigestedAlong() throws Exception {
        assertThat(CodeDigest.of("asm 2", List.of(classes, more))).isNotEqualTo(digest());
    }

    @Test
    void isTheSameForTheSameCode() throws Exception {
        String before = digest();
        Files.writeString(classes.resolve("notes.txt"), "no class");
        Files.setLastModifiedTime(classes.resolve("A.class"), LONG_AGO);
        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void isWrittenOnlyWhenItIsAnother() throws Exception {
        String[] words = {"asm 1", classes.toString(), more.toString()};
        CodeDigest.main(words);
        assertThat(resource()).hasContent(digest());
        Files.setLastModifiedTime(resource(), LONG_AGO);
        CodeDigest.main(words);
        assertThat(Files.getLastModifiedTime(resource())).isEqualTo(LONG_AGO);
        Files.writeString(classes.resolve("A.class"), "other");
        CodeDigest.main(words);
        assertThat(resource()).hasContent(digest());
    }

    @Test
    void isPartOfTheIndexersName() throws Exception {
        assertThat(ToolIdentity.text()).matches("[^+]+\\+[0-9a-f]{16}");
    }
}
