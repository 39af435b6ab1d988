package org.thinjit.agent;

/**
 * The agent's options: {@code key=value,key=value}. The one definition of keys, defaults and ranges
 * for the agent, the command line and the Maven plugin. Immutable once parsed.
 */
public final class AgentOptions {
    /** The keys, in the order in which they are documented. */
    private static final String[] KEYS = {
        "index",
        "lookahead",
        "speculate",
        "link",
        "nudge",
        "exclude",
        "transform",
        "stats",
        "events",
        "dump",
        "learn",
        "verify",
        "trust",
        "jfr",
        "compilers",
        "symbols",
        "strict",
        "log",
    };

    private static final int MAX_LOOKAHEAD = 64;

    private final String[] values;
    private final String otherAgent;

    private AgentOptions(String[] values, String otherAgent) {
        this.values = values;
        this.otherAgent = otherAgent;
    }

    /**
     * Parses the agent's argument.
     *
     * @param argument the text behind {@code thinjit.jar=}; null or empty for none
     * @return the options
     * @throws StandBack if a key is unknown or a value is bad; the message names it and the known
     */
    public static AgentOptions parse(String argument) throws StandBack {
        AgentOptions options = new AgentOptions(new String[KEYS.length], null);
        String text = argument == null ? "" : argument;
        int start = 0;
        while (start < text.length()) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            if (end > start) {
                options.put(text.substring(start, end));
            }
            start = end + 1;
        }
        options.check();
        return options;
    }

    private void put(String pair) throws StandBack {
        int equals = pair.indexOf('=');
        String key = equals < 0 ? pair : pair.substring(0, equals);
        int number = number(key);
        if (number < 0) {
            throw new StandBack("unknown option '" + key + "'; known: " + known());
        }
        if (equals < 0 || equals == pair.length() - 1) {
            throw new StandBack("option '" + key + "' has no value; write " + key + "=VALUE");
        }
        values[number] = pair.substring(equals + 1);
    }

    private static int number(String key) {
        for (int i = 0; i < KEYS.length; i++) {
            if (KEYS[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static String known() {
        StringBuilder known = new StringBuilder();
        for (int i = 0; i < KEYS.length; i++) {
            known.append(i == 0 ? "" : ", ").append(KEYS[i]);
        }
        return known.toString();
    }

    private void check() throws StandBack {
        oneOf("speculate", "true", "false", "auto");
        oneOf("link", "true", "false");
        oneOf("nudge", "true", "false");
        oneOf("transform", "auto", "always", "never");
        oneOf("verify", "stat", "digest");
        oneOf("trust", "owner", "any");
        oneOf("jfr", "true", "false");
        oneOf("compilers", "auto", "hold", "plain");
        oneOf("symbols", "auto", "grow", "plain");
        oneOf("strict", "true", "false");
        oneOf("log", "error", "warn", "info", "debug");
        String lookahead = get("lookahead");
        if (lookahead != null && lookahead() < 1) {
            throw bad("lookahead", lookahead, "a whole number from 1 to " + MAX_LOOKAHEAD);
        }
    }

    private void oneOf(String key, String... allowed) throws StandBack {
        String value = get(key);
        if (value == null) {
            return;
        }
        StringBuilder list = new StringBuilder();
        for (String each : allowed) {
            if (each.equals(value)) {
                return;
            }
            list.append(list.length() == 0 ? "" : ", ").append(each);
        }
        throw bad(key, value, list.toString());
    }

    private static StandBack bad(String key, String value, String known) {
        return new StandBack("option '" + key + "' cannot be '" + value + "'; known: " + known);
    }

    private String get(String key) {
        return values[number(key)];
    }

    private boolean is(String key, String value, boolean byDefault) {
        String given = get(key);
        return given == null ? byDefault : given.equals(value);
    }

    /**
     * Returns the index named by the user.
     *
     * @return a path, or null
     */
    public String index() {
        return get("index");
    }

    /**
     * Returns the lookahead.
     *
     * @return calls, 1 to 64; 0 when none was given; -1 when the value is not such a number
     */
    public int lookahead() {
        String text = get("lookahead");
        if (text == null) {
            return 0;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value > MAX_LOOKAHEAD) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value > MAX_LOOKAHEAD || value == 0 ? -1 : value;
    }

    /**
     * Returns the same options in a JVM that has another agent. It may register a transformer at any
     * time, which would not see a class that was loaded ahead before.
     *
     * @param agent what to call the other agent, or null if there is none
     * @return new options
     */
    AgentOptions beside(String agent) {
        return new AgentOptions(values, agent);
    }

    /**
     * Returns the other agent.
     *
     * @return its name for people, or null
     */
    public String otherAgent() {
        return otherAgent;
    }

    /**
     * Returns whether to load ahead.
     *
     * @param processors how many the JVM may use; with one, {@code auto} means no, as it does beside
     *     another agent
     * @return true to run discovery
     */
    public boolean speculate(int processors) {
        return speculateAuto()
                ? processors > 1 && otherAgent == null
                : is("speculate", "true", false);
    }

    /**
     * Returns whether processors and other agents decide about loading ahead.
     *
     * @return true by default
     */
    public boolean speculateAuto() {
        return is("speculate", "auto", true);
    }

    /**
     * Returns whether to link what was loaded ahead.
     *
     * @return true by default
     */
    public boolean link() {
        return is("link", "true", true);
    }

    /**
     * Returns whether a miss starts discovery from the missed class.
     *
     * @return true by default
     */
    public boolean nudge() {
        return is("nudge", "true", true);
    }

    /**
     * Returns the class-name globs never loaded ahead.
     *
     * @return separated by {@code ;}, empty by default
     */
    public String exclude() {
        String value = get("exclude");
        return value == null ? "" : value;
    }

    /**
     * Returns whether the transformer is there from the start.
     *
     * @return false by default
     */
    public boolean transformAlways() {
        return is("transform", "always", false);
    }

    /**
     * Returns whether there is never a transformer.
     *
     * @return false by default
     */
    public boolean transformNever() {
        return is("transform", "never", false);
    }

    /**
     * Returns where statistics go.
     *
     * @return {@code stderr}, a file, or null for none
     */
    public String stats() {
        return get("stats");
    }

    /**
     * Returns where the event log goes.
     *
     * @return a file, or null for none
     */
    public String events() {
        return get("events");
    }

    /**
     * Returns where original and woven classes are written.
     *
     * @return a folder, or null for none
     */
    public String dump() {
        return get("dump");
    }

    /**
     * Returns where runs learn from each other.
     *
     * @return a profile's file, or null for none
     */
    public String learn() {
        return get("learn");
    }

    /**
     * Returns whether ThinJIT's events go to JDK Flight Recorder.
     *
     * @return false by default
     */
    public boolean jfr() {
        return is("jfr", "true", false);
    }

    /**
     * Returns whether the number of processors decides about holding back the second JIT compiler.
     *
     * @return true by default
     */
    public boolean compilersAuto() {
        return is("compilers", "auto", true);
    }

    /**
     * Returns whether the second JIT compiler is held back on any number of processors.
     *
     * @return false by default
     */
    public boolean compilersHold() {
        return is("compilers", "hold", false);
    }

    /**
     * Returns whether the program's size decides about letting the JVM's symbol table grow.
     *
     * @return true by default
     */
    public boolean symbolsAuto() {
        return is("symbols", "auto", true);
    }

    /**
     * Returns whether the JVM's symbol table grows for a program of any size.
     *
     * @return false by default
     */
    public boolean symbolsGrow() {
        return is("symbols", "grow", false);
    }

    /**
     * Returns whether anything is to be written at exit.
     *
     * @return true with statistics, events or a dump
     */
    boolean reports() {
        return stats() != null || events() != null || dump() != null;
    }

    /**
     * Returns whether containers are checked by digest rather than by size and time.
     *
     * @return false by default
     */
    public boolean verifyDigest() {
        return is("verify", "digest", false);
    }

    /**
     * Returns whether index and pack are accepted whoever can write to them.
     *
     * @return false by default
     */
    public boolean trustAny() {
        return is("trust", "any", false);
    }

    /**
     * Returns whether a fallback ends the program before main.
     *
     * @return false by default
     */
    public boolean strict() {
        return is("strict", "true", false);
    }

    /**
     * Returns whether strictness was asked for, of options that may not parse.
     *
     * @param argument the agent's argument, or null
     * @return true when it holds {@code strict=true}
     */
    static boolean strictIn(String argument) {
        return argument != null && ("," + argument + ",").contains(",strict=true,");
    }

    /**
     * Returns the log level.
     *
     * @return a constant of {@link AgentLog}
     */
    public int logLevel() {
        String value = get("log");
        if (value == null || value.equals("warn")) {
            return AgentLog.WARN;
        }
        return value.equals("error") ? AgentLog.ERROR : value.equals("info") ? 2 : 3;
    }
}
