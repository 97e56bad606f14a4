package org.backmark.app;

import java.util.Optional;
import org.backmark.engine.find.InputException;
import org.backmark.engine.text.Printable;
import org.backmark.kit.assignment.Assignment;
import picocli.CommandLine.Option;

/** The option for looking at one check. */
final class ReplayChoice {
    @Option(
            names = "--check",
            paramLabel = "ID",
            description = "Run that check of one submission alone and print each call: arguments, answer, expected"
                    + " answer, difference. For instructors; writes no files.")
    private String check;

    /**
     * The check, if one is wanted.
     *
     * @throws InputException in one line if the assignment has none of that name
     */
    Optional<String> check(Assignment assignment) {
        if (check != null && assignment.taskOf(check).isEmpty()) {
            throw new InputException("--check " + Printable.of(check) + ": " + assignment.id()
                    + " has no such check; its checks are listed in the column check of checks.csv");
        }
        return Optional.ofNullable(check);
    }
}
