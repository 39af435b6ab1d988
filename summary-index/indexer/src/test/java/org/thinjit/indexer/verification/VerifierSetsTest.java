package org.thinjit.indexer.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.thinjit.format.CombinedIndex;
import org.thinjit.indexer.PackMode;
import org.thinjit.indexer.fixture.VerificationFixture;
import org.thinjit.indexer.support.Indexes;
import org.thinjit.indexer.support.Jars;

class VerifierSetsTest {
    private static final Pattern COMMENT = Pattern.compile("\\s*// loads:(.*)");
    private static final Pattern TYPE = Pattern.compile("    static class (\\w+).*");

    @TempDir Path folder;

    @Test
    void setsAreWhatTheFixtureSays() throws Exception {
        Map<String, String> expected = expectations();
        Map<String, String> found = new LinkedHashMap<>();
        VerifiedProgram program = VerifiedProgram.index(folder.resolve("f.tji"), List.of(jar()));
        String outer = VerificationFixture.class.getName() + "$";
        for (String name : expected.keySet()) {
            String set = String.join(" ", program.verifierSet(outer + name));
            found.put(name, set.replace(outer, ""));
        }
        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(15);
    }

    private static Map<String, String> expectations() throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        String loads = null;
        String name = VerificationFixture.class.getName().replace('.', '/');
        for (String line : Files.readAllLines(Path.of("src/test/java", name + ".java"))) {
            Matcher comment = COMMENT.matcher(line);
            Matcher type = TYPE.matcher(line);
            if (comment.matches()) {
                loads = comment.group(1).strip();
            } else if (loads != null && type.matches()) {
                all.put(type.group(1), loads);
                loads = null;
            }
        }
        return all;
    }

    private Path jar() throws IOException {
        return new Jars()
                .classes(VerificationFixture.class)
                .classes(VerificationFixture.class.getDeclaredClasses())
                .write(folder.resolve("fixture.jar"));
    }

    @Test
    void indexCountsClassesWhoseSetIsNotKnown() throws Exception {
        Path jar =
                new Jars()
                        .entry("a/Old.class", returning("a/Old", Opcodes.V1_5))
                        .entry("a/New.class", returning("a/New", Opcodes.V1_6))
                        .entry("a/Leaf.class", empty("a/Leaf"))
                        .entry("a/Node.class", empty("a/Node"))
                        .write(folder.resolve("old.jar"));
        Indexes.index(folder.resolve("old.tji"), null, PackMode.NONE, jar);
        CombinedIndex index = Indexes.open(folder.resolve("old.tji"));
        assertThat(Indexes.meta(index)).contains("verifier.loads=2", "verifier.unknown=1");
    }

    @Test
    void asksNothingOfAClassFileThatTheSplitVerifierDoesNotSee() {
        byte[] old = returning("a/Old", Opcodes.V1_5);
        assertThat(ClassVerification.questions(new ClassReader(old))).isNull();
    }

    @Test
    void asksInTheOrderOfTheCode() {
        byte[] made = returning("a/New", Opcodes.V17);
        assertThat(ClassVerification.questions(new ClassReader(made)))
                .containsExactly("a/Node", "a/Leaf");
    }

    @Test
    void aProtectedMethodOfObjectAsksWhetherTheObjectIsOfThisClass() {
        byte[] cloner =
                made(
                        "a/Cloner",
                        Opcodes.V17,
                        "(La/Leaf;)Ljava/lang/Object;",
                        code -> {
                            code.visitVarInsn(Opcodes.ALOAD, 1);
                            call(code, "hashCode", "()I");
                            code.visitInsn(Opcodes.POP);
                            code.visitVarInsn(Opcodes.ALOAD, 1);
                            call(code, "clone", "()Ljava/lang/Object;");
                            code.visitInsn(Opcodes.ARETURN);
                        });
        assertThat(ClassVerification.questions(new ClassReader(cloner)))
                .containsExactly("a/Cloner", "a/Leaf");
    }

    @Test
    void anArrayIsNotLookedAtWhenItIsPutIntoAClass() {
        byte[] comparing =
                made(
                        "a/Comparing",
                        Opcodes.V17,
                        "([La/Leaf;)Ljava/io/Serializable;",
                        code -> {
                            code.visitVarInsn(Opcodes.ALOAD, 1);
                            code.visitInsn(Opcodes.ARETURN);
                        });
        assertThat(ClassVerification.questions(new ClassReader(comparing)))
                .containsExactly("java/io/Serializable", null);
    }

    @Test
    void codeThatTheVerifierRejectsHasNoAnswer() {
        byte[] jumping =
                made(
                        "a/Jumping",
                        Opcodes.V17,
                        "(La/Leaf;)La/Node;",
                        code -> {
                            Label start = new Label();
                            code.visitLabel(start);
                            code.visitJumpInsn(Opcodes.GOTO, start);
                        });
        assertThat(ClassVerification.questions(new ClassReader(jumping))).isNull();
    }

    private static void call(MethodVisitor code, String name, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Object", name, descriptor, false);
    }

    private static byte[] returning(String name, int version) {
        return made(
                name,
                version,
                "(La/Leaf;)La/Node;",
                code -> {
                    code.visitVarInsn(Opcodes.ALOAD, 1);
                    code.visitInsn(Opcodes.ARETURN);
                });
    }

    private static byte[] empty(String name) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        return writer.toByteArray();
    }

    private interface Code {
        void write(MethodVisitor code);
    }

    private static byte[] made(String name, int version, String descriptor, Code body) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(version, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "made", descriptor, null, null);
        code.visitCode();
        body.write(code);
        code.visitMaxs(2, 2);
        code.visitEnd();
        return writer.toByteArray();
    }
}
