package org.thinjit.maven.output;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thinjit.maven.project.ModulePath;

/**
 * The text of an argument file for the {@code java} launcher: one argument a line, each in double
 * quotes where it has to be. Within quotes the launcher takes a backslash as an escape (the java
 * command's manual, "java Command-Line Argument Files").
 */
final class ArgumentsFile {
    private static final String PLAIN = "[\\w./:@%+=,;~^-]*";

    private final List<String> arguments = new ArrayList<>();

    /**
     * Adds options of the JVM.
     *
     * @param options each as on a command line
     * @return this
     */
    ArgumentsFile options(List<String> options) {
        arguments.addAll(options);
        return this;
    }

    /**
     * Adds the agent.
     *
     * @param jar the agent's jar
     * @param index the index
     * @param options further options of the agent, {@code key=value,key=value}, perhaps empty
     * @return this
     * @throws IOException if the jar's path has an equals sign, at which the JVM would cut it
     */
    ArgumentsFile agent(Path jar, Path index, String options) throws IOException {
        if (jar.toString().indexOf('=') >= 0) {
            throw new IOException(
                    jar
                            + " has an '=' in its path, which -javaagent cannot take; set another"
                            + " <outputDirectory>");
        }
        List<String> pairs = new ArrayList<>();
        if (index.toString().indexOf(',') >= 0) {
            // A comma would end the option's value; the agent reads this property instead.
            arguments.add("-Dthinjit.index=" + index);
        } else {
            pairs.add("index=" + index);
        }
        if (!options.isEmpty()) {
            pairs.add(options);
        }
        String joined = String.join(",", pairs);
        arguments.add("-javaagent:" + jar + (joined.isEmpty() ? "" : "=" + joined));
        return this;
    }

    /**
     * Adds the class path.
     *
     * @param entries its entries in search order
     * @return this
     */
    ArgumentsFile classPath(List<Path> entries) {
        arguments.add("-cp");
        arguments.add(path(entries));
        return this;
    }

    /**
     * Adds the module path and, last of all, what to start: behind it the launcher takes all as the
     * program's own arguments.
     *
     * @param modules the module path and the main module
     * @param mainClass the class in it
     * @return this
     */
    ArgumentsFile modules(ModulePath modules, String mainClass) {
        String main = modules.module() + "/" + mainClass;
        arguments.addAll(List.of("--module-path", path(modules.entries()), "-m", main));
        return this;
    }

    private static String path(List<Path> entries) {
        return String.join(File.pathSeparator, entries.stream().map(Path::toString).toList());
    }

    /**
     * Returns the file's bytes.
     *
     * @param charset the one in which the launcher reads the file
     * @return the bytes
     * @throws IOException if an argument has a character which that charset lacks
     */
    ByteBuffer bytes(Charset charset) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String argument : arguments) {
            text.append(quote(argument)).append('\n');
        }
        try {
            return charset.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IOException(
                    "the paths in "
                            + arguments
                            + " cannot be written in this system's charset "
                            + charset
                            + "; set a UTF-8 locale (for example LC_ALL=C.UTF-8)",
                    e);
        }
    }

    private static String quote(String argument) {
        if (argument.matches(PLAIN) && !argument.startsWith("@") && !argument.isEmpty()) {
            return argument;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : argument.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
