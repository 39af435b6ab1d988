package org.thinjit.format.profile;

import java.util.ArrayList;
import java.util.List;

/** Profiles as tests write them down. */
final class Profiles {
    static final long INDEX = 0x0123456789abcdefL;
    static final int CLASSES = 40;
    static final int FLAGS = 20;

    private Profiles() {}

    /** Reads {@code "3 5:1/2 7p f2"}: class 3 used in 1 of 1 runs, 5 in 1 of 2, 7 passive, then flag 2. */
    static Profile of(int runs, String text) {
        ProfileBuilder builder = new ProfileBuilder(INDEX, CLASSES, FLAGS, CLASSES);
        for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
            if (word.startsWith("f")) {
                builder.addFlag(Integer.parseInt(word.substring(1)), builder.size());
                continue;
            }
            boolean passive = word.endsWith("p");
            String[] parts = word.replace("p", "").split("[:/]");
            builder.add(
                    Integer.parseInt(parts[0]),
                    parts.length == 1 ? 1 : Integer.parseInt(parts[1]),
                    parts.length == 1 ? 1 : Integer.parseInt(parts[2]),
                    passive ? ProfileDescriptor.PASSIVE : 0);
        }
        return builder.build(runs);
    }

    /** The same notation, from a profile. */
    static String text(Profile profile) {
        List<String> words = new ArrayList<>();
        int flag = 0;
        for (int place = 0; place <= profile.size(); place++) {
            while (flag < profile.flagSize() && profile.position(flag) == place) {
                words.add("f" + profile.flagAt(flag++));
            }
            if (place < profile.size()) {
                String counts = ":" + profile.used(place) + "/" + profile.possible(place);
                words.add(
                        profile.classAt(place)
                                + (counts.equals(":1/1") ? "" : counts)
                                + (profile.passive(place) ? "p" : ""));
            }
        }
        return String.join(" ", words);
    }
}
