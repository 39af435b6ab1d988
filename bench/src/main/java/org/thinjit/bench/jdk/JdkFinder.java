package org.thinjit.bench.jdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds a JDK by feature release: {@code JAVA17_HOME} and the like first, then {@code JAVA_HOME},
 * the JDK that runs the bench, and the folders beside these two. Immutable.
 */
public final class JdkFinder {
    private final Map<String, String> environment;
    private final Path ownHome;

    /**
     * @param environment the environment variables
     * @param ownHome the folder of the JDK that runs the bench
     */
    public JdkFinder(Map<String, String> environment, Path ownHome) {
        this.environment = Map.copyOf(environment);
        this.ownHome = ownHome;
    }

    /**
     * Looks for a JDK.
     *
     * @param feature feature release, for example 17
     * @return the first JDK of that release in the order of the class comment
     */
    public Optional<Jdk> find(int feature) {
        return candidates(feature).stream()
                .flatMap(home -> Jdk.at(home).stream())
                .filter(jdk -> jdk.feature() == feature)
                .findFirst();
    }

    /**
     * Says where a JDK was looked for.
     *
     * @param feature feature release, for example 17
     * @return one sentence for the user, with the variable that helps
     */
    public String missing(int feature) {
        return "JDK %d is missing: set JAVA%d_HOME to one (looked there, in JAVA_HOME and beside %s)"
                .formatted(feature, feature, ownHome);
    }

    private Set<Path> candidates(int feature) {
        Set<Path> homes = new LinkedHashSet<>();
        variable("JAVA" + feature + "_HOME").ifPresent(homes::add);
        List<Path> known = new ArrayList<>();
        variable("JAVA_HOME").ifPresent(known::add);
        known.add(ownHome);
        homes.addAll(known);
        known.forEach(home -> homes.addAll(beside(home)));
        return homes;
    }

    private Optional<Path> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    private static List<Path> beside(Path home) {
        Path parent = home.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
