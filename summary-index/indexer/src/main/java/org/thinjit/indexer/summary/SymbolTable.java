package org.thinjit.indexer.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thinjit.indexer.encoding.RecordInput;
import org.thinjit.indexer.encoding.RecordOutput;

/**
 * The names of one unit of summaries, numbered in order of first use: types (internal names), and
 * members (a name with its descriptor). For one thread until it is complete.
 */
public final class SymbolTable {
    private final Map<String, Integer> typeNumbers = new HashMap<>();
    private final Map<String, Integer> textNumbers = new HashMap<>();
    private final Map<Long, Integer> memberNumbers = new HashMap<>();
    private final List<String> types;
    private final List<String> texts;
    private final List<Long> members;

    SymbolTable() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private SymbolTable(List<String> types, List<String> texts, List<Long> members) {
        this.types = types;
        this.texts = texts;
        this.members = members;
    }

    void write(RecordOutput out) {
        out.list(types, out::text);
        out.list(texts, out::text);
        out.list(
                members,
                member -> {
                    out.number((int) (member >>> 32));
                    out.number(member.intValue());
                });
    }

    /** Reads a complete table; nothing can be added to it. */
    static SymbolTable read(RecordInput in) {
        return new SymbolTable(
                in.list(in::text),
                in.list(in::text),
                in.list(() -> (long) in.number() << 32 | in.number()));
    }

    int type(String internalName) {
        Integer known = typeNumbers.get(internalName);
        if (known != null) {
            return known;
        }
        if (types.size() == Event.MAX_TYPES) {
            throw new IllegalStateException("too many types in one unit");
        }
        typeNumbers.put(internalName, types.size());
        types.add(internalName);
        return types.size() - 1;
    }

    int member(String name, String descriptor) {
        long key = (long) number(name) << 32 | number(descriptor);
        Integer known = memberNumbers.putIfAbsent(key, members.size());
        if (known != null) {
            return known;
        }
        members.add(key);
        return members.size() - 1;
    }

    private int number(String text) {
        Integer known = textNumbers.putIfAbsent(text, texts.size());
        if (known != null) {
            return known;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    /** Forgets what only adding needs. */
    void freeze() {
        typeNumbers.clear();
        textNumbers.clear();
        memberNumbers.clear();
    }

    /**
     * Returns the number of types.
     *
     * @return types, numbered from 0
     */
    public int typeCount() {
        return types.size();
    }

    /**
     * Returns a type's name.
     *
     * @param type its number
     * @return the internal name
     */
    public String typeName(int type) {
        return types.get(type);
    }

    /**
     * Returns the number of members.
     *
     * @return members, numbered from 0
     */
    public int memberCount() {
        return members.size();
    }

    /**
     * Returns the number of texts that names and descriptors of members are made of.
     *
     * @return texts, numbered from 0
     */
    public int textCount() {
        return texts.size();
    }

    /**
     * Returns a text.
     *
     * @param text its number
     * @return a member's name or descriptor
     */
    public String text(int text) {
        return texts.get(text);
    }

    /**
     * Returns a member's name.
     *
     * @param member its number
     * @return the name's text
     */
    public int nameText(int member) {
        return (int) (members.get(member) >>> 32);
    }

    /**
     * Returns a member's descriptor.
     *
     * @param member its number
     * @return the descriptor's text
     */
    public int descriptorText(int member) {
        return members.get(member).intValue();
    }
}
