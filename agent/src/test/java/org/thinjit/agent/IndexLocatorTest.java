package org.thinjit.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexLocatorTest {
    private static final String PROPERTY = "thinjit.index";

    @TempDir private Path folder;

    @AfterEach
    void clearProperty() {
        System.clearProperty(PROPERTY);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String file(String name) throws IOException {
        Files.createFile(folder.resolve(name));
        return path(name);
    }

    private static String located(String option, String classPath) throws StandBack {
        return IndexLocator.locate(option, classPath, "").getPath();
    }

    @Test
    void looksBesideTheFirstEntryOfTheModulePathWithoutAClassPath() throws Exception {
        String index = file("mods.tji");
        file("app.tji");
        String modulePath = path("mods") + File.pathSeparator + path("more");

        assertThat(IndexLocator.locate(null, "", modulePath)).hasToString(index);
        assertThat(IndexLocator.locate(null, path("app.jar"), modulePath))
                .hasToString(path("app.tji"));
    }

    @Test
    void saysThatAnImagesModulesAreNotServed() {
        assertThatThrownBy(() -> IndexLocator.locate(null, "", ""))
                .isInstanceOf(StandBack.class)
                .hasMessageContaining("neither a class path nor a module path");
    }

    @Test
    void looksBesideTheJar() throws Exception {
        String index = file("app.tji");
        assertThat(located(null, path("app.jar"))).isEqualTo(index);
    }

    @Test
    void looksBesideTheFirstEntryOfAClassPath() throws Exception {
        String index = file("first.tji");
        file("second.tji");
        String classPath = path("first.jar") + File.pathSeparator + path("second.jar");
        assertThat(located(null, classPath)).isEqualTo(index);
    }

    @Test
    void looksBesideAFolder() throws Exception {
        String index = file("classes.tji");
        assertThat(located(null, path("classes"))).isEqualTo(index);
        assertThat(located(null, path("classes") + "/")).isEqualTo(index);
    }

    @Test
    void theOptionComesFirst() throws Exception {
        file("app.tji");
        String named = file("named.tji");
        System.setProperty(PROPERTY, file("property.tji"));
        assertThat(located(named, path("app.jar"))).isEqualTo(named);
    }

    @Test
    void thePropertyComesLast() throws Exception {
        String property = file("property.tji");
        System.setProperty(PROPERTY, property);
        assertThat(located(null, path("app.jar"))).isEqualTo(property);
        String beside = file("app.tji");
        assertThat(located(null, path("app.jar"))).isEqualTo(beside);
    }

    @Test
    void namesTheFileThatTheOptionNames() throws Exception {
        file("app.tji");
        assertThatThrownBy(() -> located(path("gone.tji"), path("app.jar")))
                .isInstanceOf(StandBack.class)
                .hasMessageContaining(path("gone.tji"))
                .hasMessageContaining("option 'index'");
    }

    @Test
    void namesTheFileThatThePropertyNames() {
        System.setProperty(PROPERTY, path("gone.tji"));
        assertThatThrownBy(() -> located(null, path("app.jar")))
                .isInstanceOf(StandBack.class)
                .hasMessageContaining(path("gone.tji"))
                .hasMessageContaining(PROPERTY);
    }

    @Test
    void saysWhereItLookedAndWhatToDo() {
        assertThatThrownBy(() -> located(null, path("app.jar")))
                .isInstanceOf(StandBack.class)
                .hasMessageContaining("looked for " + path("app.tji"))
                .hasMessageContaining("index --jar");
        assertThatThrownBy(() -> located(null, path("a.jar") + File.pathSeparator + path("b.jar")))
                .isInstanceOf(StandBack.class)
                .hasMessageContaining("index --class-path");
    }

    @Test
    void aFolderIsNoIndex() throws Exception {
        Files.createDirectory(folder.resolve("app.tji"));
        assertThatThrownBy(() -> located(null, path("app.jar"))).isInstanceOf(StandBack.class);
    }
}
