package org.backmark.kit.local;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where a run's last words go. */
public final class Terminal {
    private final PrintStream out;
    private final PrintStream raw;
    private final boolean colours;

    /**
     * A terminal.
     *
     * @param out where a run that comes to its end prints
     * @param raw where the last words of a program that is being ended go
     * @param colours whether the terminal shows colours
     */
    Terminal(PrintStream out, PrintStream raw, boolean colours) {
        this.out = out;
        this.raw = raw;
        this.colours = colours;
    }

    /** The stream that is standard output now, whatever the student's code makes of it later. */
    static Terminal current() {
        // Not closed: the descriptor is the process's.
        PrintStream raw = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Terminal(System.out, raw, hasColours(System.console(), System.getenv()));
    }

    /** Whether somebody sits at this program's terminal. */
    public static boolean isThere() {
        return System.console() != null && isTerminal(System.console());
    }

    boolean colours() {
        return colours;
    }

    /**
     * Prints at the end of the run, or, once the program is ending, straight to the process's standard error: Surefire reads
     * no test's output any more by then, and takes standard output for its own.
     */
    void print(String text, boolean ending) {
        if (!ending) {
            out.print(text);
            out.flush();
        }
        if (ending || out.checkError()) {
            raw.print(text);
            raw.flush();
        }
    }

    static boolean hasColours(Console console, Map<String, String> environment) {
        return console != null && isTerminal(console) && !environment.containsKey("NO_COLOR");
    }

    // From Java 22 on a console need not be a terminal; before, there is no such method, and it is.
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
