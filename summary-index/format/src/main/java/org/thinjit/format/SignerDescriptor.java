package org.thinjit.format;

/**
 * One signer of a signer set: what {@code java.security.CodeSigner} holds.
 *
 * <pre>
 *   0               4               8                               16
 *  +---------------+---------------+-------------------------------+
 *  | chain offset  | certificates  | time stamp, ms since 1970     |
 *  +---------------+---------------+-------------------------------+
 *  | authority's   | its           |
 *  | chain offset  | certificates  |
 *  +---------------+---------------+
 * </pre>
 *
 * A chain is a number of certificates that follow each other in the certificates section, the signer's
 * own first.
 */
public final class SignerDescriptor {
    /** Offset of the place of the signer's chain in the certificates section. */
    public static final int CHAIN_OFFSET = 0;

    /** Offset of the number of certificates in the signer's chain. */
    public static final int CHAIN_COUNT_OFFSET = 4;

    /** Offset of the time stamp in milliseconds since 1970, 8 bytes; 0 without one. */
    public static final int TIME_OFFSET = 8;

    /** Offset of the place of the time stamping authority's chain in the certificates section. */
    public static final int AUTHORITY_OFFSET = 16;

    /** Offset of the number of certificates in the authority's chain; 0 without a time stamp. */
    public static final int AUTHORITY_COUNT_OFFSET = 20;

    /** Bytes of a record. */
    public static final int LENGTH = 24;

    private SignerDescriptor() {}
}
