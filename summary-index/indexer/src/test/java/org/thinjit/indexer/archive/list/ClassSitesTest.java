package org.thinjit.indexer.archive.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

class ClassSitesTest {
    private static final class Subject {
        static final long LONG = 1L << 40;

        Supplier<String> capturing(int number) {
            return () -> "n" + number;
        }

        List<Function<Object, String>> twice() {
            return List.of(Object::toString, Object::toString);
        }

        Runnable serializable() {
            return (Runnable & Serializable) () -> {};
        }
    }

    private static final class Plain {}

    private static byte[] read(Class<?> type) throws IOException {
        try (InputStream in =
                type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    private static final String NAME = Subject.class.getName().replace('.', '/');

    @Test
    void namesEachLambdaOnceForEachSite() throws IOException {
        ClassSites sites = ClassSites.of(read(Subject.class));

        String reference =
                "@lambda-proxy "
                        + NAME
                        + " apply ()Ljava/util/function/Function; (Ljava/lang/Object;)Ljava/lang/Object;"
                        + " REF_invokeVirtual java/lang/Object toString ()Ljava/lang/String;"
                        + " (Ljava/lang/Object;)Ljava/lang/String;";
        assertThat(sites.lambdas())
                .containsExactly(
                        "@lambda-proxy "
                                + NAME
                                + " get (I)Ljava/util/function/Supplier; ()Ljava/lang/Object;"
                                + " REF_invokeStatic "
                                + NAME
                                + " lambda$capturing$0 (I)Ljava/lang/String; ()Ljava/lang/String;",
                        reference,
                        reference);
        assertThat(sites.nestHost()).isEqualTo(ClassSitesTest.class.getName().replace('.', '/'));
    }

    @Test
    void namesConstantsByTheirIndexes() throws IOException {
        byte[] bytes = read(Subject.class);
        ClassReader reader = new ClassReader(bytes);
        ClassSites sites = ClassSites.of(bytes);

        String[] words = sites.constantsLine(true).split(" ");
        assertThat(words).startsWith("@cp", NAME);
        int dynamic = 0;
        for (int i = 2; i < words.length; i++) {
            int tag = reader.readByte(reader.getItem(Integer.parseInt(words[i])) - 1);
            assertThat(tag).isIn(7, 9, 10, 11, 18);
            dynamic += tag == 18 ? 1 : 0;
        }
        // The lambda, its concatenation, the method reference, the serializable lambda.
        assertThat(dynamic).isEqualTo(4);
        assertThat(sites.constantsLine(false).split(" ")).hasSize(words.length - 4);
    }

    @Test
    void leavesOutSitesOfRefusedClassesAndTheirMembers() throws IOException {
        ClassSites sites = ClassSites.of(read(Subject.class));
        ClassSites plain = ClassSites.of(read(Plain.class));
        ClassList list = new ClassList(List.of("A"), List.of(sites, plain), null, 1, 0);

        assertThat(list.lines(false, Set.of())).hasSize(4).startsWith("A");
        assertThat(list.lines(false, Set.of(NAME))).containsExactly("A");
        assertThat(list.lines(true, Set.of(sites.nestHost())))
                .containsExactly("A", sites.constantsLine(false), plain.constantsLine(true));
        assertThat(list.dependsOn(Set.of(NAME))).isTrue();
        assertThat(list.dependsOn(Set.of(plain.name()))).isFalse();
    }
}
