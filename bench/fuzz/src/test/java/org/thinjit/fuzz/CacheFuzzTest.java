package org.thinjit.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.thinjit.indexer.container.JarListing;
import org.thinjit.indexer.encoding.RecordInput;
import org.thinjit.indexer.summary.SummaryCodec;

/** The records of the indexer's cache. */
class CacheFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void records(byte[] data) {
        RecordInput in = new RecordInput(data);
        try {
            JarListing.read(in);
            SummaryCodec.read(in);
        } catch (IndexOutOfBoundsException e) {
            // What the cache takes as damage.
        }
    }
}
