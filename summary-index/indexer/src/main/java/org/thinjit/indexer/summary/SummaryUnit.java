package org.thinjit.indexer.summary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.indexer.container.ClassEntry;
import org.thinjit.indexer.container.ContainerFiles;
import org.thinjit.indexer.container.PlainReason;

/**
 * Summaries of consecutive classes of one container, with their own symbols: the piece of work for
 * one thread. The same classes give the same unit, whatever runs beside it.
 *
 * @param symbols the names that the summaries refer to
 * @param results one for each class, in order
 */
public record SummaryUnit(SymbolTable symbols, List<ClassSummarizer.Result> results) {
    /**
     * Summarizes classes.
     *
     * @param files reads the bytes
     * @param container the container's number
     * @param entries the classes
     * @return their summaries
     */
    public static SummaryUnit of(ContainerFiles files, int container, List<ClassEntry> entries) {
        SymbolTable symbols = new SymbolTable();
        ClassSummarizer summarizer = new ClassSummarizer(symbols);
        List<ClassSummarizer.Result> results = new ArrayList<>(entries.size());
        for (ClassEntry entry : entries) {
            results.add(summarize(summarizer, files, container, entry));
        }
        symbols.freeze();
        return new SummaryUnit(symbols, results);
    }

    private static ClassSummarizer.Result summarize(
            ClassSummarizer summarizer, ContainerFiles files, int container, ClassEntry entry) {
        if (entry.plain() == PlainReason.MODULE_INFO || entry.plain() == PlainReason.NESTED) {
            return new ClassSummarizer.Result(null, entry.plain());
        }
        if (entry.versioned() && entry.plain() != null) {
            return new ClassSummarizer.Result(null, PlainReason.MULTI_RELEASE);
        }
        try {
            return summarizer.summarize(entry.name(), files.read(container, entry.path()));
        } catch (IOException e) {
            return new ClassSummarizer.Result(null, PlainReason.UNREADABLE);
        }
    }
}
