package org.thinjit.agent.serve;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.security.CodeSigner;
import java.util.jar.Manifest;
import jdk.internal.loader.Resource;

/**
 * A class's bytes in the pack, as the class loader takes them: a slice of the mapped file, with the
 * code source, the signers and the manifest that the plain search would have found. For one definition.
 */
final class PackedClass extends Resource {
    private final String name;
    private final URL codeSource;
    private final Manifest manifest;
    private final CodeSigner[] signers;
    private final ByteBuffer bytes;

    PackedClass(
            String name,
            URL codeSource,
            Manifest manifest,
            CodeSigner[] signers,
            ByteBuffer bytes) {
        this.name = name;
        this.codeSource = codeSource;
        this.manifest = manifest;
        this.signers = signers;
        this.bytes = bytes;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public URL getURL() {
        return Origins.entryUrl(codeSource, name);
    }

    @Override
    public URL getCodeSourceURL() {
        return codeSource;
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return bytes;
    }

    @Override
    public byte[] getBytes() {
        byte[] copy = new byte[bytes.limit()];
        bytes.get(0, copy);
        return copy;
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(getBytes());
    }

    @Override
    public int getContentLength() {
        return bytes.limit();
    }

    /** The code source that is made of it copies the array. */
    @Override
    public CodeSigner[] getCodeSigners() {
        return signers;
    }

    @Override
    public Manifest getManifest() {
        return manifest;
    }
}
