package org.thinjit.maven.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thinjit.maven.support.Projects;

class ConfiguredMainClassTest {
    private static final String JAR_PLUGIN =
            "<plugin><artifactId>maven-jar-plugin</artifactId><configuration><archive><manifest>"
                    + "<mainClass> com.example.Jar </mainClass>"
                    + "</manifest></archive></configuration></plugin>";
    private static final String SPRING_BOOT =
            "<plugin><groupId>org.springframework.boot</groupId>"
                    + "<artifactId>spring-boot-maven-plugin</artifactId>"
                    + "<configuration><mainClass>%s</mainClass></configuration></plugin>";
    private static final String EXEC =
            "<plugin><groupId>org.codehaus.mojo</groupId><artifactId>exec-maven-plugin</artifactId>"
                    + "<executions><execution><configuration><mainClass>com.example.Exec"
                    + "</mainClass></configuration></execution></executions></plugin>";

    private static String found(String plugins) throws Exception {
        return ConfiguredMainClass.of(Projects.of(plugins));
    }

    @Test
    void isTheJarPluginsManifests() throws Exception {
        assertThat(found(SPRING_BOOT.formatted("com.example.Boot") + EXEC + JAR_PLUGIN))
                .isEqualTo("com.example.Jar");
    }

    @Test
    void isSpringBoots() throws Exception {
        assertThat(found(EXEC + SPRING_BOOT.formatted("com.example.Boot")))
                .isEqualTo("com.example.Boot");
    }

    @Test
    void isFoundInAnExecutionToo() throws Exception {
        assertThat(found(EXEC)).isEqualTo("com.example.Exec");
    }

    @Test
    void isNotAPropertyThatNobodySet() throws Exception {
        assertThat(found(SPRING_BOOT.formatted("${start-class}") + EXEC))
                .isEqualTo("com.example.Exec");
    }

    @Test
    void isNullWhenNoPluginNamesOne() throws Exception {
        assertThat(found("<plugin><artifactId>maven-jar-plugin</artifactId></plugin>")).isNull();
    }
}
