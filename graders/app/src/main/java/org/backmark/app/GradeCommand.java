package org.backmark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.backmark.course.Attendance;
import org.backmark.course.CourseRules;
import org.backmark.course.Decisions;
import org.backmark.course.classpage.ClassPage;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.Layout;
import org.backmark.engine.find.SubmissionSet;
import org.backmark.engine.grader.GraderOptions;
import org.backmark.engine.report.Changes;
import org.backmark.engine.report.ResultsFolder;
import org.backmark.engine.report.ReuseMode;
import org.backmark.engine.report.RunJournal;
import org.backmark.engine.run.Suite;
import org.backmark.engine.unpack.SourceUnpacker;
import org.backmark.kit.assignment.Assignment;
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
            "Exit code: 0 one submission at or above the pass mark, or a class;",
            "1 one submission below it; 2 a fault in what was given, or a class of which",
            "nothing could be graded; 3 a fault of the grader's in any row."
        })
final class GradeCommand implements Callable<Integer> {
    // Far more than any machine's processors; each takes a worker's memory.
    private static final int MOST_JOBS = 1024;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SUBMISSIONS",
            description = "A folder with a sub-folder or archive per student, Moodle's or Canvas's download of all, or"
                    + " one submission.")
    private Path submissions;

    @Mixin
    private SheetChoice sheet = new SheetChoice();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where results go (a class: backmark-results; one submission: nowhere).")
    private Path out;

    @Option(names = "--jobs", paramLabel = "N", description = "How many at a time (the number of processors).")
    private int jobs = Runtime.getRuntime().availableProcessors();

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
    private VerbosityOptions talk = new VerbosityOptions();

    @ArgGroup(validate = false, heading = "Rules of the course, each fault in which ends the command at once:%n")
    private CourseChoice course = new CourseChoice();

    @ArgGroup
    private ShapeChoice shape = new ShapeChoice();

    @Override
    public Integer call() throws Exception {
        try (CiOutput ci = formats.output(submissions, spec.commandLine().getOut(), System.getenv())) {
            if (jobs < 1) {
                throw new ParameterException(spec.commandLine(), "--jobs must be at least 1, not " + jobs);
            }
            if (jobs > MOST_JOBS) {
                throw new ParameterException(
                        spec.commandLine(), "--jobs must be at most " + MOST_JOBS + ", not " + jobs);
            }
            if (out != null && out.toString().isBlank()) {
                throw new ParameterException(spec.commandLine(), "--out is empty: name a folder");
            }
            Assignment assignment = sheet.assignment();
            PassMark passMark = sheet.passMark(assignment);
            return repeat.watch()
                    ? watch(assignment, passMark, ci)
                    : grade(assignment, passMark, ci, repeat.earlier(), Set.of());
        }
    }

    private int watch(Assignment assignment, PassMark passMark, CiOutput ci) throws Exception {
        if (shape.layout() == Layout.SINGLE || !Files.isDirectory(submissions)) {
            throw new InputException("--watch needs the folder of a class, and " + submissions + " is not one");
        }
        PrintWriter errors = spec.commandLine().getErr();
        Debouncer settling = new Debouncer(Watching.QUIET, InstantSource.system());
        try (Watching.Arrivals arrivals = new FolderWatch(submissions)) {
            return new Watching(arrivals, settling, talk.remarks(errors), errors).grade((first, unsettled) -> {
                ReuseMode take = first ? repeat.earlier() : ReuseMode.WHOLE;
                return grade(assignment, passMark, ci, take, unsettled);
            });
        }
    }

    private int grade(Assignment assignment, PassMark passMark, CiOutput ci, ReuseMode take, Set<Path> unsettled)
            throws Exception {
        Layout layout = repeat.watch() ? Layout.CLASS : shape.layout();
        try (SubmissionSource collected = SubmissionSource.from(submissions, layout, assignment.fileName())) {
            return grade(assignment, passMark, ci, collected, take, unsettled);
        }
    }

    private int grade(
            Assignment assignment,
            PassMark passMark,
            CiOutput ci,
            SubmissionSource collected,
            ReuseMode take,
            Set<Path> unsettled)
            throws Exception {
        Optional<Path> folder = folder(collected.found().single(), ci);
        Decisions decisions = folder.map(place -> Decisions.in(place, assignment.id()))
                .orElse(Decisions.none())
                .with(course.options(), course.by(), now());
        Attendance attendance = collected.attendance(decisions.roster(), decisions.mayHaveGroups());
        SubmissionSet found = attendance.found();
        ci.check(found.single());
        PrintWriter errors = spec.commandLine().getErr();
        PrintWriter remarks = talk.remarks(errors);
        // Only training on all samples takes so long that somebody waits for it.
        Progress training = sheet.isFull() ? talk.ofTraining(found.submissions().size() == 1, errors) : Progress.NONE;
        Run run = sheet.run(assignment, training);
        CourseRules rules = new CourseRules(run, passMark, found, attendance.missing(), decisions);
        SubmissionFilter wanted = SubmissionFilter.only(repeat.only(), rules.submissions(), rules, decisions.roster())
                .without(unsettled);
        Optional<String> check = replay.check(assignment);
        if (check.isPresent()) {
            return CheckReplay.grade(
                    check.get(), run, wanted, sandbox, spec.commandLine().getOut(), remarks);
        }
        try (ResultStore rows = rows(folder, found, run, rules, take)) {
            if (folder.isPresent()) {
                decisions.write(folder.get(), assignment.id());
            }
            found.ignored().forEach(line -> remarks.print("ignored " + line + "\n"));
            attendance.lines().forEach(line -> remarks.print("backmark: " + line + "\n"));
            rules.lines().forEach(line -> remarks.print("backmark: " + line + "\n"));
            remarks.flush();
            GraderOptions options = new GraderOptions(run, Suite.of(assignment), jobs, sandbox.kind());
            if (!new GradingSession(options, rows, remarks, talk.ofClass(errors)).grade(wanted)) {
                return ExitCode.INTERRUPTED;
            }
            PrintWriter terminal = spec.commandLine().getOut();
            Tally tally = print(found.single(), rows.reports(), passMark);
            terminal.flush();
            if (folder.isPresent()) {
                ci.write(folder.get(), rows.reports(), found.single());
            }
            Optional<String> doubt = found.single() || !repeat.only().isEmpty() || repeat.watch()
                    ? Optional.empty()
                    : NothingGraded.reason(assignment, rows.reports(), rules.submissions());
            Optional<Changes> changes = rows.complete(rules.named(decisions.changes()));
            if (folder.isPresent()) {
                RunSummary.print(changes, folder.get(), terminal);
                terminal.flush();
            }
            doubt.ifPresent(line -> {
                errors.print("backmark: " + line + "\n");
                errors.flush();
            });
            int code = ExitCode.of(found.single(), tally);
            return doubt.isPresent() && code == ExitCode.OK ? ExitCode.USAGE : code;
        }
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
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

    private Optional<Path> folder(boolean single, CiOutput ci) {
        boolean nowhere = out == null && single && !ci.areAny();
        return nowhere ? Optional.empty() : Optional.of(out == null ? Path.of("backmark-results") : out);
    }

    private ResultStore rows(Optional<Path> place, SubmissionSet found, Run run, CourseRules rules, ReuseMode take)
            throws IOException {
        if (take == ReuseMode.UNFINISHED && !repeat.only().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--resume resumes a whole class: leave out --only, or --resume");
        }
        if (place.isEmpty()) {
            if (take == ReuseMode.UNFINISHED) {
                throw new ParameterException(
                        spec.commandLine(), "--resume needs --out: one submission's results go nowhere");
            }
            return new MemoryResultStore(rules);
        }
        Path folder = place.get();
        Path real = folder.toAbsolutePath().normalize();
        Path top = submissions.toRealPath();
        if (real.startsWith(top) && !(found.single() && SourceUnpacker.passesOver(top.relativize(real)))) {
            throw new InputException(folder + " lies in the folder of submissions, where the next run would grade it:"
                    + " name another folder with --out");
        }
        ResultsFolder results = ResultsFolder.open(folder, Version.current(), now())
                .with(new ClassPage(Version.current(), anonymous, new SecureRandom()));
        PrintWriter errors = spec.commandLine().getErr();
        RunJournal finished =
                ResumePolicy.open(results, run, take, !repeat.only().isEmpty(), talk.remarks(errors));
        return new FileResultStore(results, finished, run.assignment(), rules, errors);
    }
}
