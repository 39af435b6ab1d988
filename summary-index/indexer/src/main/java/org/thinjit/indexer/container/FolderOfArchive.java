package org.thinjit.indexer.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;

/** What lies below a folder of an archive, by the names relative to it. */
final class FolderOfArchive implements Entries {
    private final ZipArchive archive;
    private final String folder;

    FolderOfArchive(ZipArchive archive, String folder) {
        this.archive = archive;
        this.folder = folder;
    }

    @Override
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (String name : archive.names()) {
            if (name.startsWith(folder) && name.length() > folder.length()) {
                names.add(name.substring(folder.length()));
            }
        }
        return names;
    }

    @Override
    public InputStream open(String name) throws IOException {
        return archive.open(folder + name);
    }
}
