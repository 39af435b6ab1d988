package org.thinjit.agent.install;

import java.io.File;
import java.net.URL;
import org.thinjit.agent.StandBack;
import org.thinjit.format.ContainerTable;

/**
 * Matches the URLs of Spring Boot's launched class loader with the index's containers inside the jar:
 * {@code jar:nested:/dir/app.jar/!BOOT-INF/lib/a.jar!/} for the entry {@code BOOT-INF/lib/a.jar}.
 */
final class NestedUrls {
    private static final String PROTOCOL = "jar";
    private static final String PREFIX = "nested:";
    private static final String INTO = "/!";
    private static final String END = "!/";

    private NestedUrls() {}

    /**
     * Matches. What follows the indexed URLs is searched after them.
     *
     * @param classPath the loader's URLs, in search order
     * @param containers the index's
     * @param outer the jar around the nested containers
     * @return one a container; null for those that are not nested
     * @throws StandBack if the loader's class path does not begin with the indexed one
     */
    static URL[] match(URL[] classPath, ContainerTable containers, File outer) throws StandBack {
        int first = containers.firstNested();
        URL[] urls = new URL[containers.count()];
        String jar = jarOf(classPath, outer);
        int end = containers.firstAttached();
        for (int i = first; i < end; i++) {
            int at = i - first;
            String expected = jar.concat(containers.spec(i)).concat(END);
            if (at >= classPath.length || !isNested(classPath[at], expected)) {
                throw other(
                        outer + END + containers.spec(i),
                        at < classPath.length ? classPath[at].toString() : "its end");
            }
            urls[i] = classPath[at];
        }
        return urls;
    }

    private static boolean isNested(URL url, String file) {
        return url.getProtocol().equals(PROTOCOL) && url.getFile().equals(file);
    }

    /** What all nested URLs begin with: the jar as the launcher writes it. */
    private static String jarOf(URL[] classPath, File outer) throws StandBack {
        String file = classPath.length == 0 ? "its end" : classPath[0].getFile();
        int into = file.indexOf(INTO);
        if (into < 0
                || !file.startsWith(PREFIX)
                || !IndexedClassPath.decoded(file.substring(PREFIX.length(), into))
                        .equals(outer.getPath())) {
            throw other(outer.getPath(), file);
        }
        return file.substring(0, into + INTO.length());
    }

    private static StandBack other(String indexed, String found) {
        return new StandBack(
                "the class path of Spring Boot's launcher is not the indexed one: where the index has "
                        + indexed
                        + " it has "
                        + found
                        + "; what is inside the jar runs plain. Index the jar with: thinjit-cli index");
    }
}
