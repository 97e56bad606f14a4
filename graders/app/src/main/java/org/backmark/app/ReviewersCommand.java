package org.backmark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.backmark.course.Reviewers;
import org.backmark.kit.score.Csv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Assigns who reviews whose work. */
@Command(
        name = "reviewers",
        description = "Assigns who reviews whose work, as CSV: nobody their own, nobody's twice, equal load.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = false,
        footer = {"", "Exit code: 0 it is done; 2 a fault in what was given."})
final class ReviewersCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--roster", required = true, paramLabel = "CSV", description = "Column student: who takes part.")
    private Path roster;

    @Option(names = "--groups", paramLabel = "CSV", description = "Columns group,student: groups review groups.")
    private Path groups;

    @Option(names = "--each", paramLabel = "N", description = "How many reviews each writes, and gets (1).")
    private int each = 1;

    @Option(
            names = "--seed",
            required = true,
            paramLabel = "S",
            description = "What the draw comes from: the same seed and students give the same reviews.")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the table goes (standard output).")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (each < 1) {
            throw new ParameterException(spec.commandLine(), "--each must be at least 1, not " + each);
        }
        Csv table = Reviewers.table(
                Reviewers.assign(Reviewers.parties(roster, Optional.ofNullable(groups)), each, new Random(seed)));
        if (out != null) {
            table.write(out);
        } else {
            PrintWriter terminal = spec.commandLine().getOut();
            terminal.print(table.text());
            terminal.flush();
        }
        return ExitCode.OK;
    }
}
