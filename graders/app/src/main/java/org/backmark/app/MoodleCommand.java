package org.backmark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.backmark.course.ClassList;
import org.backmark.course.Score;
import org.backmark.course.gradebook.Filled;
import org.backmark.course.gradebook.MoodleFeedback;
import org.backmark.course.gradebook.MoodleWorksheet;
import org.backmark.kit.score.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills in Moodle's worksheet. */
@Command(
        name = "moodle",
        description = "Fills in Moodle's grading worksheet; everything that is not a grade stays unchanged.",
        footer = {
            "",
            "Exit code: 0 it is done; 1 somebody with points has no row that is surely",
            "theirs, and is listed; 2 a fault in what was given."
        },
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = false)
final class MoodleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", description = "A folder that grade has written.")
    private Path results;

    @Option(
            names = "--worksheet",
            required = true,
            paramLabel = "CSV",
            description = "As Moodle gave it: Download grading worksheet.")
    private Path worksheet;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the worksheet goes.")
    private Path out;

    @Option(names = "--roster", paramLabel = "CSV", description = "Columns student and email, name, or both.")
    private Path roster;

    @Option(
            names = "--feedback",
            paramLabel = "ZIP",
            description = "Where the students' reports go, for Upload multiple feedback files in a zip. Upload the"
                    + " worksheet first.")
    private Path feedback;

    @Option(names = "--scale", description = "Convert points to the worksheet's maximum.")
    private boolean scale;

    @Option(
            names = "--zeros",
            description =
                    "Fill in 0 for what did not compile or was rejected (such rows are left unchanged, and are listed).")
    private boolean zeros;

    @Override
    public Integer call() throws IOException {
        Instant now = Clock.systemUTC().instant();
        List<Score> scores = Score.read(results, zeros);
        MoodleWorksheet sheet = MoodleWorksheet.read(
                worksheet, scores, Optional.ofNullable(roster).map(ClassList::read));
        MoodleFeedback files = new MoodleFeedback(results);
        Filled filled = sheet.fill(student -> comment(files, student), scale, now);
        AtomicFile.write(out, filled.bytes());
        if (feedback != null) {
            AtomicFile.write(feedback, zip -> files.write(zip, sheet, filled.students(), now));
        }
        PrintWriter terminal = spec.commandLine().getOut();
        GradebookLines.print(filled, out, terminal, spec.commandLine().getErr());
        return filled.leftOut() > 0 ? ExitCode.LEFT_OUT : ExitCode.OK;
    }

    private static String comment(MoodleFeedback files, String student) {
        try {
            return files.comment(student);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
