package org.thinjit.indexer.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariantsTest {
    private static final String NAME = "p/C";

    private static Variants of(int feature, int... releases) {
        Variants variants = new Variants(feature, false);
        for (int release : releases) {
            assertThat(variants.add("META-INF/versions/" + release + "/p/C")).isTrue();
        }
        return variants;
    }

    @ParameterizedTest
    @CsvSource({"9,9", "10,9", "11,11", "20,11", "21,21", "25,21"})
    void theLargestUpToTheRelease(int feature, int taken) {
        assertThat(of(feature, 21, 9, 11).entry(NAME, true, null))
                .isEqualTo(new ClassEntry(NAME, null, false, taken));
    }

    @Test
    void itsPathIsTheVariantsButClassLoadersLookForItsResource() {
        ClassEntry taken = of(17, 9, 11, 21).entry(NAME, true, null);
        assertThat(taken.path()).isEqualTo("META-INF/versions/11/p/C.class");
        assertThat(taken.resource()).isEqualTo("p/C.class");
        assertThat(taken.varied()).isTrue();
    }

    @Test
    void theBaseWhereVariantsAreForLaterReleases() {
        ClassEntry taken = of(17, 21).entry(NAME, true, null);
        assertThat(taken.path()).isEqualTo("p/C.class");
        assertThat(taken.varied()).isTrue();
        assertThat(taken.plain()).isNull();
    }

    @Test
    void noneWhereThisJdkHasNoSuchClass() {
        assertThat(of(17, 21).entry(NAME, false, null))
                .isEqualTo(new ClassEntry(NAME, PlainReason.MULTI_RELEASE, true, 0));
    }

    @ParameterizedTest
    @CsvSource({"17,11,20", "11,11,20", "21,21,98", "10,9,10", "8,0,8"})
    void theRangeReachesToTheNextVariantOnEachSide(int feature, int from, int until) {
        Variants variants = of(feature, 9, 11, 21, 99);
        assertThat(variants.range()).isEqualTo(new ReleaseRange(from, until));
    }

    @Test
    void aModulesDescriptionDoesNotNarrowTheRange() {
        Variants variants = of(17, 9);
        assertThat(variants.add("META-INF/versions/22/module-info")).isTrue();
        assertThat(variants.range()).isEqualTo(new ReleaseRange(9, Integer.MAX_VALUE));
    }

    @Test
    void aJarWithoutVariantsSuitsAllReleases() {
        Variants variants = new Variants(17, false);
        assertThat(variants.range()).isEqualTo(ReleaseRange.ALL);
        assertThat(variants.entry(NAME, true, null))
                .isEqualTo(new ClassEntry(NAME, null, false, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/versions/p/C",
                "META-INF/versions/9a/p/C",
                "META-INF/versions//p/C",
                "META-INF/version/9/p/C",
                "meta-inf/versions/9/p/C",
                "META-INF/versions/9"
            })
    void othersAreOnlyEntries(String name) {
        assertThat(new Variants(17, false).add(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7/p/C", "8/p/C", "009/p/C", "99999999999/p/C", "0/p/C"})
    void aNumberThatNotEveryReaderLooksForLeavesTheClassPlain(String rest) {
        Variants variants = of(17, 9);
        variants.add("META-INF/versions/" + rest);
        assertThat(variants.entry(NAME, true, null).plain()).isEqualTo(PlainReason.MULTI_RELEASE);
    }

    @Test
    void noVariantsOfNamesInMetaInf() {
        Variants variants = new Variants(17, false);
        variants.add("META-INF/versions/9/META-INF/C");
        assertThat(variants.entry("META-INF/C", true, null).plain())
                .isEqualTo(PlainReason.MULTI_RELEASE);
    }

    @Test
    void inASignedJarTheyAreLeftPlain() {
        Variants variants = new Variants(17, true);
        variants.add("META-INF/versions/9/p/C");
        assertThat(variants.entry(NAME, true, null).plain()).isEqualTo(PlainReason.MULTI_RELEASE);
        assertThat(variants.entry("p/D", true, null).plain()).isNull();
    }
}
