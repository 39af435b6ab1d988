package org.thinjit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import org.thinjit.format.IndexFormatException;
import org.thinjit.format.profile.Profile;
import org.thinjit.format.profile.ProfileCodec;
import org.thinjit.format.profile.ProfileDescriptor;

/** The profile reader; length and checksum are made right first. What it accepts it can write again. */
class ProfileFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void profile(byte[] data) {
        try {
            Profile profile = ProfileCodec.read(repaired(data));
            profile.placesOfClasses();
            profile.positionsOfFlags();
            ByteBuffer again = ProfileCodec.write(profile);
            assertThat(ProfileCodec.read(again).size()).isEqualTo(profile.size());
        } catch (IndexFormatException e) {
            // What the agent takes as damage.
        }
    }

    private static ByteBuffer repaired(byte[] data) {
        ByteBuffer bytes = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        if (data.length >= ProfileDescriptor.HEADER_LENGTH) {
            bytes.putLong(ProfileDescriptor.LENGTH_OFFSET, data.length);
            CRC32 crc = new CRC32();
            crc.update(data, 0, ProfileDescriptor.CRC_OFFSET);
            int behind = ProfileDescriptor.CRC_OFFSET + Integer.BYTES;
            crc.update(data, behind, data.length - behind);
            bytes.putInt(ProfileDescriptor.CRC_OFFSET, (int) crc.getValue());
        }
        return bytes;
    }
}
