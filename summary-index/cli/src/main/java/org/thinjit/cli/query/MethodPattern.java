package org.thinjit.cli.query;

import java.util.ArrayList;
import java.util.List;

/**
 * What a user calls a method: {@code a.b.C.m} for all overloads, or {@code
 * a.b.C.m(Ljava/lang/String;)V} for one.
 *
 * @param className the class in binary form
 * @param member the name, with the descriptor behind it when that was given
 */
public record MethodPattern(String className, String member) {
    /**
     * Parses a method's name.
     *
     * @param text as above
     * @return the pattern
     * @throws IllegalArgumentException if the text does not name a class and a method
     */
    public static MethodPattern parse(String text) {
        int parenthesis = text.indexOf('(');
        int dot = text.lastIndexOf('.', parenthesis < 0 ? text.length() : parenthesis);
        if (dot <= 0 || dot == text.length() - 1 || dot + 1 == parenthesis) {
            throw new IllegalArgumentException(
                    "'"
                            + text
                            + "' names no method; write a.b.C.m or a.b.C.m(Ljava/lang/String;)V");
        }
        return new MethodPattern(text.substring(0, dot), text.substring(dot + 1));
    }

    /**
     * Finds the methods, in the class itself or else in the nearest superclass that has them.
     *
     * @param file the index
     * @return numbers of methods, at least one
     * @throws UnknownNameException if the index has no such class or method
     */
    public List<Integer> find(IndexFile file) throws UnknownNameException {
        int declared = ClassName.find(file, className);
        for (int type : file.lineage(declared)) {
            List<Integer> found = matching(file, type);
            if (!found.isEmpty()) {
                return found;
            }
        }
        throw new UnknownNameException(
                "class " + className + " has no method " + member + " in " + file.path(),
                nearest(file, declared));
    }

    private List<Integer> matching(IndexFile file, int type) {
        List<Integer> found = new ArrayList<>();
        int first = file.classes().firstMethod(type);
        for (int method = first; method < first + file.classes().methodCount(type); method++) {
            String full = file.methods().member(method);
            if (full.equals(member) || name(full).equals(member)) {
                found.add(method);
            }
        }
        return found;
    }

    private List<String> nearest(IndexFile file, int type) {
        NearestNames byName = new NearestNames(className + "." + name(member));
        NearestNames byMember = new NearestNames(className + "." + member);
        int first = file.classes().firstMethod(type);
        for (int method = first; method < first + file.classes().methodCount(type); method++) {
            String full = file.methods().member(method);
            byName.offer(className + "." + name(full));
            byMember.offer(className + "." + full);
        }
        return member.contains("(") && !byMember.names().isEmpty()
                ? byMember.names()
                : byName.names();
    }

    private static String name(String member) {
        int parenthesis = member.indexOf('(');
        return parenthesis < 0 ? member : member.substring(0, parenthesis);
    }
}
