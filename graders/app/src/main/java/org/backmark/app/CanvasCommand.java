package org.backmark.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.backmark.course.ClassList;
import org.backmark.course.Score;
import org.backmark.course.gradebook.CanvasGradebook;
import org.backmark.course.gradebook.Filled;
import org.backmark.kit.score.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills in Canvas's gradebook. */
@Command(
        name = "canvas",
        description = "Fills in a column of Canvas's gradebook; everything else stays unchanged.",
        footer = {
            "",
            "Exit code: 0 it is done; 1 somebody with points has no row that is surely",
            "theirs, and is listed; 2 a fault in what was given."
        },
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = false)
final class CanvasCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", description = "A folder that grade has written.")
    private Path results;

    @Option(names = "--gradebook", required = true, paramLabel = "CSV", description = "As Canvas exported it.")
    private Path gradebook;

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description = "The assignment's, like \"Week 7 (12345)\" (the only one).")
    private String column;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the gradebook goes.")
    private Path out;

    @Option(names = "--roster", paramLabel = "CSV", description = "Columns student and email, name, or both.")
    private Path roster;

    @Option(names = "--scale", description = "Convert points to the points possible.")
    private boolean scale;

    @Option(
            names = "--zeros",
            description =
                    "Fill in 0 for what did not compile or was rejected (such rows are left unchanged, and are listed).")
    private boolean zeros;

    @Override
    public Integer call() throws IOException {
        Filled filled = CanvasGradebook.read(
                        gradebook,
                        Optional.ofNullable(column),
                        Score.read(results, zeros),
                        Optional.ofNullable(roster).map(ClassList::read))
                .fill(scale);
        AtomicFile.write(out, filled.bytes());
        GradebookLines.print(
                filled, out, spec.commandLine().getOut(), spec.commandLine().getErr());
        return filled.leftOut() > 0 ? ExitCode.LEFT_OUT : ExitCode.OK;
    }
}
