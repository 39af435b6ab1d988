package org.thinjit.agent.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.profile.Profile;
import org.thinjit.format.profile.ProfileFile;
import org.thinjit.indexer.IndexListener;
import org.thinjit.indexer.IndexRequest;
import org.thinjit.indexer.Indexer;

/** A run teaches the next one. */
final class LearnIT extends ForkedTest {
    private static final String CHAIN = "org.thinjit.fixture.chain.";
    private static final String REPORTS = ",stats=stats.json,events=events.tsv";

    private Path app;
    private Path profile;

    @BeforeEach
    void program() {
        app = chainJar("app.jar");
        index(app);
        profile = folder.resolve("app.tjl");
    }

    /** Learns from a run that has to look like a plain one. */
    private RunResult learn(String name, String... arguments) {
        RunResult plain = jvm(name + "-plain").jar(app, arguments).run();
        RunResult run = jvm(name).agent("learn=" + profile + REPORTS).jar(app, arguments).run();
        assertSame(plain, run);
        return run;
    }

    private Profile learned() {
        try {
            return new ProfileFile(profile.toFile()).read();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The classes of the profile with their counts, in order, without their package. */
    private List<String> classes() throws IOException {
        CombinedIndex index =
                CombinedIndex.open(ByteBuffer.wrap(Files.readAllBytes(sibling(app, ".tji"))));
        Profile read = learned();
        List<String> classes = new ArrayList<>();
        for (int place = 0; place < read.size(); place++) {
            String name = index.classes().name(read.classAt(place));
            String counts = " " + read.used(place) + "/" + read.possible(place);
            classes.add(name.substring(CHAIN.length()) + counts);
        }
        return classes;
    }

    private static List<String> details(RunResult run, String kind) {
        return run.events().stream().filter(e -> e[1].equals(kind)).map(e -> e[3]).toList();
    }

    @Test
    void theFirstRunIsWatchedAndTheSecondLoadsByItsList() throws IOException {
        RunResult first = learn("first");

        assertServed(first);
        assertThat(first.stats().number("classes.asynchronous")).isZero();
        assertThat(first.stats().number("flags.fired")).isPositive();
        assertThat(classes()).startsWith("Main 1/1", "First 1/1").contains("Fourth 1/1");
        assertThat(learned().flagSize()).isPositive();

        RunResult second =
                jvm("second").agent("learn=" + profile + REPORTS).options(WAITING).jar(app).run();

        assertThat(second.out()).isEqualTo(first.out());
        assertServed(second);
        assertThat(second.stats().ratio("coverage")).isGreaterThan(0.5);
        assertThat(second.stats().number("walks")).as("all is known").isZero();
        assertThat(details(second, "REQUEST")).contains(CHAIN + "Fourth profile");
        assertThat(details(second, "LOAD")).contains(CHAIN + "Fourth discovery");
        assertThat(learned().runs()).isEqualTo(2);
        assertThat(classes()).startsWith("Main 2/2", "First 2/2").contains("Fourth 2/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 3", "throw"})
    void anEndOfAnyKindIsLearned(String arguments) throws IOException {
        learn("run", arguments.split(" "));

        assertThat(learned().runs()).isOne();
        assertThat(classes()).contains("Main 1/1", "Fourth 1/1");
    }

    @Test
    void whatOtherInputNeedsComesInAndWhatNoRunNeedsFallsOut() throws IOException {
        learn("one");
        learn("two", "throw");
        assertThat(classes()).contains("Main 2/2", "Thrower 1/1");

        learn("three");
        assertThat(classes()).as("used in one of two inputs").contains("Thrower 1/2");

        RunResult fourth = learn("four");
        assertThat(classes()).as("wasted").noneMatch(each -> each.startsWith("Thrower"));
        assertThat(fourth.agentLines()).isEmpty();
    }

    @Test
    void aProfileOfAnotherIndexIsRefusedAndKept() throws IOException {
        learn("first");
        byte[] before = Files.readAllBytes(profile);
        app = chain().entry("note.txt", new byte[1]).write(folder.resolve("other.jar"));
        index(app);

        RunResult run = learn("other");

        assertOneLine(run, profile.toString(), "another index", "goes on without");
        assertThat(run.stats().number("walks")).isPositive();
        assertThat(Files.readAllBytes(profile)).isEqualTo(before);
    }

    @Test
    void aDamagedProfileIsRefusedAndKept() throws IOException {
        learn("first");
        byte[] bytes = Files.readAllBytes(profile);
        bytes[bytes.length / 2] ^= 1;
        Files.write(profile, bytes);

        assertOneLine(learn("second"), profile.toString(), "damaged", "goes on without");
        assertThat(Files.readAllBytes(profile)).isEqualTo(bytes);
    }

    @Test
    void aTruncatedProfileIsRefused() throws IOException {
        learn("first");
        byte[] bytes = Files.readAllBytes(profile);
        Files.write(profile, Arrays.copyOf(bytes, bytes.length - 3));

        assertOneLine(learn("second"), profile.toString(), "truncated");
    }

    @Test
    void somethingElseIsNotTouched() throws IOException {
        Files.writeString(profile, "notes of mine");

        assertOneLine(learn("run"), profile.toString(), "not a ThinJIT profile");
        assertThat(profile).hasContent("notes of mine");
    }

    @Test
    void aFolderIsNoProfile() throws IOException {
        Files.createDirectory(profile);

        assertOneLine(learn("run"), profile.toString());
    }

    @Test
    void aProfileThatCannotBeWrittenDoesNotKeepTheRunFromSpeculating() {
        profile = folder.resolve("nowhere/app.tjl");

        RunResult run = learn("run");

        assertOneLine(run, profile.toString(), "cannot be written");
        assertThat(run.stats().number("walks")).isPositive();
    }

    /** The lock cannot be taken because a folder has its name. */
    @Test
    void aProfileThatCannotBeLockedIsSaidAtExit() throws IOException {
        Files.createDirectory(folder.resolve("app.tjl.lock"));

        assertOneLine(learn("run"), profile.toString(), "not learned");
        assertThat(profile).doesNotExist();
    }

    @Test
    void runsAtTheSameTimeAllCount() throws IOException {
        learn("first");
        List<ForkedJvm> jvms = new ArrayList<>();
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ForkedJvm jvm = jvm("run" + i).agent("learn=" + profile).jar(app);
            jvms.add(jvm);
            processes.add(jvm.start());
        }
        for (int i = 0; i < jvms.size(); i++) {
            RunResult run = jvms.get(i).finish(processes.get(i));
            assertThat(run.agentLines()).isEmpty();
        }

        assertThat(learned().runs()).isEqualTo(5);
        assertThat(classes()).contains("Main 5/5", "Fourth 5/5");
    }

    @Test
    void aProfileInTheIndexNeedsNoOption() throws IOException {
        learn("first");
        IndexRequest request = IndexRequest.ofJar(app, sibling(app, ".tji"));
        Indexer.index(request.withProfile(profile), IndexListener.QUIET);

        RunResult run =
                jvm("second")
                        .agent("stats=stats.json,events=events.tsv")
                        .options(WAITING)
                        .jar(app)
                        .run();

        assertServed(run);
        assertThat(details(run, "REQUEST")).contains(CHAIN + "Fourth profile");
        assertThat(learned().runs()).as("without the option nothing is learned").isOne();
        assertThat(learn("third").agentLines()).as("it is still the same index").isEmpty();
        assertThat(learned().runs()).isEqualTo(2);
    }

    @Test
    void withoutSpeculationNothingIsLearned() {
        RunResult run = jvm("run").agent("learn=" + profile + ",speculate=false").jar(app).run();

        assertThat(run.agentLines()).isEmpty();
        assertThat(profile).doesNotExist();
    }
}
