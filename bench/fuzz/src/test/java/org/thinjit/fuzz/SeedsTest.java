package org.thinjit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.profile.Profile;
import org.thinjit.format.profile.ProfileCodec;
import org.thinjit.indexer.container.Container;
import org.thinjit.indexer.container.JarListing;
import org.thinjit.indexer.container.SearchPath;
import org.thinjit.indexer.encoding.RecordInput;
import org.thinjit.indexer.summary.SummaryCodec;

/**
 * The seeds are what today's readers accept as they are: fuzzing that starts at an old format gets no
 * further than the header. Where one fails: {@code bench/fuzz/run --make-seeds}.
 */
class SeedsTest {
    private static final int CLASSES = 3;

    private static byte[] seed(String name) throws IOException {
        try (InputStream in = SeedsTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static CombinedIndex index(byte[] bytes) throws IOException {
        CombinedIndex index =
                CombinedIndex.open(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        index.check();
        return index;
    }

    @Test
    void index() throws IOException {
        CombinedIndex index = index(seed("IndexFuzzTestInputs/index/small"));
        assertThat(index.classes().count()).isEqualTo(CLASSES);
        assertThat(index.flagCount()).isPositive();
    }

    @Test
    void packAndIndex() throws IOException {
        byte[] seed = seed("FilesFuzzTestInputs/files/small");
        int end = seed.length - Integer.BYTES;
        int length = ByteBuffer.wrap(seed).order(ByteOrder.LITTLE_ENDIAN).getInt(end);
        CombinedIndex index = index(Arrays.copyOfRange(seed, end - length, end));
        for (int number = 0; number < CLASSES; number++) {
            int at = (int) index.classes().packOffset(number);
            assertThat(index.classes().packLength(number)).isPositive();
            assertThat(ByteBuffer.wrap(seed).getInt(at)).isEqualTo(0xCAFEBABE);
        }
    }

    @Test
    void profile() throws IOException {
        ByteBuffer seed = ByteBuffer.wrap(seed("ProfileFuzzTestInputs/profile/small"));
        Profile profile = ProfileCodec.read(seed.order(ByteOrder.LITTLE_ENDIAN));
        assertThat(profile.runs()).isEqualTo(2);
        assertThat(profile.size()).isEqualTo(CLASSES);
    }

    @Test
    void cacheRecords() throws IOException {
        RecordInput in = new RecordInput(seed("CacheFuzzTestInputs/records/small"));
        assertThat(JarListing.read(in).content().classes()).hasSize(CLASSES);
        assertThat(SummaryCodec.read(in).get(0).results()).hasSize(CLASSES);
    }

    /** The outer jar, its folder of classes, and the seed, which holds classes of its own. */
    @Test
    void nestedJar() throws IOException {
        List<Container> containers =
                SearchPath.of(List.of(JarFuzzTest.bootJar(seed("JarFuzzTestInputs/nested/small"))));
        assertThat(containers).hasSize(3);
        assertThat(containers.get(2).content().classes()).isNotEmpty();
    }
}
