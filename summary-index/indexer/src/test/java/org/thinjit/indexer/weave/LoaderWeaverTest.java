package org.thinjit.indexer.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.CheckClassAdapter;

class LoaderWeaverTest {
    static class Makes {
        ClassLoader one(URL... urls) {
            return new URLClassLoader(urls, new URLClassLoader(urls));
        }

        ClassLoader other(URL... urls) {
            return urls.length == 0 ? null : URLClassLoader.newInstance(urls);
        }
    }

    static class Extends extends URLClassLoader {
        Extends(URL... urls) {
            super(urls);
        }

        Extends(int none) {
            this(new URL[none]);
        }
    }

    static class Defines extends ClassLoader {
        Class<?> define(byte[] bytes) {
            return defineClass("a.B", bytes, 0, bytes.length);
        }
    }

    static class HasNoPart {
        String name() {
            return "java/net/URLClassLoader defineClass";
        }
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
            return in.readAllBytes();
        }
    }

    /** Calls of the announcing class, by the method that makes them. */
    private static Map<String, String> calls(byte[] classFile) {
        Map<String, String> calls = new TreeMap<>();
        ClassVisitor counting =
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String method, String of, String s, String[] e) {
                        return new MethodVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitMethodInsn(
                                    int op, String owner, String name, String d, boolean i) {
                                if (owner.equals("java/lang/$ThinJITLoaders")) {
                                    calls.merge(method, name, (a, b) -> a + " " + b);
                                }
                            }
                        };
                    }
                };
        new ClassReader(classFile).accept(new CheckClassAdapter(counting, false), 0);
        return calls;
    }

    @Test
    void whatMakesALoaderAnnouncesIt() throws Exception {
        assertThat(calls(LoaderWeaver.weave(bytes(Makes.class))))
                .isEqualTo(Map.of("one", "created created", "other", "created"));
    }

    @Test
    void aSubclassAnnouncesItselfOnceItsSuperclassIsMade() throws Exception {
        assertThat(calls(LoaderWeaver.weave(bytes(Extends.class))))
                .isEqualTo(Map.of("<init>", "created"));
    }

    @Test
    void whatALoaderDefinesIsAnnounced() throws Exception {
        assertThat(calls(LoaderWeaver.weave(bytes(Defines.class))))
                .isEqualTo(Map.of("define", "defined"));
    }

    @Test
    void whatHasNoPartInItIsTheSameObject() throws Exception {
        byte[] mentions = bytes(HasNoPart.class);
        assertThat(LoaderWeaver.weave(mentions)).isSameAs(mentions);
    }
}
