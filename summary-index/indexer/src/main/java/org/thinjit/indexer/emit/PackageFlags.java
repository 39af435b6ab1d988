package org.thinjit.indexer.emit;

import org.thinjit.format.ClassDescriptor;
import org.thinjit.format.ContainerDescriptor;
import org.thinjit.indexer.container.ClassCatalog;
import org.thinjit.indexer.container.ClassEntry;
import org.thinjit.indexer.container.Container;
import org.thinjit.indexer.link.Program;

/**
 * What Spring Boot's launcher will find when it looks for the jar that defines a class's package: the
 * first that has the class, the package's folder and a manifest. Variants below {@code
 * META-INF/versions} may add both on newer JDKs, so where they decide, nothing is promised.
 */
final class PackageFlags {
    private PackageFlags() {}

    /**
     * Returns a class's flags.
     *
     * @param program the program
     * @param type the class
     * @return {@code PACKAGED} or {@code REPEATED} of {@link ClassDescriptor}, both, or 0
     */
    static int of(Program program, int type) {
        ClassCatalog catalog = program.catalog();
        ClassEntry entry = catalog.entry(type);
        Container container = program.containers().get(catalog.container(type));
        boolean repeated = catalog.repeated(type) || entry.versioned();
        boolean packaged = !entry.versioned() && container.folders().contains(entry.folder());
        int versions = ContainerDescriptor.NESTED | ContainerDescriptor.MULTI_RELEASE;
        repeated |= !packaged && (container.flags() & versions) == versions;
        return (packaged ? ClassDescriptor.PACKAGED : 0)
                | (repeated ? ClassDescriptor.REPEATED : 0);
    }
}
