package org.thinjit.cli.query;

import java.util.ArrayList;
import java.util.List;
import org.thinjit.format.SectionDescriptor;

/**
 * One section of an index.
 *
 * @param name as in the format's description
 * @param bytes its length
 */
public record SectionFacts(String name, int bytes) {
    static List<SectionFacts> of(IndexFile file) {
        List<SectionFacts> sections = new ArrayList<>();
        for (int kind = 1; kind < SectionDescriptor.KINDS; kind++) {
            int bytes = file.index().section(kind).capacity();
            sections.add(new SectionFacts(SectionDescriptor.name(kind), bytes));
        }
        return sections;
    }
}
