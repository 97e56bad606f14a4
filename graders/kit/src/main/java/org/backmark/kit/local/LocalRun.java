package org.backmark.kit.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.binding.InProcess;
import org.backmark.kit.diagnosis.Diagnosis;
import org.backmark.kit.junit.CheckCollector;
import org.backmark.kit.junit.Verdict;
import org.backmark.kit.page.CoveredSource;
import org.backmark.kit.page.Illustrator;
import org.backmark.kit.page.StudentPage;
import org.backmark.kit.page.Supplement;
import org.backmark.kit.score.AtomicFile;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.ChecksCsv;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.ReportJson;
import org.backmark.kit.score.Reports;
import org.backmark.kit.score.Scoreboard;
import org.backmark.kit.score.ScoresCsv;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.TaskResult;

/** One run of one assignment's visible checks on the student's own machine. */
final class LocalRun {
    private final Assignment assignment;
    private final Settings settings;
    private final Terminal terminal;
    private final LongSupplier nanoClock;
    private final Clock clock;
    private final long started;
    private final CheckCollector collector;
    private final List<CheckResult> ended = new ArrayList<>();
    private Optional<String> trouble = Optional.empty();

    LocalRun(Assignment assignment, Settings settings, Terminal terminal, LongSupplier nanoClock, Clock clock) {
        this.assignment = assignment;
        this.settings = settings;
        this.terminal = terminal;
        this.nanoClock = nanoClock;
        this.clock = clock;
        started = nanoClock.getAsLong();
        collector = new CheckCollector(assignment, EnumSet.of(Visibility.VISIBLE), nanoClock, this::keep);
    }

    CheckCollector collector() {
        return collector;
    }

    String packageName() {
        return assignment.packageName();
    }

    // Each row reaches the disk as its check ends: nothing runs any more when the student's code halts the JVM.
    private void keep(CheckResult result) {
        ended.removeIf(earlier -> earlier.check().equals(result.check()));
        ended.add(result);
        List<TaskResult> tasks = assignment.tasks().stream()
                .map(task -> new TaskResult(
                        task,
                        ended.stream()
                                .filter(check -> check.task().equals(task.id()))
                                .toList()))
                .toList();
        attempt(() -> ChecksCsv.write(file("checks.csv"), Reports.of(List.of(report(tasks)))));
    }

    /**
     * Writes the files and prints the board.
     *
     * @param ending whether the program is being ended in the middle of the run
     * @param coverage what ran of the student's code, if anybody looked
     */
    void finish(boolean ending, List<CoveredSource> coverage) {
        List<TaskResult> results = collector.results(this::notRun);
        // Of a program that is being ended nothing can be asked any more.
        Report report = report(ending ? results : explained(results));
        Reports one = Reports.of(List.of(report));
        attempt(() -> ScoresCsv.write(file("scores.csv"), assignment, one));
        attempt(() -> ChecksCsv.write(file("checks.csv"), one));
        attempt(() -> AtomicFile.write(file("scoreboard.txt"), Scoreboard.of(report, false)));
        Instant when = clock.instant();
        attempt(() -> AtomicFile.write(file("report.html"), page(report, when, coverage)));
        attempt(() -> ReportJson.write(file("report.json"), report, settings.versions(), when));
        String board = Scoreboard.of(report, terminal.colours()) + figures(report);
        terminal.print("\n" + board + trouble.map(text -> text + "\n").orElse(""), ending);
    }

    /** What was drawn, by its titles: some say what a training has reached. */
    private String figures(Report report) {
        Map<String, String> titles = new LinkedHashMap<>();
        report.tasks().stream()
                .flatMap(task -> task.checks().stream())
                .flatMap(check -> check.figures().stream())
                .filter(named -> !named.detail())
                .forEach(named -> titles.put(named.name(), named.figure().title()));
        if (titles.isEmpty()) {
            return "";
        }
        StringBuilder lines = new StringBuilder("Figures in " + file("figures") + ":\n");
        titles.forEach((name, title) ->
                lines.append("  ").append(name).append(": ").append(title).append('\n'));
        return lines.toString();
    }

    private String page(Report report, Instant when, List<CoveredSource> coverage) {
        Supplement supplement = new Supplement(settings.versions(), when, "", false, coverage);
        return StudentPage.html(report, supplement, new Illustrator());
    }

    private List<TaskResult> explained(List<TaskResult> results) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            return Diagnosis.local(assignment).explain(results, new InProcess(assignment, loader));
        } catch (RuntimeException e) {
            // The marks stand without it.
            trouble = Optional.of("backmark: known mistakes could not be looked for: " + e);
            return results;
        }
    }

    private Report report(List<TaskResult> tasks) {
        Status status = Report.statusOf(tasks);
        String note = status == Status.GRADED ? "" : "a check itself is at fault; tell your teacher";
        double seconds = (nanoClock.getAsLong() - started) / 1e9;
        return new Report(settings.student(), assignment, status, note, List.of(), tasks, settings.seed(), seconds, 0);
    }

    private Verdict notRun(Check check) {
        if (collector.isRunning(check)) {
            return new Verdict(Outcome.CRASHED, "the program was ended (System.exit) while it ran", "");
        }
        // Neither the student's zero nor the grader's fault: nothing is known of it.
        return new Verdict(
                Outcome.NOT_ATTEMPTED,
                collector.isPlanned(check) ? "not run: the program ended" : "not run: no such test",
                "");
    }

    private Path file(String name) {
        return settings.out().resolve(name);
    }

    private void attempt(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            trouble = Optional.of("backmark: " + e.getMessage());
        } catch (RuntimeException e) {
            // The board must be there whatever a picture on the page comes to.
            trouble = Optional.of("backmark: a file of the results could not be made: " + e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
