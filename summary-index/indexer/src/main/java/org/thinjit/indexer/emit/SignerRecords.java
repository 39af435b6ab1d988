package org.thinjit.indexer.emit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.CodeSigner;
import java.security.Timestamp;
import java.security.cert.CertPath;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thinjit.format.SectionDescriptor;
import org.thinjit.format.write.IndexWriter;
import org.thinjit.format.write.SectionBuffer;
import org.thinjit.indexer.signing.SignerSets;

/** Emits signer sets, their certificates and the settings under which they were verified. */
final class SignerRecords {
    private final SectionBuffer rows;
    private final SectionBuffer records;
    private final SectionBuffer certificates;
    private final SectionBuffer security;
    private final Map<CertPath, Integer> places = new HashMap<>();

    SignerRecords(IndexWriter writer) {
        this.rows = writer.section(SectionDescriptor.SIGNER_ROWS);
        this.records = writer.section(SectionDescriptor.SIGNERS);
        this.certificates = writer.section(SectionDescriptor.CERTIFICATES);
        this.security = writer.section(SectionDescriptor.SECURITY);
    }

    /** Emits all sets. */
    void emit(SignerSets signers) {
        int count = 0;
        rows.putInt(0);
        for (List<CodeSigner> set : signers.sets()) {
            set.forEach(this::emit);
            count += set.size();
            rows.putInt(count);
        }
        security.putUtf8(signers.settings());
    }

    private void emit(CodeSigner signer) {
        CertPath chain = signer.getSignerCertPath();
        Timestamp stamp = signer.getTimestamp();
        records.putInt(place(chain)).putInt(chain.getCertificates().size());
        records.putLong(stamp == null ? 0 : stamp.getTimestamp().getTime());
        CertPath authority = stamp == null ? null : stamp.getSignerCertPath();
        records.putInt(authority == null ? 0 : place(authority));
        records.putInt(authority == null ? 0 : authority.getCertificates().size());
    }

    private int place(CertPath chain) {
        Integer known = places.get(chain);
        if (known != null) {
            return known;
        }
        int place = certificates.length();
        certificates.put(encoded(chain));
        places.put(chain, place);
        return place;
    }

    private static byte[] encoded(CertPath chain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (Certificate certificate : chain.getCertificates()) {
            try {
                byte[] bytes = certificate.getEncoded();
                out.writeBytes(length.putInt(0, bytes.length).array());
                out.writeBytes(bytes);
            } catch (CertificateEncodingException e) {
                throw new IllegalStateException("a certificate that was decoded lacks its code", e);
            }
        }
        return out.toByteArray();
    }
}
