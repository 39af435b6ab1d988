package org.thinjit.agent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/** What the compilers need in order to leave a prolog out of what they compile. */
class PrologCostTest {
    @Test
    void firedFlagsAreConstantsToTheCompilers() throws IOException {
        byte[] prolog = Files.readAllBytes(BuiltClasses.boot("java/lang/$ThinJIT.class"));
        Annotations found = new Annotations();
        new ClassReader(prolog).accept(found, ClassReader.SKIP_CODE);
        assertThat(found.ofFields)
                .containsExactly("FIRED: Ljdk/internal/vm/annotation/Stable; at run time");
    }

    private static final class Annotations extends ClassVisitor {
        private final Set<String> ofFields = new HashSet<>();

        Annotations() {
            super(Opcodes.ASM9);
        }

        @Override
        public FieldVisitor visitField(
                int access, String name, String type, String generic, Object value) {
            return new FieldVisitor(api) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    ofFields.add(name + ": " + annotation + (visible ? " at run time" : ""));
                    return null;
                }
            };
        }
    }
}
