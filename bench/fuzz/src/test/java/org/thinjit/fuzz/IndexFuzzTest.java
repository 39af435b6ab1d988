package org.thinjit.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import org.thinjit.format.ClassTable;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.ContainerTable;
import org.thinjit.format.HeaderDescriptor;
import org.thinjit.format.MethodTable;
import org.thinjit.format.Rows;
import org.thinjit.format.SectionDescriptor;
import org.thinjit.format.SignerTable;

/** The index reader. Version, length and checksums are made right first: the content lies. */
class IndexFuzzTest {
    private static final int[] ROWS = {
        SectionDescriptor.CALL_ROWS,
        SectionDescriptor.RESOLVE_ROWS,
        SectionDescriptor.DISPATCH_ROWS,
        SectionDescriptor.VERIFIER_ROWS
    };

    @FuzzTest(maxDuration = "2m")
    void index(byte[] data) {
        try {
            CombinedIndex index = CombinedIndex.open(repaired(data));
            index.check();
            containers(index.containers());
            classes(index.classes());
            methods(index.methods(), index.flagCount());
            for (int kind : ROWS) {
                rows(index.rows(kind));
            }
            signers(index.signers());
        } catch (IOException | IndexOutOfBoundsException e) {
            // What the agent takes as a lie.
        }
    }

    private static ByteBuffer repaired(byte[] data) {
        ByteBuffer bytes = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        int sections = SectionDescriptor.KINDS - 1;
        int table = HeaderDescriptor.LENGTH + sections * SectionDescriptor.LENGTH;
        if (data.length < table) {
            return bytes;
        }
        bytes.putLong(HeaderDescriptor.MAGIC_OFFSET, HeaderDescriptor.MAGIC);
        bytes.putInt(HeaderDescriptor.VERSION_OFFSET, HeaderDescriptor.VERSION);
        bytes.putLong(HeaderDescriptor.FILE_LENGTH_OFFSET, data.length);
        bytes.putInt(HeaderDescriptor.SECTIONS_OFFSET, sections);
        for (int at = HeaderDescriptor.LENGTH; at < table; at += SectionDescriptor.LENGTH) {
            long offset = bytes.getLong(at + SectionDescriptor.OFFSET_OFFSET);
            long length = bytes.getLong(at + SectionDescriptor.LENGTH_OFFSET);
            if (offset >= table && length >= 0 && length <= data.length - offset) {
                CRC32 crc = new CRC32();
                crc.update(data, (int) offset, (int) length);
                bytes.putInt(at + SectionDescriptor.CRC_OFFSET, (int) crc.getValue());
            }
        }
        int checksum = CombinedIndex.headerChecksum(bytes, sections);
        return bytes.putInt(HeaderDescriptor.CRC_OFFSET, checksum);
    }

    private static void containers(ContainerTable containers) {
        containers.firstNested();
        containers.anyVerified();
        for (int i = 0; i < containers.count(); i++) {
            containers.path(i);
            containers.spec(i);
            containers.manifest(i);
            containers.digest(i);
        }
    }

    private static void classes(ClassTable classes) {
        classes.find("p/Main");
        for (int i = 0; i < classes.count(); i++) {
            String name = classes.name(i);
            classes.find(name);
            classes.probable(name.concat(".class"));
            classes.signers(i);
            classes.packOffset(i);
        }
    }

    private static void methods(MethodTable methods, int flags) {
        for (int i = 0; i < methods.count(); i++) {
            methods.isInitializer(i);
            methods.isMain(i);
            methods.member(i);
        }
        for (int flag = 0; flag < flags; flag++) {
            methods.ofFlag(flag);
        }
    }

    private static void rows(Rows rows) {
        for (int row = 0; row < rows.count(); row++) {
            rows.get(row);
        }
    }

    private static void signers(SignerTable signers) {
        for (int set = 0; set < signers.count(); set++) {
            int signer = signers.firstSigner(set);
            signers.chain(signer);
            signers.authority(signer);
        }
    }
}
