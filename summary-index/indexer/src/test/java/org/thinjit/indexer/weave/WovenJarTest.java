package org.thinjit.indexer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.util.CheckClassAdapter;

/** Weaves all methods of some hundred real classes: those of the jars that the tests run with. */
class WovenJarTest {
    private static List<byte[]> realClasses() {
        List<byte[]> classes = new ArrayList<>();
        for (Class<?> of :
                List.of(
                        ClassReader.class,
                        AbstractInsnNode.class,
                        Analyzer.class,
                        CheckClassAdapter.class,
                        Test.class)) {
            Path jar = Path.of(of.getProtectionDomain().getCodeSource().getLocation().getPath());
            try (JarFile file = new JarFile(jar.toFile())) {
                for (var entry : file.stream().toList()) {
                    if (entry.getName().endsWith(".class")
                            && !entry.getName().endsWith("module-info.class")) {
                        classes.add(file.getInputStream(entry).readAllBytes());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return classes;
    }

    @Test
    void wovenClassesPassVerification() throws Exception {
        int checked = 0;
        for (byte[] plain : realClasses()) {
            if (problems(plain).isEmpty()) { // Not empty where optional dependencies are absent.
                assertThat(problems(ClassWeaver.weave(plain, ClassFiles.allFlags(plain))))
                        .isEmpty();
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(250);
    }

    private static String problems(byte[] classFile) {
        StringWriter problems = new StringWriter();
        CheckClassAdapter.verify(
                new ClassReader(classFile),
                WovenJarTest.class.getClassLoader(),
                false,
                new PrintWriter(problems));
        return problems.toString();
    }

    @Test
    void weavingAddsTwoInstructionsAndNothingElse() throws Exception {
        for (byte[] plain : realClasses()) {
            byte[] woven = ClassWeaver.weave(plain, ClassFiles.allFlags(plain));
            List<MethodNode> before = ClassFiles.node(plain).methods;
            List<MethodNode> after = ClassFiles.node(woven).methods;
            for (int i = 0; i < before.size(); i++) {
                int added = before.get(i).instructions.size() == 0 ? 0 : 2;
                assertThat(opcodes(after.get(i)).subList(added, opcodes(after.get(i)).size()))
                        .isEqualTo(opcodes(before.get(i)));
                assertThat(variables(after.get(i))).isEqualTo(variables(before.get(i)));
                assertThat(after.get(i).tryCatchBlocks).hasSameSizeAs(before.get(i).tryCatchBlocks);
            }
        }
    }

    @Test
    void structureCheckPassesRealClasses() {
        for (byte[] plain : realClasses()) {
            int[] flags = ClassFiles.allFlags(plain);
            assertThat(StructureCheck.withoutUnsound(plain, flags, name -> null)).isEqualTo(flags);
        }
    }

    private static List<Integer> opcodes(MethodNode method) {
        return Arrays.stream(method.instructions.toArray())
                .map(AbstractInsnNode::getOpcode)
                .filter(opcode -> opcode >= 0)
                .toList();
    }

    /** Each variable with the number of instructions before its range; 0 stays 0. */
    private static List<String> variables(MethodNode method) {
        List<String> texts = new ArrayList<>();
        if (method.localVariables != null) {
            method.localVariables.forEach(
                    v -> texts.add(v.name + v.desc + v.index + (startsAtEntry(method, v.start))));
        }
        return texts;
    }

    private static boolean startsAtEntry(MethodNode method, AbstractInsnNode start) {
        for (AbstractInsnNode n = start.getPrevious(); n != null; n = n.getPrevious()) {
            if (n.getOpcode() >= 0) {
                return false;
            }
        }
        return true;
    }
}
