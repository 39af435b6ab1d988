package org.thinjit.bench.variant;

import java.util.List;
import java.util.Optional;

/** The variants that {@code --variants} knows. */
public final class Variants {
    /** The name of the variant that all others are compared with. */
    public static final String PLAIN = "plain";

    private static final Variant HOOK =
            new ThinJitVariant(
                    "hook",
                    "ThinJIT's definition generator alone (speculate=false)",
                    List.of("speculate=false"));
    private static final Variant THINJIT =
            new ThinJitVariant("thinjit", "ThinJIT with its defaults", List.of());
    private static final Variant ARCHIVE = new PredictedArchiveVariant(false);
    private static final Variant LINKED_ARCHIVE = new PredictedArchiveVariant(true);

    /** On standard output, JDK 25 complains of the module that an agent adds, and goes on. */
    private static final Variant APP_CDS_WITH_AGENT =
            new ArchiveVariant(
                    ArchiveVariant.Kind.APP_CDS, "appcds", List.of(), List.of("-Xlog:cds=off"));

    /** JDK 25 throws a cache away when an agent adds a module that the training did not have. */
    private static final Variant AOT_CACHE_FOR_AGENTS =
            new ArchiveVariant(
                    ArchiveVariant.Kind.AOT_CACHE,
                    "agent-aot-cache",
                    List.of("--add-modules=java.instrument"),
                    List.of());

    /** All, in the order of the tables; {@code --peers} compares them. */
    private static final List<Variant> ALL =
            List.of(
                    new PlainVariant(),
                    new EmptyAgentVariant(),
                    HOOK,
                    THINJIT,
                    new LearnedVariant(THINJIT),
                    ARCHIVE,
                    new TogetherVariant(
                            "thinjit-archive", "ThinJIT, and its archive", THINJIT, ARCHIVE),
                    LINKED_ARCHIVE,
                    new ArchiveVariant(ArchiveVariant.Kind.APP_CDS, "appcds", List.of(), List.of()),
                    new ArchiveVariant(
                            ArchiveVariant.Kind.AOT_CACHE, "aot-cache", List.of(), List.of()),
                    new TogetherVariant(
                            "thinjit-appcds",
                            "ThinJIT, and the archive of appcds",
                            THINJIT,
                            APP_CDS_WITH_AGENT),
                    new TogetherVariant(
                            "thinjit-aot",
                            "ThinJIT, and an ahead-of-time cache trained for agents",
                            THINJIT,
                            AOT_CACHE_FOR_AGENTS),
                    new TogetherVariant(
                            "oracle",
                            "hook, and the plain run's own classes loaded ahead from the start",
                            HOOK,
                            new ClassListVariant()));

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
