package org.backmark.course.classpage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.backmark.course.classpage.ClassData.CheckCount;
import org.backmark.course.classpage.ClassData.Slip;
import org.backmark.course.classpage.ClassData.Student;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.score.Numbers;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Reports;
import org.backmark.kit.score.Ruling;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.TaskResult;
import org.backmark.kit.score.Total;

/** Counts what a class's reports tell, one report in memory at a time. */
final class ClassCount {
    private final List<Student> students = new ArrayList<>();
    private final Map<String, int[]> checks = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, Integer> slips = new TreeMap<>();
    private String passMark;
    private long seed;

    private ClassCount(Assignment assignment) {
        passMark = assignment.passMark().toString();
        for (Task task : assignment.tasks()) {
            task.checks().forEach(check -> {
                checks.put(check.id(), new int[Kind.values().length]);
                titles.put(check.id(), task.title());
            });
        }
    }

    private enum Kind {
        EARNED,
        FOLLOWED_THROUGH,
        FAILED,
        STOPPED,
        NOT_ATTEMPTED
    }

    /**
     * Counts them all.
     *
     * @throws IOException if a report cannot be read
     */
    static ClassCount of(Assignment assignment, Reports reports) throws IOException {
        ClassCount count = new ClassCount(assignment);
        reports.forEach(count::add);
        return count;
    }

    private void add(Report report) {
        passMark = report.ruling().map(Ruling::passMark).map(Object::toString).orElse(passMark);
        seed = report.seed();
        students.add(row(report));
        Set<String> named = new LinkedHashSet<>();
        boolean ran = report.status() == Status.GRADED || report.status() == Status.GRADER_ERROR;
        report.checks().forEach(check -> {
            if (!check.diagnosis().isEmpty()) {
                named.add(check.diagnosis());
            }
            if (ran && checks.containsKey(check.check())) {
                add(checks.get(check.check()), check.outcome());
            }
        });
        named.forEach(slip -> slips.merge(slip, 1, Integer::sum));
    }

    private static void add(int[] counts, Outcome outcome) {
        switch (outcome) {
            case PASSED, BORDERLINE, MARKED -> counts[Kind.EARNED.ordinal()]++;
            case FOLLOWED_THROUGH -> {
                counts[Kind.EARNED.ordinal()]++;
                counts[Kind.FOLLOWED_THROUGH.ordinal()]++;
            }
            case FAILED, PARTIAL -> counts[Kind.FAILED.ordinal()]++;
            case CRASHED, TIMED_OUT, OUT_OF_MEMORY, REJECTED -> counts[Kind.STOPPED.ordinal()]++;
            case NOT_ATTEMPTED -> counts[Kind.NOT_ATTEMPTED.ordinal()]++;
            case NOT_APPLICABLE, AWAITING_MARKS, GRADER_ERROR -> {}
        }
    }

    // What a rule takes off is taken off both.
    private static double bonus(Report report) {
        boolean reduced = report.ruling().flatMap(Ruling::deduction).isPresent();
        return reduced ? 0 : Numbers.points(Total.of(report).bonus()).doubleValue();
    }

    private static Student row(Report report) {
        boolean known = report.status() != Status.GRADER_ERROR;
        return new Student(
                report.student(),
                report.name(),
                report.ruling().map(Ruling::group).orElse(""),
                report.status().label(),
                report.note(),
                known ? Numbers.points(report.score()).doubleValue() : null,
                bonus(report),
                Numbers.points(report.max()).doubleValue(),
                known ? Numbers.percent(report.percent()).doubleValue() : null,
                report.verdict(report.ruling()
                                .map(Ruling::passMark)
                                .orElse(report.assignment().passMark()))
                        .label(),
                Numbers.seconds(report.seconds()).doubleValue(),
                Numbers.seconds(report.studentSeconds()).doubleValue(),
                reasonsToLook(report));
    }

    private static List<String> reasonsToLook(Report report) {
        List<String> reasons = new ArrayList<>();
        if (report.status() == Status.GRADER_ERROR) {
            reasons.add(AttentionReason.GRADER_ERROR);
        }
        if (report.status() == Status.REJECTED) {
            reasons.add(AttentionReason.REJECTED);
        }
        if (report.tasks().stream().anyMatch(task -> task.change().isEmpty() && task.has(Outcome.REJECTED))) {
            reasons.add(AttentionReason.FORBIDDEN);
        }
        if (report.tasks().stream().anyMatch(task -> task.change().isEmpty() && task.has(Outcome.BORDERLINE))) {
            reasons.add(AttentionReason.BORDERLINE);
        }
        if (report.tasks().stream().anyMatch(TaskResult::isAwaited)) {
            reasons.add(AttentionReason.AWAITING_MARKS);
        }
        return reasons;
    }

    String passMark() {
        return passMark;
    }

    long seed() {
        return seed;
    }

    List<Student> students() {
        return students;
    }

    List<CheckCount> checks() {
        return checks.entrySet().stream()
                .map(entry -> count(entry.getKey(), titles.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static CheckCount count(String check, String task, int[] counts) {
        int earned = counts[Kind.EARNED.ordinal()];
        int failed = counts[Kind.FAILED.ordinal()];
        int stopped = counts[Kind.STOPPED.ordinal()];
        int notAttempted = counts[Kind.NOT_ATTEMPTED.ordinal()];
        return new CheckCount(
                check,
                task,
                earned + failed + stopped + notAttempted,
                earned,
                counts[Kind.FOLLOWED_THROUGH.ordinal()],
                failed,
                stopped,
                notAttempted);
    }

    List<Slip> slips() {
        return slips.entrySet().stream()
                .map(entry -> new Slip(entry.getKey(), entry.getValue()))
                // The map is sorted by sentence, and so are equals.
                .sorted(Comparator.comparingInt(Slip::students).reversed())
                .toList();
    }
}
