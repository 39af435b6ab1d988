package org.thinjit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.cli.Cli.Run;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.SectionDescriptor;
import org.thinjit.format.profile.Profile;
import org.thinjit.format.profile.ProfileFile;
import org.thinjit.format.profile.RunRecord;

/** Profiles on the command line. */
class ProfileCommandTest {
    @TempDir private Path folder;
    private Path jar;
    private Path index;
    private Path one;
    private Path two;

    @BeforeEach
    void learn() throws IOException {
        index = FixtureProgram.indexed(folder);
        jar = folder.resolve("app.jar");
        one = profile("one.tjl", "demo/Main", "demo/Parser");
        two = profile("two.tjl", "demo/Main", "demo/Leaf");
    }

    private CombinedIndex open() throws IOException {
        return CombinedIndex.open(ByteBuffer.wrap(Files.readAllBytes(index)));
    }

    /** The profile of a run that used these classes. */
    private Path profile(String name, String... classes) throws IOException {
        CombinedIndex opened = open();
        Profile none = Profile.empty(opened.id(), opened.classes().count(), opened.flagCount());
        int[] events = new int[classes.length];
        byte[] use = new byte[opened.classes().count()];
        for (int i = 0; i < classes.length; i++) {
            events[i] = opened.classes().find(classes[i]);
            use[events[i]] = RunRecord.PROVEN;
        }
        Path file = folder.resolve(name);
        new ProfileFile(file.toFile()).merge(RunRecord.of(none, events, events.length, use), none);
        return file;
    }

    @Test
    void mergesAndShows() throws IOException {
        Path all = folder.resolve("all.tjl");
        Run merge = Cli.run("profile", "merge", one, two, "--output", all);

        assertThat(merge.err()).isEmpty();
        assertThat(merge.status()).isZero();
        assertThat(merge.out()).contains("2 runs, 3 classes, 0 flags");
        Run show = Cli.run("profile", "show", all, "--index", index);
        assertThat(show.out()).contains("  2/2 demo.Main\n  1/1 demo.Leaf\n  1/1 demo.Parser\n");
        Run json = Cli.run("profile", "show", all, "--index", index, "--json");
        assertThat(json.json().at("/used/1/name").textValue()).isEqualTo("demo.Leaf");
        assertThat(json.json().at("/runs").intValue()).isEqualTo(2);
    }

    @Test
    void mergesIntoOneOfTheProfiles() {
        assertThat(Cli.run("profile", "merge", one, two, "--output", one).status()).isZero();
        assertThat(Cli.run("profile", "show", one, "--json").out()).contains("\"runs\" : 2");
    }

    @Test
    void namesTheProfileThatIsOfAnotherIndex() throws IOException {
        assertThat(Cli.run("index", "--jar", jar, "--lookahead", 1, "--pack", "none").status())
                .isZero();
        Path other = profile("other.tjl", "demo/Main");
        Run run = Cli.run("profile", "merge", one, other, "--output", folder.resolve("x.tjl"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("other.tjl is a profile of another index than", "one.tjl");
        assertThat(folder.resolve("x.tjl")).doesNotExist();
        assertThat(Cli.run("profile", "show", one, "--index", index).err())
                .contains("one.tjl is a profile of another index than", "app.tji");
    }

    @Test
    void namesWhatIsNoProfile() throws IOException {
        Run missing = Cli.run("profile", "show", folder.resolve("none.tjl"));
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err()).contains("none.tjl does not exist");

        Run wrong = Cli.run("profile", "show", index);
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.err()).contains("app.tji is not a ThinJIT profile");
    }

    @Test
    void badUsageIsStatusTwo() {
        assertThat(Cli.run("profile").status()).isEqualTo(2);
        assertThat(Cli.run("profile", "merge", one).status()).isEqualTo(2);
    }

    @Test
    void goesIntoTheIndexWithoutChangingItsId() throws IOException {
        final long id = open().id();
        final byte[] pack = Files.readAllBytes(folder.resolve("app.tjp"));
        Run run = Cli.run("index", "--jar", jar, "--profile", one);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(open().id()).isEqualTo(id);
        ByteBuffer section = open().section(SectionDescriptor.PROFILE);
        assertThat(section).isEqualTo(ByteBuffer.wrap(Files.readAllBytes(one)));
        assertThat(Files.readAllBytes(folder.resolve("app.tjp"))).isEqualTo(pack);
        assertThat(Cli.run("verify", index).err() + Cli.run("verify", index).out())
                .contains("is what the jars give");
    }

    @Test
    void aProfileOfAnotherIndexDoesNotGoIn() throws IOException {
        byte[] before = Files.readAllBytes(index);
        Run run = Cli.run("index", "--jar", jar, "--pack", "none", "--profile", one);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("one.tjl is a profile of another index", "learn=FILE");
        assertThat(Files.readAllBytes(index)).isEqualTo(before);
    }
}
