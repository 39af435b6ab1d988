package org.thinjit.indexer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thinjit.indexer.IndexListener;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.Indexer;
import org.thinjit.indexer.PackMode;
import org.thinjit.indexer.fixture.WovenFixture;
import org.thinjit.indexer.support.Jars;

class SymbolTableTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "5462, 65536",
        "10689, 65536",
        "10923, 131072",
        "29320, 262144",
        "400000, 1048576",
        "2000000000, 1048576"
    })
    void hasABucketForEachSymbolToExpect(int classes, int buckets) {
        assertThat(SymbolTable.options(classes))
                .containsExactly(
                        "-XX:+UnlockExperimentalVMOptions", "-XX:SymbolTableSize=" + buckets);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "5461"})
    void staysAsItIsForProgramsThatFit(int classes) {
        assertThat(SymbolTable.options(classes)).isEmpty();
    }

    @Test
    void readsTheNumberOfClassesFromTheIndex() throws Exception {
        Path jar = new Jars().packageOf(WovenFixture.class).write(folder.resolve("app.jar"));
        Path index = folder.resolve("app.tji");
        Indexer.index(
                new IndexRequest(List.of(jar), null, index, PackMode.NONE, 4, 1),
                IndexListener.QUIET);
        assertThat(SymbolTable.options(index)).isEmpty();
    }

    @Test
    void namesAFileThatIsNoIndex() throws Exception {
        Path file = Files.writeString(folder.resolve("app.tji"), "no index");
        assertThatThrownBy(() -> SymbolTable.options(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file.toString());
    }
}
