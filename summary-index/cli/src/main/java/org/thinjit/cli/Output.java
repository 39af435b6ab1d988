package org.thinjit.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Where a command prints its facts: text or JSON, on standard output. */
final class Output {
    private final CommandLine line;
    private final PrintWriter out;

    Output(CommandLine line) {
        this.line = line;
        this.out = line.getOut();
    }

    /** Colours; off unless on a terminal. */
    Ansi ansi() {
        return line.getColorScheme().ansi();
    }

    /** Text that stands out on a terminal; picocli's markup would misread names that look like it. */
    static String bold(Ansi ansi, String text) {
        return ansi.enabled() ? Ansi.Style.bold.on() + text + Ansi.Style.reset.on() : text;
    }

    void text(String text) {
        out.print(text);
        out.flush();
    }

    /** Prints a value with two blanks of indentation and the same line ends everywhere. */
    void json(Object value) throws JsonProcessingException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        ObjectWriter writer = new ObjectMapper().writer(printer);
        text(writer.writeValueAsString(value) + "\n");
    }
}
