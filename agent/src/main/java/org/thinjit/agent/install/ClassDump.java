package org.thinjit.agent.install;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import jdk.internal.loader.Resource;
import jdk.internal.loader.URLClassPath;
import org.thinjit.agent.serve.ClassPack;
import org.thinjit.agent.serve.ServedLoaders;
import org.thinjit.agent.transform.DefinitionTransformer;
import org.thinjit.discovery.ClassStates;
import org.thinjit.format.ClassDescriptor;
import org.thinjit.format.ClassTable;

/**
 * Writes each woven class that was loaded beside its original, {@code DIR/original/a/b/C.class} and
 * {@code DIR/woven/a/b/C.class}, at exit.
 */
public final class ClassDump {
    private final File folder;
    private final ClassTable classes;
    private final ClassPack pack;
    private final URLClassPath original;
    private final ServedLoaders loaders;
    private final LoaderAnnouncements announcements;

    ClassDump(
            String folder,
            IndexFiles files,
            URLClassPath original,
            ServedLoaders loaders,
            LoaderAnnouncements announcements) {
        this.folder = new File(folder);
        this.classes = files.index().classes();
        this.pack = files.pack();
        this.original = original;
        this.loaders = loaders;
        this.announcements = announcements;
    }

    /**
     * Writes the classes.
     *
     * @param states how each class came to be loaded, if it was
     * @throws IOException if the folder cannot be written to
     */
    public void write(ClassStates states) throws IOException {
        for (int number = 0; number < states.size(); number++) {
            byte[] exchanged = exchanged(number);
            if (exchanged != null || isWoven(number, states)) {
                write(number, exchanged);
            }
        }
    }

    /** The class file that the transformer has exchanged, or null. */
    private byte[] exchanged(int number) {
        DefinitionTransformer transformer = announcements.transformer();
        return transformer == null ? null : transformer.original(number);
    }

    private boolean isWoven(int number, ClassStates states) {
        return states.isDefined(number)
                && (classes.flags(number) & ClassDescriptor.WOVEN) != 0
                && !loaders.isWithoutProlog(classes.container(number), number);
    }

    private void write(int number, byte[] exchanged) throws IOException {
        String name = classes.name(number).concat(".class");
        byte[] woven = pack.read(classes.packOffset(number), classes.packLength(number));
        write(new File(folder, "woven/".concat(name)), woven);
        byte[] plain = exchanged == null ? original(number, name) : exchanged;
        if (plain != null) {
            write(new File(folder, "original/".concat(name)), plain);
        }
    }

    /** A resource of a class is its original bytes, in each served loader. */
    private byte[] original(int number, String name) throws IOException {
        ClassLoader loader = loaders.of(classes.container(number));
        if (loader == ClassLoader.getSystemClassLoader()) {
            Resource resource = original.getResource(name);
            return resource == null ? null : resource.getBytes();
        }
        try (InputStream in = loader == null ? null : loader.getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private static void write(File file, byte[] bytes) throws IOException {
        File parent = file.getParentFile();
        if (!parent.isDirectory() && !parent.mkdirs()) {
            throw new IOException("cannot make the folder " + parent);
        }
        try (FileOutputStream out = new FileOutputStream(file)) {
            out.write(bytes);
        }
    }
}
