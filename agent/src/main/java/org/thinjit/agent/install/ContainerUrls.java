package org.thinjit.agent.install;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.format.ContainerTable;

/** Finds the container that a URL of a class path names. Thread-safe. */
final class ContainerUrls {
    private static final String FILE = "file";
    private static final String FILE_PREFIX = "file:";
    private static final String JAR = "jar";
    private static final String JAR_END = "!/";

    private final Map<String, Integer> numbers = new HashMap<>();

    ContainerUrls(ContainerTable containers, File[] files) {
        for (int number = 0; number < files.length; number++) {
            if ((containers.flags(number) & ContainerDescriptor.NESTED) == 0) {
                numbers.putIfAbsent(files[number].getPath(), number);
            }
        }
    }

    /**
     * Finds a container.
     *
     * @param url of a file or folder, or of a jar's content
     * @return the container's number, or -1
     */
    int find(URL url) {
        String path = path(url);
        if (path == null) {
            return -1;
        }
        Integer number = numbers.get(path);
        if (number == null) {
            try {
                number = numbers.get(new File(path).getCanonicalPath());
            } catch (IOException e) {
                return -1;
            }
        }
        return number == null ? -1 : number;
    }

    private static String path(URL url) {
        if (url == null) {
            return null;
        }
        if (url.getProtocol().equals(FILE)) {
            return IndexedClassPath.path(url);
        }
        String inner = url.getPath();
        return url.getProtocol().equals(JAR)
                        && inner.startsWith(FILE_PREFIX)
                        && inner.endsWith(JAR_END)
                ? IndexedClassPath.decoded(
                        inner.substring(FILE_PREFIX.length(), inner.length() - JAR_END.length()))
                : null;
    }

    /**
     * Returns what the JDK makes the code source of classes found by a URL: for a jar's content the
     * jar.
     *
     * @param url one for which {@link #find} found a container
     * @return the code source's location
     * @throws IOException if the jar's URL cannot be built
     */
    @SuppressWarnings("deprecation") // new URL: deprecated since 20, and what the JDK itself does
    static URL codeSource(URL url) throws IOException {
        if (!url.getProtocol().equals(JAR)) {
            return url;
        }
        String inner = url.getFile();
        return new URL(inner.substring(0, inner.length() - JAR_END.length()));
    }
}
