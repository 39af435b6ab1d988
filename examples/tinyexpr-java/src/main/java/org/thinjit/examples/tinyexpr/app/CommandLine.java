package org.thinjit.examples.tinyexpr.app;

import org.thinjit.examples.tinyexpr.Options;

/** The program's arguments, understood. */
final class CommandLine {
    static final String DEFAULT_EXPRESSION = "sqrt(5^2+7^2+11^2+(8-2)^2)";

    private Options options = Options.DEFAULT;
    private Action action = Action.EVALUATE;
    private String expression;
    private boolean optionsEnded;

    private CommandLine() {}

    static CommandLine parse(String... words) throws UsageException {
        CommandLine commandLine = new CommandLine();
        for (String word : words) {
            commandLine.accept(word);
        }
        commandLine.check();
        return commandLine;
    }

    Options options() {
        return options;
    }

    Action action() {
        return action;
    }

    String expression() {
        return expression == null ? DEFAULT_EXPRESSION : expression;
    }

    private void accept(String word) throws UsageException {
        if (optionsEnded || !looksLikeOption(word)) {
            acceptExpression(word);
            return;
        }
        switch (word) {
            case "--pow-from-right" -> options = options.withPowerFromRight(true);
            case "--natural-log" -> options = options.withNaturalLog(true);
            case "--batch" -> choose(Action.BATCH);
            case "--repl" -> choose(Action.REPL);
            case "--help", "-h" -> action = Action.HELP;
            case "--" -> optionsEnded = true;
            default ->
                    throw new UsageException(
                            "unknown option " + word + "; put -- before an expression like this");
        }
    }

    /** Expressions may begin with signs too: {@code --2} is one, {@code --sin(2)} as well. */
    private static boolean looksLikeOption(String word) {
        return word.equals("-h") || word.equals("--") || word.matches("--[a-z]+(-[a-z]+)*");
    }

    private void acceptExpression(String word) throws UsageException {
        if (expression != null) {
            throw new UsageException(
                    "more than one expression: \"" + word + "\"; quote an expression with spaces");
        }
        expression = word;
    }

    private void choose(Action chosen) throws UsageException {
        if (action == Action.HELP) {
            return;
        }
        if (action != Action.EVALUATE && action != chosen) {
            throw new UsageException("--batch and --repl exclude each other");
        }
        action = chosen;
    }

    private void check() throws UsageException {
        if (expression != null && (action == Action.BATCH || action == Action.REPL)) {
            throw new UsageException(
                    "--batch and --repl read standard input and take no expression: \""
                            + expression
                            + "\"");
        }
    }
}
