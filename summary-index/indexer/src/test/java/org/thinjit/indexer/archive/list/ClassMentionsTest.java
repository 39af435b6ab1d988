package org.thinjit.indexer.archive.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ClassMentionsTest {
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Names {
        Class<?>[] value();

        Seen seen() default @Seen;
    }

    @Retention(RetentionPolicy.RUNTIME)
    private @interface Seen {}

    private @interface Unseen {}

    private static final class Named {}

    @Names(value = Named.class, seen = @Seen)
    private abstract static class Subject extends ArrayList<String> implements Callable<Object> {
        private static final long serialVersionUID = 1;

        @Unseen Thread field;

        static final class Member {}

        Process[] method(Runtime parameter) throws ClassNotFoundException {
            Object[] used = new StringBuilder[1];
            Class.forName("some.Text");
            return used.length == 0 ? null : new Process[0];
        }
    }

    private static ClassMentions read(Class<?> type) throws IOException {
        try (InputStream in =
                type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return ClassMentions.of(in.readAllBytes());
        }
    }

    private static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    @Test
    void readsWhatLoadingAndReflectionTake() throws IOException {
        ClassMentions mentions = read(Subject.class);

        assertThat(mentions.supertypes())
                .containsExactly("java/util/ArrayList", "java/util/concurrent/Callable");
        assertThat(mentions.annotations())
                .containsExactlyInAnyOrder(
                        internal(Names.class), internal(Named.class), internal(Seen.class));
        assertThat(mentions.signatures())
                .contains("java/lang/Thread", "java/lang/Process", "java/lang/Runtime");
        assertThat(mentions.members()).containsExactly(internal(Subject.Member.class));
        assertThat(mentions.used()).contains("java/lang/StringBuilder", "java/lang/Class");
        assertThat(mentions.texts()).containsExactly("some.Text");
    }
}
