package org.thinjit.maven.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.languages.java.jpms.JavaModuleDescriptor;
import org.codehaus.plexus.languages.java.jpms.LocationManager;
import org.codehaus.plexus.languages.java.jpms.ModuleNameSource;
import org.codehaus.plexus.languages.java.jpms.ResolvePathRequest;
import org.codehaus.plexus.languages.java.jpms.ResolvePathResult;
import org.codehaus.plexus.languages.java.jpms.ResolvePathsRequest;

/**
 * A program's entries, divided by the library that maven-compiler-plugin uses: the main module, what
 * it requires in one or more steps, named or automatic, and modules that provide services are on the
 * module path, all else is on the class path.
 *
 * @param module the main module's name
 * @param entries the module path, the main module's jar first
 * @param classPath what is left, in the order in which it was given
 */
public record ModulePath(String module, List<Path> entries, List<Path> classPath) {
    /** Of a program without modules. */
    public static final ModulePath NONE = new ModulePath(null, List.of(), List.of());

    /** Copies the lists. */
    public ModulePath {
        entries = List.copyOf(entries);
        classPath = List.copyOf(classPath);
    }

    /**
     * Divides a class path.
     *
     * @param all the entries, the main module's jar first
     * @return the same entries, each on one of the paths
     * @throws MojoFailureException if the first entry describes no module
     * @throws IOException if its description cannot be read
     */
    public static ModulePath of(List<Path> all) throws MojoFailureException, IOException {
        JavaModuleDescriptor main = description(all.get(0));
        List<Path> dependencies = all.subList(1, all.size());
        Set<Path> modules =
                new LocationManager()
                        .resolvePaths(
                                ResolvePathsRequest.ofPaths(dependencies)
                                        .setModuleDescriptor(main)
                                        .setIncludeAllProviders(true))
                        .getModulepathElements()
                        .keySet();
        List<Path> entries = new ArrayList<>(all.subList(0, 1));
        List<Path> rest = new ArrayList<>();
        for (Path dependency : dependencies) {
            (modules.contains(dependency) ? entries : rest).add(dependency);
        }
        return new ModulePath(main.name(), entries, rest);
    }

    private static JavaModuleDescriptor description(Path jar)
            throws MojoFailureException, IOException {
        ResolvePathResult found = new LocationManager().resolvePath(ResolvePathRequest.ofPath(jar));
        if (found.getModuleNameSource() != ModuleNameSource.MODULEDESCRIPTOR) {
            throw new MojoFailureException(
                    jar
                            + " has no module-info.class, so it cannot be the main module; write a"
                            + " module-info.java, or take another <layout>");
        }
        return found.getModuleDescriptor();
    }
}
