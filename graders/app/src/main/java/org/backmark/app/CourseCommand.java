package org.backmark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.backmark.course.SheetRule;
import org.backmark.course.Standings;
import org.backmark.course.Standings.Standing;
import org.backmark.kit.score.SafeId;
import org.backmark.kit.score.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says who passes a course of several sheets. */
@Command(
        name = "course",
        description = "Says who passes a course of several sheets.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = false,
        footer = {
            "",
            "A student who is not in the results of a sheet has failed it. A sheet whose",
            "marks are still awaited, or that is not given yet, leaves the course open",
            "where it can decide it.",
            "",
            "Exit code: 0 the table is made, whoever passes; 2 a fault in what was given."
        })
final class CourseCommand implements Callable<Integer> {
    private static final String ROW = "%-40s  %7s  %s";

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "RESULTS",
            description = "A folder that grade has written, or a CSV file with columns student,passed, per sheet.")
    private List<Path> results;

    @Option(
            names = "--rule",
            required = true,
            paramLabel = "N/M",
            description = "How many of how many sheets must be passed, like 9/10.")
    private String rule;

    @Option(names = "--roster", paramLabel = "CSV", description = "Column student: who gets a row in any case.")
    private Path roster;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the table goes as CSV (nowhere).")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Standings standings = Standings.read(results, rule(), Optional.ofNullable(roster));
        if (out != null) {
            standings.table().write(out);
        }
        print(standings, spec.commandLine().getOut());
        return ExitCode.OK;
    }

    private SheetRule rule() {
        try {
            return SheetRule.of(rule);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--rule " + e.getMessage());
        }
    }

    private static void print(Standings standings, PrintWriter terminal) {
        terminal.print(line("student", "sheets", "course"));
        for (Standing standing : standings.students()) {
            terminal.print(line(
                    Text.line(SafeId.nameOf(standing.student())),
                    standing.passed() + "/" + standings.rule().of(),
                    standing.verdict().label()));
            if (!standing.remark().isEmpty()) {
                terminal.print("    " + standing.remark() + "\n");
            }
        }
        terminal.print(standings.summary() + "\n");
        terminal.flush();
    }

    private static String line(String student, String sheets, String course) {
        return String.format(Locale.ROOT, ROW, student, sheets, course).stripTrailing() + "\n";
    }
}
