package org.thinjit.agent.serve;

import java.security.cert.CertPath;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** A certificate chain that is not decoded before somebody asks for more than its bytes. */
final class LazyCertPath extends CertPath {
    private static final long serialVersionUID = 1L;

    private final transient List<Certificate> certificates;
    private transient volatile CertPath decoded;

    /**
     * Creates a chain.
     *
     * @param encoded DER of each certificate; kept
     */
    LazyCertPath(byte[][] encoded) {
        super(LazyCertificate.TYPE);
        Certificate[] chain = new Certificate[encoded.length];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = new LazyCertificate(encoded[i]);
        }
        this.certificates = Collections.unmodifiableList(Arrays.asList(chain));
    }

    /** What class loaders ask for. */
    @Override
    public List<? extends Certificate> getCertificates() {
        return certificates;
    }

    private CertPath decoded() {
        CertPath path = decoded;
        if (path == null) {
            try {
                path = LazyCertificate.factory().generateCertPath(certificates);
            } catch (CertificateException e) {
                throw LazyCertificate.undecodable(e);
            }
            decoded = path;
        }
        return path;
    }

    @Override
    public Iterator<String> getEncodings() {
        return decoded().getEncodings();
    }

    @Override
    public byte[] getEncoded() throws CertificateEncodingException {
        return decoded().getEncoded();
    }

    @Override
    public byte[] getEncoded(String encoding) throws CertificateEncodingException {
        return decoded().getEncoded(encoding);
    }
}
