package org.thinjit.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A program written as text, one statement a line or between semicolons:
 *
 * <pre>
 *   main -> a b         a run of main calls a, then b, as likely as not
 *   main => a b         every run of main calls a, then b
 *   a resolves X Y      executing a makes the JVM resolve X, then Y
 *   a perhaps X Y       the same, as likely as not
 *   a seldom X Y        the same, every fourth time; rarely, every eighth
 *   X begins a          a miss of X starts discovery from a
 *   X verified-by Y Z   verifying X loads Y, then Z
 * </pre>
 *
 * Methods and classes are numbered as they first appear; a method's flag is its number plus {@link
 * #FIRST_FLAG}, so that a test notices when one is taken for the other.
 */
final class GraphFixture implements ProgramGraph {
    static final int FIRST_FLAG = 1000;

    private final List<String> methods = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();
    private final List<List<Integer>> calls = new ArrayList<>();
    private final List<List<Integer>> resolves = new ArrayList<>();
    private final List<List<Integer>> entries = new ArrayList<>();
    private final List<List<Integer>> verifierSets = new ArrayList<>();

    private GraphFixture() {}

    static GraphFixture of(String text) {
        GraphFixture graph = new GraphFixture();
        for (String statement : text.split("[;\n]")) {
            if (!statement.isBlank()) {
                graph.add(statement.trim().split(" +"));
            }
        }
        return graph;
    }

    private void add(String[] words) {
        for (int i = 2; i < words.length; i++) {
            switch (words[1]) {
                case "->" -> addCall(words[0], words[i], 1);
                case "=>" -> addCall(words[0], words[i], 0);
                case "resolves" -> addResolved(words[0], words[i], 0);
                case "perhaps" -> addResolved(words[0], words[i], 1);
                case "seldom" -> addResolved(words[0], words[i], 2);
                case "rarely" -> addResolved(words[0], words[i], 3);
                case "begins" -> entries.get(addType(words[0])).add(addMethod(words[i]));
                case "verified-by" -> verifierSets.get(addType(words[0])).add(addType(words[i]));
                default -> throw new IllegalArgumentException("unknown verb " + words[1]);
            }
        }
    }

    private void addCall(String caller, String callee, int halvings) {
        calls.get(addMethod(caller)).add(Weighted.of(addMethod(callee), halvings));
    }

    private void addResolved(String method, String type, int halvings) {
        resolves.get(addMethod(method)).add(Weighted.of(addType(type), halvings));
    }

    private int addMethod(String name) {
        if (!methods.contains(name)) {
            methods.add(name);
            calls.add(new ArrayList<>());
            resolves.add(new ArrayList<>());
        }
        return methods.indexOf(name);
    }

    private int addType(String name) {
        if (!classes.contains(name)) {
            classes.add(name);
            entries.add(new ArrayList<>());
            verifierSets.add(new ArrayList<>());
        }
        return classes.indexOf(name);
    }

    int method(String name) {
        return known(methods.indexOf(name), name);
    }

    int flag(String method) {
        return method(method) + FIRST_FLAG;
    }

    int type(String name) {
        return known(classes.indexOf(name), name);
    }

    private static int known(int number, String name) {
        if (number < 0) {
            throw new NoSuchElementException(name);
        }
        return number;
    }

    String methodName(int number) {
        return methods.get(number);
    }

    String typeName(int number) {
        return classes.get(number);
    }

    /** Puts class names into a row. */
    IntRow row(String... types) {
        IntRow row = new IntRow();
        for (String type : types) {
            row.add(type(type));
        }
        return row;
    }

    /** Reads a row of classes. */
    List<String> names(IntRow row) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            names.add(typeName(row.get(i)));
        }
        return names;
    }

    /** Takes all classes out of a queue. */
    List<String> drain(LoadQueue queue) {
        int[] batch = new int[classes.size()];
        IntRow row = new IntRow();
        int count = queue.poll(batch);
        for (int i = 0; i < count; i++) {
            row.add(batch[i]);
        }
        return names(row);
    }

    @Override
    public int methodCount() {
        return methods.size();
    }

    @Override
    public int classCount() {
        return classes.size();
    }

    @Override
    public int methodOfFlag(int flag) {
        return flag - FIRST_FLAG;
    }

    @Override
    public void resolves(int method, IntRow into) {
        copy(resolves.get(method), into);
    }

    @Override
    public void calls(int method, IntRow into) {
        copy(calls.get(method), into);
    }

    @Override
    public void entries(int number, IntRow into) {
        copy(entries.get(number), into);
    }

    @Override
    public void verifierSet(int number, IntRow into) {
        copy(verifierSets.get(number), into);
    }

    private static void copy(List<Integer> numbers, IntRow into) {
        into.clear();
        for (int number : numbers) {
            into.add(number);
        }
    }
}
