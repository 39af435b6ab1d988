package org.thinjit.indexer.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thinjit.indexer.verification.JdkTypes.Kind;

class JdkTypesTest {
    private final JdkTypes types = new JdkTypes();

    @Test
    void tellsClassesFromInterfaces() {
        assertThat(types.kind("java/util/List")).isEqualTo(Kind.INTERFACE);
        assertThat(types.kind("java/util/ArrayList")).isEqualTo(Kind.CLASS);
        assertThat(types.kind("java/util/Map$Entry")).isEqualTo(Kind.INTERFACE);
    }

    @Test
    void knowsAllModules() {
        assertThat(types.kind("java/sql/Connection")).isEqualTo(Kind.INTERFACE);
        assertThat(types.kind("com/sun/source/util/JavacTask")).isEqualTo(Kind.CLASS);
    }

    @Test
    void doesNotKnowWhatIsNotOfTheJdk() {
        assertThat(types.kind("java/util/Nothing")).isEqualTo(Kind.UNKNOWN);
        assertThat(types.kind("nowhere/Nothing")).isEqualTo(Kind.UNKNOWN);
        assertThat(types.kind("Nothing")).isEqualTo(Kind.UNKNOWN);
        assertThat(types.kind("org/junit/jupiter/api/Test")).isEqualTo(Kind.UNKNOWN);
    }
}
