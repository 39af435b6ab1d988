package org.thinjit.indexer.summary;

/**
 * Texts that may name a class or a resource, in one form: {@code a.b.C}, {@code a/b/C} and a resource's
 * path become names with slashes, so that a class's is its internal name.
 */
public final class NamedText {
    private static final int MAX_LENGTH = 200;

    private NamedText() {}

    /**
     * Tests a text.
     *
     * @param text any text
     * @return whether it is identifiers, at least two, with dots, slashes or hyphens between
     */
    public static boolean mayName(String text) {
        int length = text.length();
        boolean separated = false;
        boolean inside = false;
        for (int i = 0; i < length && length <= MAX_LENGTH; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '/' || c == '-') {
                if (!inside) {
                    return false;
                }
                separated |= c != '-';
                inside = false;
            } else if (Character.isJavaIdentifierPart(c) && c >= ' ') {
                inside = true;
            } else {
                return false;
            }
        }
        return separated && inside && length <= MAX_LENGTH;
    }

    /**
     * Brings a name into the one form.
     *
     * @param name a text that may name something
     * @return the same with slashes for dots
     */
    public static String normal(String name) {
        return name.replace('.', '/');
    }
}
