package org.thinjit.agent.serve;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.Principal;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;

/**
 * A certificate that is not decoded before somebody asks for more than its bytes: decoding the first one
 * takes a third of what verifying a jar takes, and class loaders only compare them. Equality and hash
 * are those of {@link java.security.cert.Certificate}, which look at the bytes alone, so that it equals
 * the JDK's own certificate; all else is answered by that one. Thread-safe.
 */
final class LazyCertificate extends X509Certificate {
    /** The certificates' type, and that of chains of them. */
    static final String TYPE = "X.509";

    private static final long serialVersionUID = 1L;

    /** Verification of jars takes certificates from no other provider. */
    private static final String PROVIDER = "SUN";

    private final transient byte[] encoded;
    private transient volatile X509Certificate decoded;

    /**
     * Creates a certificate.
     *
     * @param encoded its DER; kept
     */
    LazyCertificate(byte[] encoded) {
        this.encoded = encoded;
    }

    /** The factory whose certificates a plain run has. */
    static CertificateFactory factory() throws CertificateException {
        try {
            return CertificateFactory.getInstance(TYPE, PROVIDER);
        } catch (NoSuchProviderException e) {
            return CertificateFactory.getInstance(TYPE);
        }
    }

    /** The same bytes were decoded by the same JDK when the jar was indexed. */
    static IllegalStateException undecodable(CertificateException e) {
        return new IllegalStateException("a certificate of a signed jar cannot be decoded", e);
    }

    private X509Certificate decoded() {
        X509Certificate certificate = decoded;
        if (certificate == null) {
            try {
                ByteArrayInputStream in = new ByteArrayInputStream(encoded);
                certificate = (X509Certificate) factory().generateCertificate(in);
            } catch (CertificateException e) {
                throw undecodable(e);
            }
            decoded = certificate;
        }
        return certificate;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Class loaders compare each class's certificates with its package's, those of a chain each with each;
     * the JDK would copy both sides every time.
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof LazyCertificate
                ? Arrays.equals(encoded, ((LazyCertificate) other).encoded)
                : super.equals(other);
    }

    /** As ever: it must be that of the JDK's own certificate. */
    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    public byte[] getEncoded() throws CertificateEncodingException {
        return encoded.clone();
    }

    @Override
    public void checkValidity()
            throws CertificateExpiredException, CertificateNotYetValidException {
        decoded().checkValidity();
    }

    @Override
    public void checkValidity(Date date)
            throws CertificateExpiredException, CertificateNotYetValidException {
        decoded().checkValidity(date);
    }

    @Override
    public int getVersion() {
        return decoded().getVersion();
    }

    @Override
    public BigInteger getSerialNumber() {
        return decoded().getSerialNumber();
    }

    @Override
    @SuppressWarnings("deprecation") // answered like all others
    public Principal getIssuerDN() {
        return decoded().getIssuerDN();
    }

    @Override
    public X500Principal getIssuerX500Principal() {
        return decoded().getIssuerX500Principal();
    }

    @Override
    @SuppressWarnings("deprecation") // answered like all others
    public Principal getSubjectDN() {
        return decoded().getSubjectDN();
    }

    @Override
    public X500Principal getSubjectX500Principal() {
        return decoded().getSubjectX500Principal();
    }

    @Override
    public Date getNotBefore() {
        return decoded().getNotBefore();
    }

    @Override
    public Date getNotAfter() {
        return decoded().getNotAfter();
    }

    @Override
    public byte[] getTBSCertificate() throws CertificateEncodingException {
        return decoded().getTBSCertificate();
    }

    @Override
    public byte[] getSignature() {
        return decoded().getSignature();
    }

    @Override
    public String getSigAlgName() {
        return decoded().getSigAlgName();
    }

    @Override
    public String getSigAlgOID() {
        return decoded().getSigAlgOID();
    }

    @Override
    public byte[] getSigAlgParams() {
        return decoded().getSigAlgParams();
    }

    @Override
    public boolean[] getIssuerUniqueID() {
        return decoded().getIssuerUniqueID();
    }

    @Override
    public boolean[] getSubjectUniqueID() {
        return decoded().getSubjectUniqueID();
    }

    @Override
    public boolean[] getKeyUsage() {
        return decoded().getKeyUsage();
    }

    @Override
    public List<String> getExtendedKeyUsage() throws CertificateParsingException {
        return decoded().getExtendedKeyUsage();
    }

    @Override
    public int getBasicConstraints() {
        return decoded().getBasicConstraints();
    }

    @Override
    public Collection<List<?>> getSubjectAlternativeNames() throws CertificateParsingException {
        return decoded().getSubjectAlternativeNames();
    }

    @Override
    public Collection<List<?>> getIssuerAlternativeNames() throws CertificateParsingException {
        return decoded().getIssuerAlternativeNames();
    }

    @Override
    public PublicKey getPublicKey() {
        return decoded().getPublicKey();
    }

    @Override
    public void verify(PublicKey key)
            throws CertificateException,
                    NoSuchAlgorithmException,
                    InvalidKeyException,
                    NoSuchProviderException,
                    SignatureException {
        decoded().verify(key);
    }

    @Override
    public void verify(PublicKey key, String provider)
            throws CertificateException,
                    NoSuchAlgorithmException,
                    InvalidKeyException,
                    NoSuchProviderException,
                    SignatureException {
        decoded().verify(key, provider);
    }

    @Override
    public void verify(PublicKey key, Provider provider)
            throws CertificateException,
                    NoSuchAlgorithmException,
                    InvalidKeyException,
                    SignatureException {
        decoded().verify(key, provider);
    }

    @Override
    public boolean hasUnsupportedCriticalExtension() {
        return decoded().hasUnsupportedCriticalExtension();
    }

    @Override
    public Set<String> getCriticalExtensionOIDs() {
        return decoded().getCriticalExtensionOIDs();
    }

    @Override
    public Set<String> getNonCriticalExtensionOIDs() {
        return decoded().getNonCriticalExtensionOIDs();
    }

    @Override
    public byte[] getExtensionValue(String oid) {
        return decoded().getExtensionValue(oid);
    }

    @Override
    public String toString() {
        return decoded().toString();
    }
}
