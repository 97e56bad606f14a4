package org.backmark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.backmark.engine.course.CourseRules;
import org.backmark.engine.find.Found;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.SubmissionFinder;
import org.backmark.engine.report.Finished;
import org.backmark.engine.report.ResultsFolder;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.CourseData;
import org.backmark.kit.assignment.PassMark;
import org.backmark.kit.junit.Progress;
import org.backmark.kit.junit.Run;
import org.backmark.kit.local.Terminal;
import org.backmark.kit.score.ClassTable;
import org.backmark.kit.score.Reports;
import org.backmark.kit.score.Scoreboard;
import org.backmark.kit.score.Tally;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades a class or one submission. */
@Command(
        name = "grade",
        description = "Grades a class, or one submission.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = false,
        footer = {
            "",
            "Exit code: 0 one submission at or above the pass mark, or a class whose rows",
            "were all graded; 1 one submission below it; 2 a fault in what was given;",
            "3 a fault of the grader's in any row."
        })
final class GradeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SUBMISSIONS",
            description = "A folder with a sub-folder or archive per student, or one submission.")
    private Path submissions;

    @Option(names = "--assignment", required = true, paramLabel = "ID", description = "What is graded.")
    private String assignmentId;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where results go (a class: backmark-results; one submission: nowhere).")
    private Path out;

    @Option(names = "--jobs", paramLabel = "N", description = "How many at a time (the number of processors).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--seed", paramLabel = "S", description = "What random inputs come from (1).")
    private long seed = 1;

    @Option(names = "--config", paramLabel = "FILE", description = "Changes points, thresholds, limits or texts.")
    private Path config;

    @Option(names = "--data", paramLabel = "DIR", description = "The course's own data files.")
    private Path data;

    @Option(names = "--full", description = "Train on all samples.")
    private boolean full;

    @Option(
            names = "--pass",
            paramLabel = "MARK",
            description = "The pass mark, in percent or as \"30 points\" (the assignment's own).")
    private String pass;

    @Option(
            names = "--resume",
            description =
                    "Go on in --out from where an earlier run was ended: what it has finished is not graded again.")
    private boolean resume;

    @Option(names = "--anonymous", description = "The class page shows codes instead of names and ids, and no links.")
    private boolean anonymous;

    @Option(
            names = "--sandbox",
            paramLabel = "KIND",
            description = "What confines the students' code: ${COMPLETION-CANDIDATES} (auto).")
    private SandboxChoice sandbox = SandboxChoice.AUTO;

    @ArgGroup(validate = false, heading = "Rules of the course, each fault in which ends the command at once:%n")
    private CourseChoice course = new CourseChoice();

    @ArgGroup
    private ShapeChoice shape = new ShapeChoice();

    @Override
    public Integer call() throws Exception {
        validate();
        Assignment assignment = assignment();
        PassMark passMark = passMark(assignment);
        if (data != null) {
            checkData(assignment.id());
        }
        Found found = new SubmissionFinder(assignment.fileName()).find(submissions, shape.layout());
        PrintWriter progress = spec.commandLine().getErr();
        Run run = new Run(assignment, seed, Optional.ofNullable(data), full, longTasks(found.single(), progress));
        CourseRules rules = new CourseRules(run, passMark, found, course.options());
        try (Rows rows = rows(found, run, rules)) {
            found.ignored().forEach(line -> progress.print("ignored " + line + "\n"));
            rules.lines().forEach(line -> progress.print("backmark: " + line + "\n"));
            progress.flush();
            new Grading(run, jobs, sandbox, rows, progress).grade(rules.submissions());
            Tally tally = print(found.single(), rows.reports(), passMark);
            spec.commandLine().getOut().flush();
            rows.complete();
            return ExitCode.of(found.single(), tally);
        }
    }

    // Only training on all samples takes so long that somebody waits for it.
    private Progress longTasks(boolean single, PrintWriter log) {
        return !full
                ? Progress.NONE
                : single && Terminal.isThere()
                        ? new ProgressBars(System.err)
                        : new ProgressLines(log, Clock.systemUTC());
    }

    private Tally print(boolean single, Reports reports, PassMark passMark) throws IOException {
        PrintWriter terminal = spec.commandLine().getOut();
        if (!single) {
            return ClassTable.print(terminal, reports, passMark);
        }
        Tally tally = new Tally(passMark);
        reports.forEach(report -> {
            terminal.print(Scoreboard.of(report, false));
            tally.add(report);
        });
        return tally;
    }

    private Assignment assignment() {
        Assignment configured =
                config == null ? Assignments.load(assignmentId) : Assignments.load(assignmentId, config);
        return full ? configured.forAllSamples() : configured;
    }

    private void validate() {
        if (jobs < 1) {
            throw new ParameterException(spec.commandLine(), "--jobs must be at least 1, not " + jobs);
        }
    }

    private PassMark passMark(Assignment assignment) {
        try {
            return pass == null ? assignment.passMark() : PassMark.of(pass);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--pass " + e.getMessage());
        }
    }

    // A fault in the data is one line now, and not a grader's error in every check of every submission.
    private void checkData(String assignment) {
        CourseData files = ServiceLoader.load(CourseData.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(known -> known.assignment().equals(assignment))
                .findFirst()
                .orElseThrow(() -> new InputException(assignment + " takes no --data: leave the option out"));
        try {
            files.check(data);
        } catch (RuntimeException e) {
            throw new InputException(e.getMessage());
        }
    }

    private Rows rows(Found found, Run run, CourseRules rules) throws IOException {
        if (out == null && found.single()) {
            if (resume) {
                throw new ParameterException(
                        spec.commandLine(), "--resume needs --out: one submission's results go nowhere");
            }
            return new Unsaved(rules);
        }
        Path folder = out == null ? Path.of("backmark-results") : out;
        if (!found.single() && folder.toAbsolutePath().normalize().startsWith(submissions.toRealPath())) {
            throw new InputException(folder + " lies in the folder of submissions, where the next run would grade it:"
                    + " name another folder with --out");
        }
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        ResultsFolder opened = ResultsFolder.open(folder, Version.current(), now);
        ResultsFolder results = anonymous ? opened.anonymous() : opened;
        PrintWriter progress = spec.commandLine().getErr();
        sayWhatIsResumed(results, folder, progress);
        Finished finished = results.finished(run, resume);
        if (finished.size() > 0) {
            progress.print("backmark: " + folder + " holds " + finished.size()
                    + " finished rows; those whose submissions are as they were are not graded again\n");
        }
        return new Saved(results, finished, run.assignment(), rules, progress);
    }

    private void sayWhatIsResumed(ResultsFolder results, Path folder, PrintWriter progress) {
        if (resume && !results.isUnfinished()) {
            progress.print("backmark: there is no unfinished run in " + folder + ": everything is graded\n");
        } else if (!resume && results.isUnfinished()) {
            progress.print("backmark: the unfinished run in " + folder
                    + " is given up; --resume would have gone on with it\n");
        }
    }
}
