package org.thinjit.cli.query;

/** Names of methods as people write them: simple names of parameter types, no return type. */
public final class ReadableName {
    private ReadableName() {}

    /**
     * Makes a name readable.
     *
     * @param name {@code a.b.C.m(I[Ljava/lang/String;)V}, or the name of a class
     * @return {@code a.b.C.m(int, String[])}; what is no method's name as it is
     */
    public static String of(String name) {
        int open = name.indexOf('(');
        int close = name.lastIndexOf(')');
        if (open < 0 || close < open) {
            return name;
        }
        StringBuilder text = new StringBuilder(name.substring(0, open + 1));
        for (int at = open + 1; at < close; ) {
            int end = endOfType(name, at, close);
            text.append(at == open + 1 ? "" : ", ").append(type(name.substring(at, end)));
            at = end;
        }
        return text.append(')').toString();
    }

    private static int endOfType(String name, int start, int limit) {
        int at = start;
        while (at < limit && name.charAt(at) == '[') {
            at++;
        }
        int semicolon = name.indexOf(';', at);
        boolean object = at < limit && name.charAt(at) == 'L' && semicolon > 0;
        return Math.min(limit, object ? semicolon + 1 : at + 1);
    }

    private static String type(String descriptor) {
        String element = descriptor.replace("[", "");
        return element(element) + "[]".repeat(descriptor.length() - element.length());
    }

    private static String element(String descriptor) {
        return switch (descriptor) {
            case "B" -> "byte";
            case "C" -> "char";
            case "D" -> "double";
            case "F" -> "float";
            case "I" -> "int";
            case "J" -> "long";
            case "S" -> "short";
            case "Z" -> "boolean";
            default -> descriptor.substring(descriptor.lastIndexOf('/') + 1).replace(";", "");
        };
    }
}
