package org.thinjit.format;

/** The signer sets of a combined index, with their certificates undecoded. Thread-safe. */
public final class SignerTable {
    private final SectionMemory rows;
    private final SectionMemory records;
    private final SectionMemory certificates;

    SignerTable(CombinedIndex index) {
        this.rows = index.memory(SectionDescriptor.SIGNER_ROWS);
        this.records = index.memory(SectionDescriptor.SIGNERS);
        this.certificates = index.memory(SectionDescriptor.CERTIFICATES);
    }

    /**
     * Returns the number of signer sets.
     *
     * @return sets, numbered from 0
     */
    public int count() {
        return Math.max(0, rows.length() / Integer.BYTES - 1);
    }

    /**
     * Returns a set's first signer.
     *
     * @param set the set; the number of sets gives the number of signers
     * @return a signer's number; a set's signers are consecutive, in the JDK's order
     */
    public int firstSigner(int set) {
        return rows.getInt(set * Integer.BYTES);
    }

    /**
     * Returns a signer's certificate chain.
     *
     * @param signer the signer
     * @return DER of each certificate, the signer's own first
     */
    public byte[][] chain(int signer) {
        return chain(
                field(signer, SignerDescriptor.CHAIN_OFFSET),
                field(signer, SignerDescriptor.CHAIN_COUNT_OFFSET));
    }

    /**
     * Returns whether the signature has a time stamp.
     *
     * @param signer the signer
     * @return true with a time stamp
     */
    public boolean isStamped(int signer) {
        return field(signer, SignerDescriptor.AUTHORITY_COUNT_OFFSET) != 0;
    }

    /**
     * Returns the signature's time stamp.
     *
     * @param signer the signer
     * @return milliseconds since 1970
     */
    public long time(int signer) {
        return records.getLong(signer * SignerDescriptor.LENGTH + SignerDescriptor.TIME_OFFSET);
    }

    /**
     * Returns the certificate chain of the authority that made the time stamp.
     *
     * @param signer the signer
     * @return DER of each certificate
     */
    public byte[][] authority(int signer) {
        return chain(
                field(signer, SignerDescriptor.AUTHORITY_OFFSET),
                field(signer, SignerDescriptor.AUTHORITY_COUNT_OFFSET));
    }

    private byte[][] chain(int offset, int count) {
        if (count < 0 || count > certificates.length() / Integer.BYTES) {
            throw new IndexOutOfBoundsException(count + " certificates");
        }
        byte[][] chain = new byte[count][];
        int at = offset;
        for (int i = 0; i < count; i++) {
            chain[i] = certificates.copy(at + Integer.BYTES, certificates.getInt(at));
            at += Integer.BYTES + chain[i].length;
        }
        return chain;
    }

    private int field(int signer, int offset) {
        return records.getInt(signer * SignerDescriptor.LENGTH + offset);
    }
}
