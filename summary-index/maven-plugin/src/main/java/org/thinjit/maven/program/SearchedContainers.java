package org.thinjit.maven.program;

import java.io.IOException;
import java.util.List;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.container.Container;
import org.thinjit.indexer.container.JarListing;
import org.thinjit.indexer.container.SearchPath;
import org.thinjit.indexer.container.ShadowedClasses;

/**
 * The jars and folders in which the JVM will search a program's classes, as they are before indexing.
 *
 * @param list in search order, those that manifests name included
 */
public record SearchedContainers(List<Container> list) {
    /**
     * Lists the containers.
     *
     * @param request what is to be indexed
     * @return the containers
     * @throws IOException if a path cannot be made canonical
     */
    public static SearchedContainers of(IndexRequest request) throws IOException {
        return new SearchedContainers(
                SearchPath.of(
                        request.classPath(),
                        request.modulePath(),
                        request.attached(),
                        JarListing::of));
    }

    /**
     * Looks for a class.
     *
     * @param name in binary form, {@code a.b.C}
     * @return whether one of the containers holds it
     */
    public boolean hold(String name) {
        String internal = name.replace('.', '/');
        return list.stream()
                .flatMap(container -> container.content().classes().stream())
                .anyMatch(entry -> entry.name().equals(internal));
    }

    /**
     * Returns whether containers inside a jar are among them.
     *
     * @return true for a program that Spring Boot's launcher starts
     */
    public boolean nested() {
        return list.stream().anyMatch(each -> each.is(ContainerDescriptor.NESTED));
    }

    /**
     * Lists what manifests name but nobody has put there.
     *
     * @return files, in search order
     */
    public List<String> missing() {
        return list.stream()
                .filter(each -> each.parent() >= 0 && each.is(ContainerDescriptor.MISSING))
                .map(each -> each.file().getPath())
                .toList();
    }

    /**
     * Lists the classes that several containers hold.
     *
     * @return how many, and the first names
     */
    public ShadowedClasses shadowed() {
        return ShadowedClasses.of(list);
    }
}
