package org.thinjit.indexer.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thinjit.indexer.container.ClassCatalog;
import org.thinjit.indexer.hierarchy.LongIntMap;
import org.thinjit.indexer.summary.SymbolTable;

/**
 * The program-wide numbers of types and members. Indexed classes keep their numbers as types; names
 * outside the index follow in order of first use. For one thread while it grows.
 */
public final class GlobalNames {
    private final ClassCatalog catalog;
    private final Map<String, Integer> outside = new HashMap<>();
    private final List<String> outsideNames = new ArrayList<>();
    private final Map<String, Integer> textNumbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final LongIntMap memberNumbers = new LongIntMap(1 << 16);
    private final List<Long> members = new ArrayList<>();

    GlobalNames(ClassCatalog catalog) {
        this.catalog = catalog;
    }

    int type(String internalName) {
        int number = catalog.find(internalName);
        if (number >= 0) {
            return number;
        }
        Integer known = outside.putIfAbsent(internalName, typeCount());
        if (known != null) {
            return known;
        }
        outsideNames.add(internalName);
        return typeCount() - 1;
    }

    private int text(String text) {
        Integer known = textNumbers.putIfAbsent(text, texts.size());
        if (known != null) {
            return known;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    private int member(int name, int descriptor) {
        int known = memberNumbers.get(name, descriptor);
        if (known != LongIntMap.ABSENT) {
            return known;
        }
        memberNumbers.put(name, descriptor, members.size());
        members.add((long) name << 32 | descriptor);
        return members.size() - 1;
    }

    int[] types(SymbolTable unit) {
        int[] numbers = new int[unit.typeCount()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = type(unit.typeName(i));
        }
        return numbers;
    }

    int[] members(SymbolTable unit) {
        int[] textsOf = new int[unit.textCount()];
        for (int i = 0; i < textsOf.length; i++) {
            textsOf[i] = text(unit.text(i));
        }
        int[] numbers = new int[unit.memberCount()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = member(textsOf[unit.nameText(i)], textsOf[unit.descriptorText(i)]);
        }
        return numbers;
    }

    int typeCount() {
        return catalog.count() + outsideNames.size();
    }

    /**
     * Returns a type's name.
     *
     * @param type a type's number
     * @return its internal name
     */
    public String typeName(int type) {
        return type < catalog.count()
                ? catalog.entry(type).name()
                : outsideNames.get(type - catalog.count());
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
     * Returns a member.
     *
     * @param member its number
     * @return name and descriptor, for example {@code run()V}
     */
    public String memberName(int member) {
        long key = members.get(member);
        return texts.get((int) (key >>> 32)).concat(texts.get((int) key));
    }

    /**
     * Returns whether a member is a constructor.
     *
     * @param member its number
     * @return true for one named {@code <init>}
     */
    public boolean isConstructor(int member) {
        return texts.get((int) (members.get(member) >>> 32)).equals("<init>");
    }

    /**
     * Finds a member.
     *
     * @param nameAndDescriptor for example {@code run()V}
     * @return its number, or -1 when nothing mentions it
     */
    public int findMember(String nameAndDescriptor) {
        int parenthesis = nameAndDescriptor.indexOf('(');
        Integer name = textNumbers.get(nameAndDescriptor.substring(0, parenthesis));
        Integer descriptor = textNumbers.get(nameAndDescriptor.substring(parenthesis));
        int member =
                name == null || descriptor == null
                        ? LongIntMap.ABSENT
                        : memberNumbers.get(name, descriptor);
        return member == LongIntMap.ABSENT ? -1 : member;
    }
}
