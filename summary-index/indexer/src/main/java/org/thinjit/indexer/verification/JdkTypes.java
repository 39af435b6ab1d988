package org.thinjit.indexer.verification;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * What the types of the JDK that runs the indexer are, read from its class files in the run-time
 * image (JEP 220), or from the platform class loader's resources where there is no image. For one
 * thread.
 */
public final class JdkTypes {
    private final FileSystem image;
    private final Map<String, Path> folders = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();

    /** What a type is. */
    public enum Kind {
        /** A class, abstract ones and enums included. */
        CLASS,

        /** An interface, annotation types included. */
        INTERFACE,

        /** Not a type of the JDK. */
        UNKNOWN
    }

    /** Opens the run-time image. */
    public JdkTypes() {
        FileSystem found = null;
        try {
            found = FileSystems.getFileSystem(URI.create("jrt:/"));
        } catch (ProviderNotFoundException | SecurityException e) {
            found = null; // A JDK without an image: its loader is asked.
        }
        image = found;
    }

    /**
     * Looks a type up.
     *
     * @param internalName a class or interface, no array
     * @return what it is
     */
    public Kind kind(String internalName) {
        return kinds.computeIfAbsent(internalName, this::read);
    }

    private Kind read(String internalName) {
        try (InputStream in = open(internalName)) {
            if (in == null) {
                return Kind.UNKNOWN;
            }
            int access = new ClassReader(in).getAccess();
            return (access & Opcodes.ACC_INTERFACE) != 0 ? Kind.INTERFACE : Kind.CLASS;
        } catch (IOException | RuntimeException e) {
            return Kind.UNKNOWN;
        }
    }

    private InputStream open(String internalName) throws IOException {
        String resource = internalName.concat(".class");
        if (image == null) {
            return ClassLoader.getPlatformClassLoader().getResourceAsStream(resource);
        }
        int slash = internalName.lastIndexOf('/');
        Path module = slash < 0 ? null : module(internalName.substring(0, slash));
        return module == null ? null : Files.newInputStream(module.resolve(resource));
    }

    /** The module that has a package, or null; a type of the JDK lies in only one. */
    private Path module(String slashedPackage) throws IOException {
        if (!folders.containsKey(slashedPackage)) {
            folders.put(slashedPackage, findModule(slashedPackage));
        }
        return folders.get(slashedPackage);
    }

    private Path findModule(String slashedPackage) throws IOException {
        Path links = image.getPath("/packages", slashedPackage.replace('/', '.'));
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(links)) {
            for (Path link : modules) {
                Path module = image.getPath("/modules", link.getFileName().toString());
                if (Files.isDirectory(module.resolve(slashedPackage))) {
                    return module;
                }
            }
            return null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}
