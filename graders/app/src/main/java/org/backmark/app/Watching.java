package org.backmark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.backmark.engine.find.InputException;
import org.backmark.engine.text.Printable;

/** Grades what arrives in a folder, until it is interrupted or the folder is gone. */
final class Watching {
    /** How long nothing may happen to a submission before it is graded. */
    static final Duration QUIET = Duration.ofSeconds(3);

    private static final Duration LOOK = Duration.ofMillis(500);
    private final Arrivals arrivals;
    private final Debouncer settling;
    private final PrintWriter remarks;
    private final PrintWriter errors;
    private volatile boolean waits = true;
    private int code = ExitCode.OK;

    /** Tells what happens in a folder. */
    interface Arrivals extends AutoCloseable {
        /** What is there now. */
        Set<Path> present() throws IOException;

        /**
         * Waits for something to happen.
         *
         * @return to which entries something has happened; nothing if the folder is gone
         */
        Optional<Set<Path>> await(Duration atMost) throws IOException, InterruptedException;

        @Override
        void close() throws IOException;
    }

    /** Grades a class as it is now. */
    @FunctionalInterface
    interface Round {
        /**
         * Grades it.
         *
         * @param first whether it is the first time
         * @param unsettled what is being copied: it is left alone
         * @return the exit code
         */
        int grade(boolean first, Set<Path> unsettled) throws Exception;
    }

    Watching(Arrivals arrivals, Debouncer settling, PrintWriter remarks, PrintWriter errors) {
        this.arrivals = arrivals;
        this.settling = settling;
        this.remarks = remarks;
        this.errors = errors;
    }

    /**
     * Watches.
     *
     * @return the exit code of the last round
     * @throws Exception what goes wrong in the first round; later ones are told of, and the folder is watched on
     */
    int grade(Round round) throws Exception {
        OnInterrupt.duringWait(
                () -> gradeUntilGone(round), () -> waits, "no longer watching; everything that had arrived is graded");
        return code;
    }

    private void gradeUntilGone(Round round) throws Exception {
        boolean first = true;
        settling.stir(arrivals.present());
        say("watching: what arrives is graded once it has not changed for " + QUIET.toSeconds() + " s; Ctrl-C ends it");
        Optional<Set<Path>> touched = arrivals.await(LOOK);
        for (; touched.isPresent(); touched = arrivals.await(LOOK)) {
            settling.stir(touched.get());
            if (!settling.settled().isEmpty()) {
                waits = false;
                code = once(round, first);
                if (code == ExitCode.INTERRUPTED) {
                    return;
                }
                waits = true;
                first = false;
            }
        }
        say("the folder no longer exists: stopped watching");
    }

    private int once(Round round, boolean first) throws Exception {
        try {
            return round.grade(first, settling.unsettled());
        } catch (InputException | IOException e) {
            if (first) {
                throw e;
            }
            errors.print("backmark: " + Printable.line(Backmark.line(e)) + "\n");
            errors.flush();
            return ExitCode.of(e);
        }
    }

    private void say(String line) {
        remarks.print("backmark: " + line + "\n");
        remarks.flush();
    }
}
