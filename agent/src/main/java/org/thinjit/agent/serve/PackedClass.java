package org.thinjit.agent.serve;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.security.CodeSigner;
import java.util.jar.Manifest;
import jdk.internal.loader.Resource;

/**
 * A class's bytes from the pack, as the class loader takes them: as an array, like those of a jar, with the
 * code source, the signers and the manifest that the plain search would have found. For one definition.
 */
final class PackedClass extends Resource {
    private final String name;
    private final URL codeSource;
    private final Manifest manifest;
    private final CodeSigner[] signers;
    private final byte[] bytes;

    PackedClass(
            String name, URL codeSource, Manifest manifest, CodeSigner[] signers, byte[] bytes) {
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
    public byte[] getBytes() {
        return bytes;
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public int getContentLength() {
        return bytes.length;
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
