package sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

public class WordCount {
    enum Order {
        BY_COUNT,
        BY_TEXT
    }

    record Word(String text, long count) {}

    interface Sink<T> {
        void accept(T value);
    }

    private final Map<String, Long> counts = new TreeMap<>();

    void add(List<String> words) {
        counts.putAll(
                words.stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .collect(
                                Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    List<Word> words(Order order) {
        List<Word> words = new ArrayList<>();
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            words.add(new Word(entry.getKey(), entry.getValue()));
        }
        switch (order) {
            case BY_COUNT -> words.sort(Comparator.comparingLong(Word::count).reversed());
            case BY_TEXT -> words.sort(Comparator.comparing(Word::text));
        }
        return words;
    }

    public static void main(String[] args) {
        WordCount wordCount = new WordCount();
        wordCount.add(List.of(args));
        Sink<Word> sink = word -> System.out.println(word.text() + " " + word.count());
        try {
            wordCount.words(Order.BY_COUNT).forEach(sink::accept);
        } catch (IllegalStateException e) {
            System.err.println("cannot print: " + e.getMessage());
        }
    }
}
