package org.thinjit.agent.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Class loaders compare certificates, those of a plain run with ours too. */
class LazyCertificateTest {
    /** Certificates that keytool made, for {@code CN=a} and {@code CN=b}. */
    private static final String A =
            """
            MIIBMDCB16ADAgECAggmRb2LNu0PZDAKBggqhkjOPQQDAjAMMQowCAYDVQQDEwFh
            MCAXDTI2MTEyODE2MTIxNloYDzIxMjYxMTA0MTYxMjE2WjAMMQowCAYDVQQDEwFh
            MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEvsG+e4OXA4wkvHiunP4VLg02b+pL
            hO2gqb9Wlzry3sgHu5/+4nElQw/XS6V+1QA9kR/yAyueJ02+ZYln06xaQaMhMB8w
            HQYDVR0OBBYEFNhq/47WagnXTWBj6Yn3vD7HbS3NMAoGCCqGSM49BAMCA0gAMEUC
            IFz8U4wTBcc6kve0yUk934ynNDqdGZ0Ap3eyz1T373W4AiEA1AGP1Yzi/eabmVNC
            DelkMmrj5DPBgwqfU3z1Ht/+S0w=
            """;

    private static final String B =
            """
            MIIBMTCB16ADAgECAgg98YCZAHYy8zAKBggqhkjOPQQDAjAMMQowCAYDVQQDEwFi
            MCAXDTI2MTEyODE2MTIxN1oYDzIxMjYxMTA0MTYxMjE3WjAMMQowCAYDVQQDEwFi
            MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAESiDHwHhC2XWWq3o/KImQfYxdb0X9
            S7tEPkfzj2yJVtWVP3/PfNZ90NXyOe+kJldN2+u7GxZOxFkLOEWRlDoQmKMhMB8w
            HQYDVR0OBBYEFBw7USBrZFbxX4OF+EbbcUpf/m5qMAoGCCqGSM49BAMCA0kAMEYC
            IQCc77eYFQg9ktDsq8uCGOgkdX/PMv9nKqXlE3jZrBtO7QIhAIlh8OGhLz3QmmB5
            PC0JxDqEGOiVzoILhN9DTi+XJMBd
            """;

    private final LazyCertificate a = lazy(A);
    private final LazyCertificate b = lazy(B);
    private Certificate plainA;
    private Certificate plainB;

    private static byte[] bytes(String text) {
        return Base64.getMimeDecoder().decode(text);
    }

    private static LazyCertificate lazy(String text) {
        return new LazyCertificate(bytes(text));
    }

    private static Certificate plain(String text) throws CertificateException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes(text));
        return LazyCertificate.factory().generateCertificate(in);
    }

    @BeforeEach
    void decode() throws CertificateException {
        plainA = plain(A);
        plainB = plain(B);
    }

    @Test
    void equalsThoseOfTheSameBytes() {
        assertThat(a).isEqualTo(a).isEqualTo(lazy(A)).isEqualTo(plainA);
        assertThat(plainA).isEqualTo(a);
    }

    @Test
    void equalsNoOther() {
        assertThat(a).isNotEqualTo(b).isNotEqualTo(plainB).isNotEqualTo(null).isNotEqualTo("a");
        assertThat(plainA).isNotEqualTo(b);
    }

    @Test
    void hasTheHashOfThePlainOne() {
        assertThat(a).hasSameHashCodeAs(plainA).hasSameHashCodeAs(lazy(A));
        assertThat(b).hasSameHashCodeAs(plainB);
    }
}
