package org.thinjit.cli.query;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.format.CombinedIndex;
import org.thinjit.format.IndexFormatException;
import org.thinjit.format.profile.Profile;
import org.thinjit.format.profile.ProfileFile;

/**
 * What a profile holds.
 *
 * @param profile the file
 * @param index the id of its index, in hexadecimal
 * @param runs the runs that it was made of
 * @param classes how many classes are recorded
 * @param flags how many flags are recorded
 * @param used the classes in order of use; empty without the index
 */
public record ProfileFacts(
        String profile, String index, int runs, int classes, int flags, List<UsedClass> used) {
    /**
     * A class of the profile.
     *
     * @param name in binary form, {@code a.b.C}
     * @param runs that used it
     * @param of so many that could have
     */
    public record UsedClass(String name, int runs, int of) {}

    /**
     * Reads a profile.
     *
     * @param path the file
     * @return the profile
     * @throws IOException if there is none; the message names the file
     */
    public static Profile read(Path path) throws IOException {
        try {
            return new ProfileFile(path.toFile()).read();
        } catch (IndexFormatException e) {
            throw new IOException(path + " " + e.getMessage(), e);
        } catch (FileNotFoundException e) {
            throw new IOException(path + " does not exist, or cannot be read", e);
        }
    }

    /**
     * Gathers the facts.
     *
     * @param file the profile's name
     * @param profile the profile
     * @param named its index, for names, or null
     * @return the facts
     * @throws IOException if the profile is of another index
     */
    public static ProfileFacts of(String file, Profile profile, IndexFile named)
            throws IOException {
        return new ProfileFacts(
                file,
                String.format("%016x", profile.indexId()),
                profile.runs(),
                profile.size(),
                profile.flagSize(),
                named == null ? List.of() : used(file, profile, named));
    }

    private static List<UsedClass> used(String file, Profile profile, IndexFile named)
            throws IOException {
        CombinedIndex index = named.index();
        if (!profile.isOf(index.id(), index.classes().count(), index.flagCount())) {
            throw new IOException(file + " is a profile of another index than " + named.path());
        }
        List<UsedClass> used = new ArrayList<>();
        for (int place = 0; place < profile.size(); place++) {
            used.add(
                    new UsedClass(
                            named.className(profile.classAt(place)),
                            profile.used(place),
                            profile.possible(place)));
        }
        return used;
    }

    /**
     * Returns the facts for people.
     *
     * @return lines
     */
    public String text() {
        StringBuilder text = new StringBuilder(profile);
        text.append(": ").append(runs).append(runs == 1 ? " run, " : " runs, ");
        text.append(classes).append(" classes, ").append(flags).append(" flags, of index ");
        text.append(index).append('\n');
        for (UsedClass each : used) {
            text.append("  ").append(each.runs()).append('/').append(each.of()).append(' ');
            text.append(each.name()).append('\n');
        }
        return text.toString();
    }
}
