package org.backmark.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/** Runs the command line in this JVM. */
final class InProcess {
    /** The corpus. */
    static final Path CORPUS = Command.ROOT.resolve("tests/submissions/inf5860-week7");

    private InProcess() {}

    static Command.Result backmark(Object... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        CommandLine commandLine =
                Backmark.commandLine().setOut(new PrintWriter(output, true)).setErr(new PrintWriter(errors, true));
        int exitCode = Backmark.run(commandLine, texts);
        return new Command.Result(exitCode, output.toString(), errors.toString());
    }
}
