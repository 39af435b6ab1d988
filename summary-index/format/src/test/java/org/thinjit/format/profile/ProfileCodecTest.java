package org.thinjit.format.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thinjit.format.IndexFormatException;

/** Profiles survive the round trip, and nothing else is read. */
class ProfileCodecTest {
    private static final Profile SAMPLE = Profiles.of(3, "f4 7 3:2/3 f1 f2 12p 0:1/2 f19");

    private static byte[] sample() {
        return ProfileCodec.write(SAMPLE).array();
    }

    private static Profile read(byte[] bytes) throws IndexFormatException {
        return ProfileCodec.read(ByteBuffer.wrap(bytes));
    }

    @Test
    void aProfileSurvivesTheRoundTrip() throws IndexFormatException {
        Profile read = read(sample());

        assertThat(Profiles.text(read)).isEqualTo("f4 7 3:2/3 f1 f2 12p 0:1/2 f19");
        assertThat(read.runs()).isEqualTo(3);
        assertThat(read.isOf(Profiles.INDEX, Profiles.CLASSES, Profiles.FLAGS)).isTrue();
        assertThat(ProfileCodec.write(read).array()).isEqualTo(sample());
    }

    @Test
    void anEmptyProfileSurvivesTheRoundTrip() throws IndexFormatException {
        Profile empty = Profile.empty(5, 0, 0);

        Profile read = read(ProfileCodec.write(empty).array());

        assertThat(read.size()).isZero();
        assertThat(read.flagSize()).isZero();
        assertThat(read.runs()).isZero();
    }

    /** The bytes that FORMAT.md describes: change it, and the version, together with this. */
    @Test
    void theBytesAreThoseOfTheFormatDocument() {
        Profile profile = Profiles.of(2, "f3 9:1/2p 1");

        assertThat(HexFormat.of().formatHex(ProfileCodec.write(profile).array()))
                .isEqualTo(
                        "5448494e4a49544c" // magic
                                + "01000000" // version
                                + "02000000" // runs
                                + "5000000000000000" // length
                                + "efcdab8967452301" // index
                                + "02000000" // class records
                                + "01000000" // flag records
                                + "28000000" // classes
                                + "14000000" // flags
                                + "00000000"
                                + "58d630a3"
                                + "0900000001020100" // class 9, 1 of 2, passive
                                + "0100000001010000" // class 1, 1 of 1
                                + "0300000000000000"); // flag 3 before both
    }

    @Test
    void itsOrderOfFlagsDoesNotDependOnHowTheyCame() {
        ProfileBuilder builder = new ProfileBuilder(1, 4, 9, 1);
        builder.addFlag(8, 1);
        builder.add(2, 1, 1, 0);
        builder.addFlag(5, 1);
        builder.addFlag(7, 0);

        assertThat(Profiles.text(builder.build(1))).isEqualTo("f7 2 f5 f8");
    }

    @Test
    void everyTruncationIsRefused() {
        byte[] whole = sample();
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(part))
                    .as("the first %s bytes", length)
                    .isInstanceOf(IndexFormatException.class)
                    .hasMessageMatching("is (truncated|not a ThinJIT profile)");
        }
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length + 1)))
                .hasMessage("is truncated");
    }

    @Test
    void everySingleBitCounts() {
        byte[] bytes = sample();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> read(bytes))
                    .as("bit %s", bit)
                    .isInstanceOf(IndexFormatException.class);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    /** Whatever the records say: with the checksum made right, reading ends in a profile or in words. */
    @Test
    void noBytesBringTheReaderDown() {
        Random random = new Random(8);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = sample();
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = Integer.BYTES * (3 + random.nextInt((bytes.length - 12) / Integer.BYTES));
                int value = random.nextBoolean() ? random.nextInt() : random.nextInt(64) - 8;
                buffer(bytes).putInt(at, value);
            }
            sign(bytes);
            try {
                Profile profile = read(bytes);
                assertThat(Profiles.text(profile)).isNotNull();
                assertThat(profile.placesOfClasses()).hasSize(profile.classCount());
                assertThat(ProfileMerge.merge(profile, profile).runs())
                        .isBetween(0, Integer.MAX_VALUE);
            } catch (IndexFormatException e) {
                refused++;
                assertThat(e).hasMessageMatching("is (damaged \\(records\\)|truncated)");
            }
        }
        assertThat(refused).isBetween(1_000, 19_999);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 40, class that the index lacks",
        "0, -1, class below zero",
        "0, 3, class named twice",
        "4, 0x0102, more runs than there were",
        "4, 0x0000, no run",
        "4, 0x1101, more runs than are counted",
        "4, 0x040101, unknown bit",
        "32, 20, flag that the index lacks",
        "32, 1, flag named twice",
        "36, 5, position behind the end",
        "36, -1, position below zero",
    })
    void whatARecordMayNotSayIsRefused(int offset, String value, String what) {
        byte[] bytes = sample();
        buffer(bytes).putInt(ProfileDescriptor.HEADER_LENGTH + offset, Integer.decode(value));
        sign(bytes);

        assertThatThrownBy(() -> read(bytes)).as(what).hasMessage("is damaged (records)");
    }

    @Test
    void anotherVersionIsNamed() {
        byte[] bytes = sample();
        buffer(bytes).putInt(ProfileDescriptor.VERSION_OFFSET, 2);

        assertThatThrownBy(() -> read(bytes))
                .hasMessage("has profile version 2, this ThinJIT reads version 1");
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void sign(byte[] bytes) {
        CRC32 crc = new CRC32();
        int behind = ProfileDescriptor.CRC_OFFSET + Integer.BYTES;
        crc.update(bytes, 0, ProfileDescriptor.CRC_OFFSET);
        crc.update(bytes, behind, bytes.length - behind);
        buffer(bytes).putInt(ProfileDescriptor.CRC_OFFSET, (int) crc.getValue());
    }
}
