package org.backmark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.backmark.course.export.Exports;
import org.backmark.course.export.Format;
import org.backmark.course.export.GithubStep;
import org.backmark.kit.score.Reports;

/**
 * What a CI server gets of a run.
 *
 * <p>GitHub takes any line of a step's output that looks like one for a command, and such a line may hold a student's words.
 * So it is told to take none until the end, by a word that nobody can guess.
 */
final class CiOutput implements AutoCloseable {
    private final Exports exports;
    private final GithubStep step;
    private final PrintWriter terminal;
    private final Optional<String> word;
    private String commands = "";

    private CiOutput(Exports exports, GithubStep step, PrintWriter terminal, Optional<String> word) {
        this.exports = exports;
        this.step = step;
        this.terminal = terminal;
        this.word = word;
    }

    /** Begins the output; whatever is printed from here on is text. */
    static CiOutput open(Exports exports, GithubStep step, PrintWriter terminal) {
        Optional<String> word = exports.formats().contains(Format.GITHUB)
                ? Optional.of(UUID.randomUUID().toString())
                : Optional.empty();
        word.ifPresent(stop -> terminal.print("::stop-commands::" + stop + "\n"));
        terminal.flush();
        return new CiOutput(exports, step, terminal, word);
    }

    /** Sees that the formats fit what was found. */
    void check(boolean single) {
        exports.check(single);
    }

    /** Whether any format needs a results folder. */
    boolean areAny() {
        return exports.areAny();
    }

    /**
     * Writes the files, and hands them over.
     *
     * @throws IOException in one line that names the file
     */
    void write(Path folder, Reports reports, boolean single) throws IOException {
        exports.write(folder, reports, single);
        if (word.isPresent()) {
            commands = step.handOver(folder);
        }
    }

    @Override
    public void close() {
        word.ifPresent(stop -> terminal.print("::" + stop + "::\n"));
        terminal.print(commands);
        terminal.flush();
    }
}
