package org.thinjit.maven.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Finds the main class in the configuration of the plugins that package or start programs. */
public final class ConfiguredMainClass {
    /** Asked in this order; each has a {@code mainClass} somewhere in its configuration. */
    private static final List<String> PLUGINS =
            List.of(
                    "org.apache.maven.plugins:maven-jar-plugin",
                    "org.springframework.boot:spring-boot-maven-plugin",
                    "org.apache.maven.plugins:maven-shade-plugin",
                    "org.codehaus.mojo:exec-maven-plugin");

    private static final String ELEMENT = "mainClass";
    private static final String UNRESOLVED = "${";

    private ConfiguredMainClass() {}

    /**
     * Finds the main class.
     *
     * @param project the project, its model resolved
     * @return a class's binary name, or null when no plugin names one
     */
    public static String of(MavenProject project) {
        for (String key : PLUGINS) {
            Plugin plugin = project.getPlugin(key);
            String found = plugin == null ? null : of(plugin);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String of(Plugin plugin) {
        List<ConfigurationContainer> places = new ArrayList<>();
        places.add(plugin);
        places.addAll(plugin.getExecutions());
        for (ConfigurationContainer place : places) {
            String found = place.getConfiguration() instanceof Xpp3Dom dom ? search(dom) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String search(Xpp3Dom configuration) {
        Deque<Xpp3Dom> open = new ArrayDeque<>();
        open.add(configuration);
        while (!open.isEmpty()) {
            Xpp3Dom element = open.remove();
            String text = element.getValue();
            boolean names = element.getName().equals(ELEMENT) && text != null;
            if (names && !text.isBlank() && !text.contains(UNRESOLVED)) {
                return text.strip();
            }
            open.addAll(List.of(element.getChildren()));
        }
        return null;
    }
}
