package org.thinjit.indexer.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thinjit.indexer.container.ClassCatalog;
import org.thinjit.indexer.summary.SymbolTable;

/**
 * The program-wide numbers of types and members. Indexed classes keep their numbers as types; names
 * outside the index follow in order of first use. For one thread while it grows.
 */
public final class GlobalNames {
    private final ClassCatalog catalog;
    private final Map<String, Integer> outside = new HashMap<>();
    private final List<String> outsideNames = new ArrayList<>();
    private final Map<String, Integer> memberNumbers = new HashMap<>();
    private final List<String> members = new ArrayList<>();

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

    int member(String nameAndDescriptor) {
        Integer known = memberNumbers.putIfAbsent(nameAndDescriptor, members.size());
        if (known != null) {
            return known;
        }
        members.add(nameAndDescriptor);
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
        int[] numbers = new int[unit.memberCount()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = member(unit.memberName(i));
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
        return members.get(member);
    }

    /**
     * Finds a member.
     *
     * @param nameAndDescriptor for example {@code run()V}
     * @return its number, or -1 when nothing mentions it
     */
    public int findMember(String nameAndDescriptor) {
        return memberNumbers.getOrDefault(nameAndDescriptor, -1);
    }
}
