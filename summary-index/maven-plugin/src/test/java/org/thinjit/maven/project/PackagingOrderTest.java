package org.thinjit.maven.project;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.thinjit.maven.support.Projects;

class PackagingOrderTest {
    private static final String OURS = plugin("org.thinjit", "thinjit-maven-plugin", "index", "");
    private static final String BOOT = boot("");

    private static String boot(String configuration) {
        return plugin(
                "org.springframework.boot", "spring-boot-maven-plugin", "repackage", configuration);
    }

    private static String shade(String phase) {
        return plugin("org.apache.maven.plugins", "maven-shade-plugin", "shade", "")
                .replace("<goals>", "<phase>" + phase + "</phase><goals>");
    }

    private static String plugin(String group, String name, String goal, String configuration) {
        return "<plugin><groupId>"
                + group
                + "</groupId><artifactId>"
                + name
                + "</artifactId><executions><execution><goals><goal>"
                + goal
                + "</goal></goals></execution></executions><configuration>"
                + configuration
                + "</configuration></plugin>";
    }

    private static void check(String plugins) throws Exception {
        PackagingOrder.check(Projects.of(plugins));
    }

    @Test
    void acceptsIndexingBehindRepackaging() {
        assertThatCode(() -> check(shade("package") + BOOT + OURS)).doesNotThrowAnyException();
    }

    @Test
    void refusesSpringBootBehindIndexing() {
        assertThatThrownBy(() -> check(OURS + BOOT))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("spring-boot-maven-plugin:repackage would replace the jar")
                .hasMessageContaining("put thinjit-maven-plugin below spring-boot-maven-plugin");
    }

    @Test
    void refusesShadingBehindIndexing() {
        assertThatThrownBy(() -> check(OURS + shade("package")))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("maven-shade-plugin:shade");
    }

    @Test
    void acceptsWhatRunsInAnotherPhaseOrNotAtAll() {
        assertThatCode(() -> check(OURS + shade("none"))).doesNotThrowAnyException();
        assertThatCode(() -> check(OURS + boot("<skip>true</skip>"))).doesNotThrowAnyException();
    }

    @Test
    void acceptsTheGoalFromTheCommandLine() {
        assertThatCode(() -> check(BOOT)).doesNotThrowAnyException();
    }
}
