package org.thinjit.indexer.archive.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class UnregisteredClassesTest {
    private static final String OBJECT = "java/lang/Object";

    @TempDir private Path folder;
    private Path jar;
    private UnregisteredClasses classes;

    @BeforeEach
    void begin() throws IOException {
        jar = folder.resolve("others.jar");
        classes = new UnregisteredClasses(jar);
    }

    private List<String> add(String name, String superclass, String... interfaces)
            throws IOException {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_SUPER, name, null, superclass, interfaces);
        return classes.add(name, writer.toByteArray());
    }

    private List<String> behind(Set<String> without) {
        return classes.behind(List.of("# list", OBJECT, "@lambda-proxy A", "java/I"), without);
    }

    @Test
    void supertypesComeFirst() throws IOException {
        add("Low", "Base", "java/I", "Kind");
        add("Kind", OBJECT);
        add("Base", OBJECT);

        assertThat(behind(Set.of()))
                .containsExactly(
                        "# list",
                        "java/lang/Object id: 1",
                        "@lambda-proxy A",
                        "java/I id: 2",
                        "Kind id: 3 super: 1 source: " + jar.toAbsolutePath(),
                        "Base id: 4 super: 1 source: " + jar.toAbsolutePath(),
                        "Low id: 5 super: 4 interfaces: 2 3 source: " + jar.toAbsolutePath());
    }

    @Test
    void whatCannotBeLoadedTakesItsSubtypesAlong() throws IOException {
        add("Base", OBJECT);
        add("Low", "Base");
        add("Lost", "nowhere/Found");
        add("Other", OBJECT);

        assertThat(behind(Set.of("Base")))
                .noneMatch(line -> line.startsWith("Base") || line.startsWith("Low"))
                .noneMatch(line -> line.startsWith("Lost"))
                .contains("Other id: 3 super: 1 source: " + jar.toAbsolutePath());
    }

    @Test
    void aClassThatIsItsOwnSupertypeIsLeftOut() throws IOException {
        add("A", "B");
        add("B", "A");

        assertThat(behind(Set.of())).hasSize(4);
    }

    @Test
    void theJarHoldsEachClassOnce() throws IOException {
        assertThat(add("A", OBJECT, "I")).containsExactly("I", OBJECT);
        assertThat(add("A", "java/Other")).isEmpty();
        classes.close();

        try (JarFile file = new JarFile(jar.toFile())) {
            assertThat(file.stream().map(Object::toString)).containsExactly("A.class");
        }
        assertThat(classes.count()).isEqualTo(1);
        assertThat(classes.has("A")).isTrue();
    }
}
