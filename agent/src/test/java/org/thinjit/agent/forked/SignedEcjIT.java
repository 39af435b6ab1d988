package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole program whose jar others signed, with a time stamping authority's word on when. */
final class SignedEcjIT extends SignedTest {
    private static final String COMPILER = "org.eclipse.jdt.internal.compiler.batch.Main";

    private Path ecj;
    private String source;

    /** Indexes a copy: the index lies beside the jar. */
    @BeforeEach
    void index() throws IOException {
        Path built = Path.of(System.getProperty("thinjit.root"), "agent/target/signed/ecj.jar");
        ecj = Files.copy(built, folder.resolve("ecj.jar"));
        index(COMPILER, ecj);
        Path unit = folder.resolve("Unused.java");
        Files.writeString(unit, "import java.util.List; class Unused { int one() { return 1; } }");
        source = unit.toString();
    }

    @Test
    void hasTheSameClassesWithTheSameSignersAndTimeStamps() {
        RunResult plain = compile(jvm("plain"));
        RunResult thinjit = compile(jvm("thinjit").agent("stats=stats.json,speculate=false"));

        assertSame(plain, thinjit);
        assertThat(plain.programErrors().toString()).contains("java.util.List is never used");
        List<String> identity = IdentityProbe.of(plain);
        assertThat(identity).anyMatch(line -> line.contains("timestamp"));
        assertThat(IdentityProbe.of(thinjit).equals(identity)).isTrue();
        assertServed(thinjit);
    }

    /** More classes may be there, loaded ahead; of the same signers, so that no line is new but theirs. */
    @Test
    void hasThemTooWhenLoadingAhead() {
        RunResult plain = compile(jvm("plain"));
        RunResult thinjit = compile(jvm("thinjit").agent("speculate=true,stats=stats.json"));

        assertSame(plain, thinjit);
        Set<String> more = new HashSet<>(IdentityProbe.of(thinjit));
        assertThat(more.containsAll(IdentityProbe.of(plain))).isTrue();
        more.removeAll(IdentityProbe.of(plain));
        assertThat(more).allMatch(line -> line.contains("org.eclipse.jdt."));
        assertServed(thinjit);
    }

    private RunResult compile(ForkedJvm jvm) {
        ForkedJvm quick = jvm.options(FIRST_COMPILER);
        return run(quick.main(ecj.toString(), COMPILER, "-17", "-d", "none", source), List.of());
    }
}
