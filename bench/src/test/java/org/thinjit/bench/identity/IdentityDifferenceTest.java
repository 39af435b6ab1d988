package org.thinjit.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityDifferenceTest {
    @TempDir Path folder;
    private int files;

    private ClassIdentities run(String... lines) throws IOException {
        Path file = folder.resolve("run" + files++);
        Files.write(file, java.util.List.of(lines));
        return ClassIdentities.read(file);
    }

    @Test
    void equalRunsDoNotDiffer() throws IOException {
        ClassIdentities plain = run("a.B\tLoader\tfile:a\tx", "domains file:a\t1");
        ClassIdentities variant =
                run("a.B\tLoader\tfile:a\tx", "a.Ahead\tLoader\tfile:c\tx", "domains file:a\t1");
        assertThat(IdentityDifference.between(plain, plain, variant, variant)).isEmpty();
        assertThat(variant.classes()).isEqualTo(2);
    }

    @Test
    void anotherFactIsTwoDifferences() throws IOException {
        ClassIdentities plain = run("a.B\tLoader\tfile:a\tx");
        ClassIdentities variant = run("a.B\tLoader\tfile:a\ty");
        assertThat(IdentityDifference.between(plain, plain, variant, plain))
                .containsExactly("- a.B\tLoader\tfile:a\tx", "+ a.B\tLoader\tfile:a\ty");
    }

    @Test
    void aSecondDefinitionIsADifference() throws IOException {
        ClassIdentities plain = run("a.B\tLoader\tfile:a\tx");
        ClassIdentities variant = run("a.B\tLoader\tfile:a\tx", "a.B\tLoader\tfile:a\tx");
        assertThat(IdentityDifference.between(plain, plain, variant, plain)).isNotEmpty();
    }

    @Test
    void anotherNumberOfDomainsIsADifference() throws IOException {
        ClassIdentities plain = run("domains file:a\t1");
        ClassIdentities variant = run("domains file:a\t2");
        assertThat(IdentityDifference.between(plain, plain, variant, plain)).hasSize(2);
    }

    @Test
    void whatPlainRunsSayDifferentlyIsLeftOut() throws IOException {
        ClassIdentities first = run("a.B\tLoader\tfile:a\tx");
        ClassIdentities second = run("a.B\tLoader\tfile:a\ty");
        assertThat(IdentityDifference.between(first, second, second, second)).isEmpty();
        assertThat(IdentityDifference.unstable(first, second)).isEqualTo(2);
    }

    @Test
    void aGeneratedClassThatDiffersInPlainRunsIsLeftOut() throws IOException {
        ClassIdentities first = run("a.B$Proxy\tLoader\tnull\tx", "a.C$Proxy\tLoader\tnull\tx");
        ClassIdentities second = run("a.B$Proxy\tLoader\tnull\ty", "a.C$Proxy\tLoader\tnull\tx");
        ClassIdentities third = run("a.B$Proxy\tLoader\tnull\tz", "a.C$Proxy\tLoader\tnull\tz");
        assertThat(IdentityDifference.between(first, second, third, first))
                .containsExactly("- a.C$Proxy\tLoader\tnull\tx", "+ a.C$Proxy\tLoader\tnull\tz");
    }

    @Test
    void ofGeneratedClassesOnlyAsManyAreLeftOutAsDifferInPlainRuns() throws IOException {
        ClassIdentities first = run("$Proxy1\tLoader\tnull\ta");
        ClassIdentities second = run("$Proxy1\tLoader\tnull\tb");
        ClassIdentities third = run("$Proxy1\tLoader\tnull\tc", "$Proxy2\tLoader\tnull\td");
        assertThat(IdentityDifference.between(first, second, third, first)).hasSize(1);
    }

    @Test
    void hashCodesAndNumbersOfGeneratedClassesAreMasked() throws IOException {
        ClassIdentities first = run("a.B$$Cgl1b7\tL@1f\tnull\tx", "a.C\tL@1f\tfile:a\tx");
        ClassIdentities second = run("a.B$$Cgl2b8\tL@2e\tnull\tx", "a.C\tL@3d\tfile:a\tx");
        assertThat(IdentityDifference.unstable(first, second)).isZero();
        ClassIdentities other = run("a.C1\tL@1f\tfile:a\tx");
        assertThat(IdentityDifference.between(first, second, other, first)).isNotEmpty();
    }
}
