package org.backmark.app;

import java.io.PrintWriter;
import java.time.Clock;
import org.backmark.kit.junit.Progress;
import org.backmark.kit.local.Terminal;
import picocli.CommandLine.Option;

/** How much is said while submissions are graded. */
final class VerbosityOptions {
    @Option(names = "--quiet", description = "Say nothing while it runs but what has gone wrong.")
    private boolean quiet;

    /** Where remarks go that nobody need act upon. */
    PrintWriter remarks(PrintWriter errors) {
        return quiet ? new PrintWriter(PrintWriter.nullWriter()) : errors;
    }

    /** Tells how far a class is: a terminal gets a bar, a log gets lines. */
    ClassProgress ofClass(PrintWriter errors) {
        return quiet
                ? ClassProgress.NONE
                : Terminal.isThere() ? new ClassBar(System.err) : new ClassLines(errors, Clock.systemUTC());
    }

    /** Tells how far a long training is; several submissions have a bar of their own. */
    Progress ofTraining(boolean alone, PrintWriter errors) {
        if (quiet) {
            return Progress.NONE;
        }
        return Terminal.isThere()
                ? alone ? new ProgressBars(System.err) : Progress.NONE
                : new ProgressLines(errors, Clock.systemUTC());
    }
}
