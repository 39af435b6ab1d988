package org.thinjit.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.thinjit.indexer.link.EdgeKind;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which kinds of edges an index is made with. */
final class EdgeOptions {
    private static final String KINDS =
            "initializer, lambda, callback, string, service, resource, annotation, signature";

    @Option(
            names = "--without",
            paramLabel = "KIND",
            split = ",",
            converter = Kind.class,
            description = {
                "Leave edges of a kind out of the graph that discovery walks:",
                KINDS + "."
            })
    private List<EdgeKind> without = List.of();

    @Option(
            names = "--with",
            paramLabel = "KIND",
            split = ",",
            converter = Kind.class,
            description = "Put edges of a kind in that are left out by default.")
    private List<EdgeKind> with = List.of();

    /** The kinds as users write them. */
    static final class Kind implements CommandLine.ITypeConverter<EdgeKind> {
        @Override
        public EdgeKind convert(String value) {
            try {
                return EdgeKind.valueOf(value.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value + "' is none of " + KINDS);
            }
        }
    }

    /** The default kinds, those asked for added, then those declined taken away. */
    Set<EdgeKind> kinds() {
        Set<EdgeKind> kinds = EnumSet.copyOf(EdgeKind.defaults());
        kinds.addAll(with);
        kinds.removeAll(without);
        return kinds;
    }
}
