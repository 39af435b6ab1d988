package org.thinjit.agent.serve;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.internal.loader.Resource;

/**
 * What the application class loader reads a named module's classes with: from the pack those that the
 * index knows, all else with the JDK's own reader, which is opened when first needed. The loader takes
 * module, package, code source and protection domain from elsewhere, and reads bytes for a definition
 * only by {@link #read}; what the program reads as a resource is the file's. Thread-safe.
 */
public final class PackedModuleReader implements ModuleReader {
    private final ModuleReference module;
    private final DefinitionGenerator generator;
    private ModuleReader plain;
    private boolean opened;

    /**
     * Creates a reader.
     *
     * @param module of the boot layer, not patched
     * @param generator of the module's container
     */
    public PackedModuleReader(ModuleReference module, DefinitionGenerator generator) {
        this.module = module;
        this.generator = generator;
    }

    /** One that cannot be opened has nothing, as in the class loader. */
    private synchronized ModuleReader plain() {
        if (!opened) {
            opened = true;
            try {
                plain = module.open();
            } catch (IOException e) {
                plain = null;
            }
        }
        return plain;
    }

    @Override
    public Optional<ByteBuffer> read(String name) throws IOException {
        Resource found = generator.find(name);
        if (found != null && found != generator.absent()) {
            return Optional.of(ByteBuffer.wrap(found.getBytes()));
        }
        ModuleReader reader = plain();
        return reader == null ? Optional.empty() : reader.read(name);
    }

    @Override
    public Optional<URI> find(String name) throws IOException {
        ModuleReader reader = plain();
        return reader == null ? Optional.empty() : reader.find(name);
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        ModuleReader reader = plain();
        return reader == null ? Optional.empty() : reader.open(name);
    }

    @Override
    public Stream<String> list() throws IOException {
        ModuleReader reader = plain();
        return reader == null ? Stream.empty() : reader.list();
    }

    /** What was never opened is not opened for this. */
    @Override
    public synchronized void close() throws IOException {
        if (plain != null) {
            plain.close();
        }
    }
}
