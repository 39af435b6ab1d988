package org.thinjit.agent.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a later JDK may add to its class path is noticed, and nothing is missed on the one that runs this. */
final class KnownMethodsTest {
    private static final String LOADERS = "jdk/internal/loader/";

    static class Original {
        void search(String name) {}

        void search(String name, boolean check) {}

        static void helps() {}

        private void keeps() {}
    }

    static final class Complete extends Original {
        @Override
        void search(String name) {}

        @Override
        void search(String name, boolean check) {}
    }

    static final class Incomplete extends Original {
        @Override
        void search(String name) {}
    }

    @Test
    void allAreOverridden() {
        assertThat(KnownMethods.missing(Original.class, Complete.class)).isNull();
    }

    @Test
    void oneIsNot() {
        assertThat(KnownMethods.missing(Original.class, Incomplete.class)).isEqualTo("search");
    }

    /** By bytes, as a test cannot load a class of a package of the JDK's. */
    @Test
    void ofTheClassPathNoneIsMissing() throws IOException {
        Path boot = Path.of(System.getProperty("thinjit.root"), "agent/target/boot-classes");
        Path image = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
        Set<String> ours = methods(boot.resolve(LOADERS + "ThinJitClassPath.class"));

        assertThat(ours).containsAll(methods(image.resolve(LOADERS + "URLClassPath.class")));
    }

    private static Set<String> methods(Path classFile) throws IOException {
        Set<String> found = new TreeSet<>();
        new ClassReader(Files.readAllBytes(classFile))
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access,
                                    String name,
                                    String type,
                                    String signature,
                                    String[] e) {
                                int own = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
                                if ((access & own) == 0 && !name.equals("<init>")) {
                                    found.add(name + type);
                                }
                                return null;
                            }
                        },
                        ClassReader.SKIP_CODE);
        return found;
    }
}
