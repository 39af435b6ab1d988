package org.thinjit.bench.variant;

import java.util.List;
import java.util.Optional;

/** The variants that {@code --variants} knows. */
public final class Variants {
    /** The name of the variant that all others are compared with. */
    public static final String PLAIN = "plain";

    private static final List<Variant> ALL =
            List.of(
                    new PlainVariant(),
                    new EmptyAgentVariant(),
                    new ThinJitVariant(
                            "hook",
                            "ThinJIT's definition generator alone (speculate=false)",
                            List.of("speculate=false")),
                    new ThinJitVariant("thinjit", "ThinJIT with its defaults", List.of()));

    private Variants() {}

    /** All variants, {@link #PLAIN} first. */
    public static List<Variant> all() {
        return ALL;
    }

    /**
     * Finds a variant.
     *
     * @param name its name
     */
    public static Optional<Variant> find(String name) {
        return ALL.stream().filter(variant -> variant.name().equals(name)).findFirst();
    }
}
