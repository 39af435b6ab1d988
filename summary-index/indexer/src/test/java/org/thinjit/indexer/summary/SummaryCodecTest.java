package org.thinjit.indexer.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.thinjit.indexer.container.Container;
import org.thinjit.indexer.container.ContainerFiles;
import org.thinjit.indexer.container.SearchPath;
import org.thinjit.indexer.encoding.RecordInput;
import org.thinjit.indexer.encoding.RecordOutput;
import org.thinjit.indexer.fixture.CallFixture;
import org.thinjit.indexer.support.Jars;

class SummaryCodecTest {
    @TempDir Path folder;

    private List<SummaryUnit> units(Jars content) throws Exception {
        List<Container> containers =
                SearchPath.of(List.of(content.write(folder.resolve("content.jar"))));
        try (ContainerFiles files = new ContainerFiles(containers)) {
            return List.of(SummaryUnit.of(files, 0, containers.get(0).content().classes()));
        }
    }

    private static byte[] encoded(List<SummaryUnit> units) {
        RecordOutput out = new RecordOutput();
        SummaryCodec.write(out, units);
        return out.toByteArray();
    }

    @Test
    void everythingComesBack() throws Exception {
        List<SummaryUnit> units =
                units(
                        new Jars()
                                .packageOf(CallFixture.class)
                                .entry("p/Broken.class", new byte[] {1, 2, 3})
                                .entry("module-info.class", new byte[0]));

        List<SummaryUnit> read = SummaryCodec.read(new RecordInput(encoded(units)));

        assertThat(read).hasSize(1);
        SummaryUnit before = units.get(0);
        SummaryUnit after = read.get(0);
        assertThat(after.results())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(before.results());
        assertThat(after.symbols().typeCount()).isEqualTo(before.symbols().typeCount());
        for (int type = 0; type < before.symbols().typeCount(); type++) {
            assertThat(after.symbols().typeName(type)).isEqualTo(before.symbols().typeName(type));
        }
        assertThat(after.symbols().memberCount()).isEqualTo(before.symbols().memberCount());
        for (int member = 0; member < before.symbols().memberCount(); member++) {
            assertThat(name(after, member)).isEqualTo(name(before, member));
        }
        assertThat(encoded(read)).isEqualTo(encoded(units));
    }

    private static String name(SummaryUnit unit, int member) {
        SymbolTable symbols = unit.symbols();
        return symbols.text(symbols.nameText(member))
                + symbols.text(symbols.descriptorText(member));
    }

    /**
     * Fails when the same class is summarized or encoded differently than before. Then raise {@link
     * SummaryCodec#VERSION}, so that no cache entry of the older code is read, and enter both here.
     */
    @Test
    void theVersionStandsForTheseBytes() throws Exception {
        byte[] bytes =
                encoded(
                        units(
                                new Jars()
                                        .entry("p/All.class", classOfAllKinds())
                                        .entry("p/Up.class", classWithQuestions())));

        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        assertThat("version " + SummaryCodec.VERSION + ": " + digest)
                .isEqualTo("version 6: acd16e1f42064532");
    }

    @Test
    void questionsOfVerificationComeBackWithWhatIsNoClass() throws Exception {
        SummaryUnit unit =
                units(
                                new Jars()
                                        .entry("p/All.class", classOfAllKinds())
                                        .entry("p/Up.class", classWithQuestions()))
                        .get(0);
        SummaryUnit read = SummaryCodec.read(new RecordInput(encoded(List.of(unit)))).get(0);

        assertThat(read.results().get(0).summary().questions()).isNull(); // a handler without frame
        int[] questions = read.results().get(1).summary().questions();
        assertThat(questions).hasSize(4);
        assertThat(read.symbols().typeName(questions[0])).isEqualTo("p/Base");
        assertThat(read.symbols().typeName(questions[1])).isEqualTo("p/Sub");
        assertThat(read.symbols().typeName(questions[2])).isEqualTo("p/Base");
        assertThat(questions[3]).isEqualTo(-1);
    }

    /** Methods that return a class and an array as a {@code p/Base}. */
    private static byte[] classWithQuestions() {
        ClassWriter out = new ClassWriter(0);
        out.visit(Opcodes.V1_6, Opcodes.ACC_PUBLIC, "p/Up", null, "java/lang/Object", null);
        for (String parameter : new String[] {"Lp/Sub;", "[Lp/Sub;"}) {
            MethodVisitor code =
                    out.visitMethod(
                            Opcodes.ACC_STATIC, "up", "(" + parameter + ")Lp/Base;", null, null);
            code.visitCode();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitInsn(Opcodes.ARETURN);
            code.visitMaxs(1, 1);
            code.visitEnd();
        }
        out.visitEnd();
        return out.toByteArray();
    }

    /** Fixed bytes: no compiler has a say. */
    private static byte[] classOfAllKinds() {
        ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        out.visit(
                Opcodes.V1_6,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER,
                "p/All",
                null,
                "p/Base",
                new String[] {"p/One", "p/Two"});
        out.visitField(Opcodes.ACC_PUBLIC, "field", "Lp/F;", null, null).visitEnd();
        MethodVisitor code = out.visitMethod(Opcodes.ACC_STATIC, "run", "(Z)V", null, null);
        code.visitCode();
        Label start = new Label();
        Label end = new Label();
        Label handler = new Label();
        code.visitTryCatchBlock(start, end, handler, "p/Caught");
        code.visitLabel(start);
        code.visitTypeInsn(Opcodes.NEW, "p/New");
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "p/New", "<init>", "()V", false);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "p/S", "s", "()Lp/V;", false);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "p/V", "v", "()Lp/I;", false);
        code.visitMethodInsn(Opcodes.INVOKEINTERFACE, "p/I", "i", "()V", true);
        code.visitLdcInsn(Type.getObjectType("p/Constant"));
        code.visitInsn(Opcodes.POP);
        code.visitLabel(end);
        code.visitInvokeDynamicInsn(
                "run",
                "()Ljava/lang/Runnable;",
                new Handle(Opcodes.H_INVOKESTATIC, "p/Boot", "boot", "()V", false),
                new Handle(Opcodes.H_INVOKEVIRTUAL, "p/H", "h", "()V", false));
        code.visitInsn(Opcodes.POP);
        code.visitInsn(Opcodes.RETURN);
        code.visitLabel(handler);
        code.visitInsn(Opcodes.ATHROW);
        code.visitMaxs(0, 0);
        code.visitEnd();
        out.visitMethod(Opcodes.ACC_ABSTRACT, "gr\u00fcn\u0416", "()V", null, null).visitEnd();
        out.visitEnd();
        return out.toByteArray();
    }
}
