package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.RETURN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A class that fails verification: same message, with the same offsets and the same dump of the
 * code, though the failing method reaches new classes and would get a prolog.
 */
final class VerifyErrorIT extends ForkedTest {
    private static final String MAIN =
            """
            package bad;

            public class Main {
                public static void main(String[] args) {
                    org.thinjit.fixture.chain.Pause.untilReached("bad.Broken");
                    for (int i = 0; i < 2; i++) {
                        try {
                            System.out.println(new Broken() != null);
                        } catch (Throwable e) {
                            e.printStackTrace(System.out);
                        }
                    }
                }
            }
            """;

    private static final Map<String, Consumer<MethodVisitor>> CODES = new TreeMap<>();

    static {
        CODES.put(
                "bad type on operand stack",
                code -> {
                    code.visitInsn(ICONST_1);
                    code.visitInsn(ARETURN);
                });
        CODES.put(
                "stack underflow",
                code -> {
                    code.visitInsn(POP);
                    code.visitInsn(POP);
                    code.visitInsn(RETURN);
                });
        CODES.put(
                "object of another class of the program",
                code -> {
                    create(code, "bad/New");
                    code.visitMethodInsn(INVOKEVIRTUAL, "bad/Other", "other", "()V", false);
                    code.visitVarInsn(ALOAD, 0);
                    code.visitInsn(ARETURN);
                });
        CODES.put(
                "object of another class of the JDK",
                code -> {
                    create(code, "java/lang/Object");
                    code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "length", "()I", false);
                    code.visitInsn(POP);
                    code.visitVarInsn(ALOAD, 0);
                    code.visitInsn(ARETURN);
                });
        CODES.put(
                "returns an object of another class",
                code -> {
                    create(code, "bad/New");
                    code.visitInsn(ARETURN);
                });
        CODES.put(
                "uninitialized object",
                code -> {
                    code.visitTypeInsn(NEW, "bad/New");
                    code.visitInsn(ARETURN);
                });
        CODES.put("falls off its end", code -> code.visitInsn(ICONST_1));
        CODES.put(
                "too small a stack",
                code -> {
                    for (int i = 0; i < 9; i++) {
                        code.visitInsn(ICONST_1);
                    }
                    code.visitVarInsn(ALOAD, 0);
                    code.visitInsn(ARETURN);
                });
    }

    private static void create(MethodVisitor code, String type) {
        code.visitTypeInsn(NEW, type);
        code.visitInsn(DUP);
        code.visitMethodInsn(INVOKESPECIAL, type, "<init>", "()V", false);
    }

    private static byte[] broken(Consumer<MethodVisitor> body) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, ACC_PUBLIC, "bad/Broken", null, "java/lang/Object", null);
        MethodVisitor init = writer.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
        init.visitCode();
        init.visitVarInsn(ALOAD, 0);
        init.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        init.visitInsn(RETURN);
        init.visitMaxs(1, 1);
        MethodVisitor run =
                writer.visitMethod(ACC_PUBLIC, "run", "()Ljava/lang/Integer;", null, null);
        run.visitCode();
        create(run, "bad/New");
        run.visitInsn(POP);
        body.accept(run);
        run.visitMaxs(3, 2);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private Path program(Consumer<MethodVisitor> body) {
        return new JarBuilder()
                .attribute("Main-Class", "bad.Main")
                .sources(
                        MAIN,
                        "package bad; public class Broken {}",
                        "package bad; class New {}",
                        "package bad; class Other { void other() {} }")
                .fixture("chain")
                .entry("bad/Broken.class", broken(body))
                .write(folder.resolve("app.jar"));
    }

    /** Without this the other tests would prove nothing. */
    @Test
    void aSoundMethodGetsAProlog() throws IOException {
        Path app =
                program(
                        code -> {
                            code.visitInsn(ACONST_NULL);
                            code.visitInsn(ARETURN);
                        });
        index(app);

        RunResult run = same("dump=dump", jvm -> jvm.jar(app));

        Path woven = run.folder().resolve("dump/woven/bad/Broken.class");
        assertThat(Prologs.of(Files.readAllBytes(woven))).contains("run()Ljava/lang/Integer;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bad type on operand stack",
                "stack underflow",
                "object of another class of the program",
                "object of another class of the JDK",
                "returns an object of another class",
                "uninitialized object",
                "falls off its end",
                "too small a stack",
            })
    void saysTheSame(String kind) {
        Path app = program(CODES.get(kind));
        index(app);
        RunResult plain = jvm("plain").jar(app).run();

        assertThat(plain.out()).contains("java.lang.VerifyError");
        for (String options : new String[] {"", ",link=false"}) {
            RunResult run =
                    jvm("thinjit" + options)
                            .agent("stats=stats.json" + options)
                            .options(WAITING)
                            .jar(app)
                            .run();
            assertSame(plain, run);
            assertServed(run);
            assertThat(run.stats().number("classes.asynchronous")).isPositive();
        }
    }
}
