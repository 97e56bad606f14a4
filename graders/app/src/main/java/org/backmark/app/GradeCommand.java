package org.backmark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import org.backmark.engine.course.CourseRules;
import org.backmark.engine.find.Found;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.Layout;
import org.backmark.engine.find.SubmissionFinder;
import org.backmark.engine.report.Changes;
import org.backmark.engine.report.Earlier;
import org.backmark.engine.report.Finished;
import org.backmark.engine.report.ResultsFolder;
import org.backmark.engine.run.Suite;
import org.backmark.engine.unpack.SourceUnpacker;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.CourseData;
import org.backmark.kit.assignment.PassMark;
import org.backmark.kit.junit.Progress;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.ClassTable;
import org.backmark.kit.score.Reports;
import org.backmark.kit.score.Scoreboard;
import org.backmark.kit.score.Tally;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Option(names = "--anonymous", description = "The class page shows codes instead of names and ids, and no links.")
    private boolean anonymous;

    @Option(
            names = "--sandbox",
            paramLabel = "KIND",
            description = "What confines the students' code: ${COMPLETION-CANDIDATES} (auto).")
    private SandboxChoice sandbox = SandboxChoice.AUTO;

    @Mixin
    private FormatChoice formats = new FormatChoice();

    @Mixin
    private RepeatChoice repeat = new RepeatChoice();

    @Mixin
    private ReplayChoice replay = new ReplayChoice();

    @Mixin
    private TalkChoice talk = new TalkChoice();

    @ArgGroup(validate = false, heading = "Rules of the course, each fault in which ends the command at once:%n")
    private CourseChoice course = new CourseChoice();

    @ArgGroup
    private ShapeChoice shape = new ShapeChoice();

    @Override
    public Integer call() throws Exception {
        try (CiOutput ci = formats.output(submissions, spec.commandLine().getOut(), System.getenv())) {
            return grade(ci);
        }
    }

    private int grade(CiOutput ci) throws Exception {
        validate();
        Assignment assignment = assignment();
        PassMark passMark = passMark(assignment);
        if (data != null) {
            checkData(assignment.id());
        }
        if (!repeat.watch()) {
            return grade(ci, find(assignment), assignment, passMark, repeat.earlier(), Set.of());
        }
        if (shape.layout() == Layout.SINGLE || !Files.isDirectory(submissions)) {
            throw new InputException("--watch needs the folder of a class, and " + submissions + " is none");
        }
        PrintWriter errors = spec.commandLine().getErr();
        Settling settling = new Settling(Watching.QUIET, InstantSource.system());
        try (Watching.Arrivals arrivals = new FolderWatch(submissions)) {
            return new Watching(arrivals, settling, talk.remarks(errors), errors)
                    .grade((first, unsettled) -> grade(
                            ci,
                            find(assignment),
                            assignment,
                            passMark,
                            first ? repeat.earlier() : Earlier.WHOLE,
                            unsettled));
        }
    }

    private Found find(Assignment assignment) {
        Layout layout = repeat.watch() ? Layout.CLASS : shape.layout();
        return new SubmissionFinder(assignment.fileName()).find(submissions, layout);
    }

    private int grade(
            CiOutput ci, Found found, Assignment assignment, PassMark passMark, Earlier take, Set<Path> unsettled)
            throws Exception {
        ci.check(found.single());
        PrintWriter errors = spec.commandLine().getErr();
        PrintWriter remarks = talk.remarks(errors);
        // Only training on all samples takes so long that somebody waits for it.
        Progress training = full ? talk.ofTraining(found.single(), errors) : Progress.NONE;
        Run run = new Run(assignment, seed, Optional.ofNullable(data), full, training);
        CourseRules rules = new CourseRules(run, passMark, found, course.options());
        Wanted wanted = Wanted.only(repeat.only(), rules.submissions(), rules).without(unsettled);
        Optional<String> check = replay.check(assignment);
        if (check.isPresent()) {
            return replay(check.get(), run, wanted, remarks);
        }
        Optional<Path> folder = folder(found.single(), ci);
        try (Rows rows = rows(folder, found, run, rules, wanted, take)) {
            found.ignored().forEach(line -> remarks.print("ignored " + line + "\n"));
            rules.lines().forEach(line -> remarks.print("backmark: " + line + "\n"));
            remarks.flush();
            new Grading(run, jobs, sandbox, Suite.of(assignment), rows, remarks, talk.ofClass(errors)).grade(wanted);
            PrintWriter terminal = spec.commandLine().getOut();
            Tally tally = print(found.single(), rows.reports(), passMark);
            terminal.flush();
            if (folder.isPresent()) {
                ci.write(folder.get(), rows.reports(), found.single());
            }
            Optional<Changes> changes = rows.complete();
            if (folder.isPresent()) {
                Closing.print(changes, folder.get(), terminal);
                terminal.flush();
            }
            return ExitCode.of(found.single(), tally);
        }
    }

    private int replay(String check, Run run, Wanted wanted, PrintWriter remarks) throws Exception {
        if (wanted.size() != 1) {
            throw new InputException(
                    "--check replays one submission, and there are " + wanted.size() + ": name one with --only");
        }
        Replayed replayed = new Replayed(check, spec.commandLine().getOut());
        Suite suite = Suite.of(run.assignment()).replaying(check, replayed::called);
        new Grading(run, 1, sandbox, suite, replayed, remarks, ClassProgress.NONE).grade(wanted);
        Tally tally = new Tally(run.assignment().passMark());
        replayed.reports().forEach(tally::add);
        return ExitCode.of(false, tally);
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

    private Optional<Path> folder(boolean single, CiOutput ci) {
        boolean nowhere = out == null && single && !ci.areAny();
        return nowhere ? Optional.empty() : Optional.of(out == null ? Path.of("backmark-results") : out);
    }

    private Rows rows(Optional<Path> place, Found found, Run run, CourseRules rules, Wanted wanted, Earlier take)
            throws IOException {
        if (take == Earlier.UNFINISHED && !repeat.only().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--resume goes on with a whole class: leave out --only, or --resume");
        }
        if (place.isEmpty()) {
            if (take == Earlier.UNFINISHED) {
                throw new ParameterException(
                        spec.commandLine(), "--resume needs --out: one submission's results go nowhere");
            }
            return new Unsaved(rules);
        }
        Path folder = place.get();
        Path real = folder.toAbsolutePath().normalize();
        Path top = submissions.toRealPath();
        if (real.startsWith(top) && !(found.single() && SourceUnpacker.passesOver(top.relativize(real)))) {
            throw new InputException(folder + " lies in the folder of submissions, where the next run would grade it:"
                    + " name another folder with --out");
        }
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        ResultsFolder opened = ResultsFolder.open(folder, Version.current(), now);
        ResultsFolder results = anonymous ? opened.anonymous() : opened;
        PrintWriter errors = spec.commandLine().getErr();
        Finished finished = Reopened.open(results, run, take, !repeat.only().isEmpty(), talk.remarks(errors));
        return new Saved(results, finished, run.assignment(), rules, errors);
    }
}
