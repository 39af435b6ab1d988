package org.thinjit.maven.program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.thinjit.maven.project.ConfiguredMainClass;
import org.thinjit.maven.project.ModulePath;
import org.thinjit.maven.project.ProjectJars;
import org.thinjit.maven.project.RuntimeClassPath;

/**
 * Finds out what of a project is started: the first of its jars whose manifest names a main class,
 * else its jar and dependencies with the main class that the configuration names; on the module path
 * only where the user says so.
 */
public final class ProgramFinder {
    private final MavenProject project;
    private final Settings settings;

    /**
     * What the user said.
     *
     * @param jar the jar that is started, or null for the project's own
     * @param layout how it is started
     * @param mainClass the class to start from, or null to find it
     * @param includeScope which dependencies a class path has
     */
    public record Settings(Path jar, Layout layout, String mainClass, String includeScope) {}

    private ProgramFinder(MavenProject project, Settings settings) {
        this.project = project;
        this.settings = settings;
    }

    /**
     * Finds the program.
     *
     * @param project the project, in phase {@code package} or later
     * @param settings what the user said
     * @return the program
     * @throws MojoFailureException if there is no jar or no main class; the message says what to do
     * @throws IOException if a jar cannot be read
     */
    public static Program find(MavenProject project, Settings settings)
            throws MojoFailureException, IOException {
        return new ProgramFinder(project, settings).find();
    }

    private Program find() throws MojoFailureException, IOException {
        List<Path> jars = settings.jar == null ? ProjectJars.of(project) : List.of(settings.jar);
        if (settings.layout == Layout.MODULE_PATH) {
            return byModulePath(jars.get(0));
        }
        if (settings.layout != Layout.CLASS_PATH) {
            for (Path jar : jars) {
                JarStart start = JarStart.of(jar);
                if (start.mainClass() != null) {
                    return runnable(jar, start);
                }
            }
        }
        if (settings.layout == Layout.JAR) {
            throw new MojoFailureException(
                    jars.get(0)
                            + " has no Main-Class in its manifest, so java -jar cannot start it."
                            + " Set <mainClass> in maven-jar-plugin's <archive><manifest>, or"
                            + " <layout>class-path</layout> here.");
        }
        return byClassPath(jars.get(0));
    }

    private Program runnable(Path jar, JarStart start) throws IOException {
        if (!start.nested()) {
            return new Program(List.of(jar), true, settings.mainClass, false);
        }
        Path extracted = ExtractedBootJar.of(jar);
        return extracted == null
                ? new Program(List.of(jar), true, settings.mainClass, true)
                : new Program(List.of(extracted), true, settings.mainClass, false);
    }

    private Program byClassPath(Path jar) throws MojoFailureException {
        if (jar.toString().endsWith(ProjectJars.WAR)) {
            throw new MojoFailureException(
                    jar
                            + " has no Main-Class in its manifest: a server starts it, and nothing here"
                            + " can be indexed. For a war that java -jar starts, put this plugin below"
                            + " spring-boot-maven-plugin; else set <skip>true</skip>.");
        }
        String main = requireMain(jar, settings.mainClass);
        return new Program(
                RuntimeClassPath.of(project, jar, settings.includeScope), false, main, false);
    }

    private Program byModulePath(Path jar) throws MojoFailureException, IOException {
        ModulePath modules =
                ModulePath.of(RuntimeClassPath.of(project, jar, settings.includeScope));
        String inManifest = JarStart.of(jar).mainClass();
        String main =
                requireMain(jar, settings.mainClass == null ? inManifest : settings.mainClass);
        int slash = main.indexOf('/');
        if (slash >= 0 && !main.substring(0, slash).equals(modules.module())) {
            throw new MojoFailureException(
                    "mainClass cannot be '"
                            + main
                            + "': this project's module is "
                            + modules.module()
                            + ", and the main class is to be in it");
        }
        return Program.ofModules(modules, main.substring(slash + 1));
    }

    private String requireMain(Path jar, String named) throws MojoFailureException {
        String main = named == null ? ConfiguredMainClass.of(project) : named;
        if (main == null) {
            throw new MojoFailureException(
                    "no main class: neither "
                            + jar
                            + "'s manifest nor the configuration of maven-jar-plugin,"
                            + " spring-boot-maven-plugin, maven-shade-plugin or exec-maven-plugin"
                            + " names one. Set <mainClass> in thinjit-maven-plugin's"
                            + " <configuration>, or <skip>true</skip> if this module is no"
                            + " program.");
        }
        return main;
    }
}
