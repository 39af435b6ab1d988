package org.thinjit.bench.report;

/**
 * Terminal colours (ECMA-48 "select graphic rendition"), or none.
 *
 * @param enabled whether the output is a terminal that shows them
 */
public record Palette(boolean enabled) {
    String bold(String text) {
        return wrap("1", text);
    }

    String green(String text) {
        return wrap("32", text);
    }

    String red(String text) {
        return wrap("31", text);
    }

    String yellow(String text) {
        return wrap("33", text);
    }

    private String wrap(String code, String text) {
        return enabled ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
