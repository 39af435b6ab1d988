package org.thinjit.format.profile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import org.thinjit.format.IndexFormatException;

/** Profiles as bytes. Reading believes nothing: every count and number is checked before it is used. */
public final class ProfileCodec {
    private static final int ALL_BITS = ProfileDescriptor.PASSIVE | ProfileDescriptor.LINKED;
    private static final int MAX_COUNT = 1 << 26;

    private ProfileCodec() {}

    /**
     * Writes a profile.
     *
     * @param profile any
     * @return its bytes; equal profiles give equal ones
     */
    public static ByteBuffer write(Profile profile) {
        int records = profile.size() + profile.flagSize();
        int length = ProfileDescriptor.HEADER_LENGTH + records * ProfileDescriptor.RECORD_LENGTH;
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(ProfileDescriptor.MAGIC_OFFSET, ProfileDescriptor.MAGIC);
        out.putInt(ProfileDescriptor.VERSION_OFFSET, ProfileDescriptor.VERSION);
        out.putInt(ProfileDescriptor.RUNS_OFFSET, profile.runs());
        out.putLong(ProfileDescriptor.LENGTH_OFFSET, length);
        out.putLong(ProfileDescriptor.INDEX_ID_OFFSET, profile.indexId());
        out.putInt(ProfileDescriptor.CLASS_RECORDS_OFFSET, profile.size());
        out.putInt(ProfileDescriptor.FLAG_RECORDS_OFFSET, profile.flagSize());
        out.putInt(ProfileDescriptor.CLASS_COUNT_OFFSET, profile.classCount());
        out.putInt(ProfileDescriptor.FLAG_COUNT_OFFSET, profile.flagCount());
        putRecords(profile, out);
        out.putInt(ProfileDescriptor.CRC_OFFSET, checksum(out));
        return out;
    }

    private static void putRecords(Profile profile, ByteBuffer out) {
        int at = ProfileDescriptor.HEADER_LENGTH;
        for (int i = 0; i < profile.size(); i++) {
            out.putInt(at + ProfileDescriptor.CLASS_OFFSET, profile.classAt(i));
            out.put(at + ProfileDescriptor.CLASS_USED_OFFSET, (byte) profile.used(i));
            out.put(at + ProfileDescriptor.CLASS_RUNS_OFFSET, (byte) profile.possible(i));
            out.put(at + ProfileDescriptor.CLASS_BITS_OFFSET, (byte) profile.bits(i));
            at += ProfileDescriptor.RECORD_LENGTH;
        }
        for (int i = 0; i < profile.flagSize(); i++) {
            out.putInt(at + ProfileDescriptor.FLAG_OFFSET, profile.flagAt(i));
            out.putInt(at + ProfileDescriptor.POSITION_OFFSET, profile.position(i));
            at += ProfileDescriptor.RECORD_LENGTH;
        }
    }

    private static int checksum(ByteBuffer bytes) {
        int behind = ProfileDescriptor.CRC_OFFSET + Integer.BYTES;
        CRC32 crc = new CRC32();
        crc.update(bytes.slice(0, ProfileDescriptor.CRC_OFFSET));
        crc.update(bytes.slice(behind, bytes.capacity() - behind));
        return (int) crc.getValue();
    }

    /**
     * Reads a profile.
     *
     * @param bytes a whole profile; position and order are left alone
     * @return the profile
     * @throws IndexFormatException if these are not the bytes of a profile that this version reads
     */
    public static Profile read(ByteBuffer bytes) throws IndexFormatException {
        ByteBuffer in = bytes.duplicate().clear().order(ByteOrder.LITTLE_ENDIAN);
        if (in.capacity() < Long.BYTES
                || in.getLong(ProfileDescriptor.MAGIC_OFFSET) != ProfileDescriptor.MAGIC) {
            throw new IndexFormatException("is not a ThinJIT profile");
        }
        if (in.capacity() < ProfileDescriptor.HEADER_LENGTH
                || in.getLong(ProfileDescriptor.LENGTH_OFFSET) != in.capacity()) {
            throw new IndexFormatException("is truncated");
        }
        int version = in.getInt(ProfileDescriptor.VERSION_OFFSET);
        if (version != ProfileDescriptor.VERSION) {
            throw new IndexFormatException(
                    "has profile version "
                            + version
                            + ", this ThinJIT reads version "
                            + ProfileDescriptor.VERSION);
        }
        if (checksum(in) != in.getInt(ProfileDescriptor.CRC_OFFSET)) {
            throw new IndexFormatException("is damaged (checksum)");
        }
        return records(in);
    }

    private static Profile records(ByteBuffer in) throws IndexFormatException {
        int classes = count(in, ProfileDescriptor.CLASS_RECORDS_OFFSET);
        int flags = count(in, ProfileDescriptor.FLAG_RECORDS_OFFSET);
        int classCount = count(in, ProfileDescriptor.CLASS_COUNT_OFFSET);
        int flagCount = count(in, ProfileDescriptor.FLAG_COUNT_OFFSET);
        int runs = count(in, ProfileDescriptor.RUNS_OFFSET);
        int bytes = in.capacity() - ProfileDescriptor.HEADER_LENGTH;
        require((long) (classes + flags) * ProfileDescriptor.RECORD_LENGTH == bytes);
        ProfileBuilder builder =
                new ProfileBuilder(
                        in.getLong(ProfileDescriptor.INDEX_ID_OFFSET),
                        classCount,
                        flagCount,
                        classes);
        int[] words = words(in);
        readClasses(words, classes, classCount, builder);
        readFlags(words, classes, flags, flagCount, builder);
        return builder.build(runs);
    }

    /** Records as words, copied at once: a program's start waits for this. */
    private static int[] words(ByteBuffer in) {
        int[] words = new int[(in.capacity() - ProfileDescriptor.HEADER_LENGTH) / Integer.BYTES];
        in.position(ProfileDescriptor.HEADER_LENGTH);
        in.asIntBuffer().get(words);
        return words;
    }

    private static void readClasses(int[] words, int count, int numbers, ProfileBuilder into)
            throws IndexFormatException {
        boolean[] taken = new boolean[numbers];
        for (int i = 0; i < count; i++) {
            int number = words[2 * i];
            int counts = words[2 * i + 1];
            int used = counts & 0xff;
            int possible = counts >>> 8 & 0xff;
            int bits = counts >>> 16;
            require(number >= 0 && number < numbers && !taken[number]);
            require(used <= possible && possible >= 1);
            require(possible <= ProfileDescriptor.MAX_CLASS_RUNS && (bits & ~ALL_BITS) == 0);
            taken[number] = true;
            into.add(number, used, possible, bits);
        }
    }

    private static void readFlags(
            int[] words, int start, int count, int numbers, ProfileBuilder into)
            throws IndexFormatException {
        boolean[] taken = new boolean[numbers];
        for (int i = start; i < start + count; i++) {
            int flag = words[2 * i];
            int position = words[2 * i + 1];
            require(flag >= 0 && flag < numbers && !taken[flag]);
            require(position >= 0 && position <= into.size());
            taken[flag] = true;
            into.addFlag(flag, position);
        }
    }

    private static int count(ByteBuffer in, int offset) throws IndexFormatException {
        int count = in.getInt(offset);
        require(count >= 0 && count <= MAX_COUNT);
        return count;
    }

    private static void require(boolean holds) throws IndexFormatException {
        if (!holds) {
            throw new IndexFormatException("is damaged (records)");
        }
    }
}
