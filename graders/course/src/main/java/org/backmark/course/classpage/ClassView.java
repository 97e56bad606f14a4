package org.backmark.course.classpage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.backmark.course.classpage.ClassData.CheckCount;
import org.backmark.course.classpage.ClassData.Slip;
import org.backmark.course.classpage.ClassData.Student;
import org.backmark.course.similar.SimilarPair;
import org.backmark.kit.score.Text;

/**
 * What the page shows, as text.
 *
 * @param facts names and values, by turns of two
 * @param bins the distribution
 * @param hasGroups whether anybody works in one
 * @param similar nothing if nobody has looked
 */
record ClassView(
        String title,
        String course,
        boolean anonymous,
        List<Fact> facts,
        List<HistogramBin> bins,
        List<Reason> reasons,
        List<CheckView> checks,
        List<Slip> slips,
        List<StudentView> slowest,
        Optional<List<PairView>> similar,
        int morePairs,
        boolean hasGroups,
        List<StudentView> students,
        String made) {
    private static final int SLOWEST = 10;
    private static final int MOST_PAIRS = 100;

    record Fact(String name, String value) {}

    /**
     * A reason to look, and at whom.
     *
     * @param shown of them
     * @param more how many besides
     */
    record Reason(String reason, String advice, int count, List<StudentView> shown, int more) {
        static final int MOST = 100;

        boolean isShort() {
            return count <= 10;
        }
    }

    /**
     * How hard a check is.
     *
     * @param percent of the submissions in which it counted, those in which it earned points
     */
    record CheckView(CheckCount count, String percent) {}

    /** Two students whose code is alike. */
    record PairView(StudentView first, StudentView second, String percent) {}

    static ClassView of(ClassData data, Optional<List<SimilarPair>> similar) {
        Names names = data.anonymous() ? Names.hidden(data.key()) : Names.shown();
        List<StudentView> students = data.students().stream()
                .map(student -> StudentView.of(student, names.of(student.id()), data.anonymous()))
                // Sorted by their ids, codes would tell whose they are.
                .sorted(data.anonymous() ? Comparator.comparing(StudentView::id) : (first, second) -> 0)
                .toList();
        return new ClassView(
                Text.clean(data.sheet().title()),
                Text.clean(data.sheet().course()),
                data.anonymous(),
                facts(data),
                HistogramBin.of(data.students()),
                reasons(students),
                checks(data.checks()),
                data.slips(),
                students.stream()
                        .sorted(Comparator.comparingDouble(
                                        (StudentView student) -> student.row().seconds())
                                .reversed())
                        .filter(student -> student.row().seconds() > 0)
                        .limit(SLOWEST)
                        .map(StudentView::called)
                        .toList(),
                similar.map(pairs -> pairs(pairs, students)),
                Math.max(0, similar.map(List::size).orElse(0) - MOST_PAIRS),
                !data.anonymous()
                        && data.students().stream()
                                .anyMatch(student -> !student.group().isEmpty()),
                students,
                "Made by Backmark " + data.madeWith().backmark() + " on Java "
                        + data.madeWith().java() + ", seed " + data.sheet().seed() + ".");
    }

    private static List<Fact> facts(ClassData data) {
        List<Student> students = data.students();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Submissions", String.valueOf(students.size())));
        new TreeMap<>(students.stream().collect(Collectors.groupingBy(Student::status, Collectors.counting())))
                .forEach((status, count) -> facts.add(new Fact(capital(status), String.valueOf(count))));
        long passed = count(students, "passed");
        long open = count(students, "open");
        facts.add(new Fact("Passed", passed + ", at or above " + data.sheet().passMark()));
        if (open > 0) {
            facts.add(new Fact("Open", open + ", until a person has marked them"));
        }
        double[] percents = students.stream()
                .filter(student -> student.status().equals("graded"))
                .mapToDouble(Student::percent)
                .sorted()
                .toArray();
        if (percents.length > 0) {
            int middle = percents.length / 2;
            double median = percents.length % 2 == 1 ? percents[middle] : (percents[middle - 1] + percents[middle]) / 2;
            facts.add(new Fact("Median of the graded", String.format(Locale.ROOT, "%.1f %%", median)));
        }
        return facts;
    }

    private static String capital(String label) {
        String words = label.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static long count(List<Student> students, String verdict) {
        return students.stream()
                .filter(student -> student.verdict().equals(verdict))
                .count();
    }

    private static List<Reason> reasons(List<StudentView> students) {
        return AttentionReason.ALL.stream()
                .map(reason -> {
                    List<StudentView> all = students.stream()
                            .filter(student -> student.row().look().contains(reason))
                            .toList();
                    return new Reason(
                            capital(reason),
                            AttentionReason.advice(reason),
                            all.size(),
                            all.stream()
                                    .limit(Reason.MOST)
                                    .map(StudentView::called)
                                    .toList(),
                            Math.max(0, all.size() - Reason.MOST));
                })
                .filter(reason -> reason.count() > 0)
                .toList();
    }

    private static List<CheckView> checks(List<CheckCount> checks) {
        return checks.stream()
                .filter(check -> check.ran() > 0)
                .sorted(Comparator.comparingDouble(check -> (double) check.earned() / check.ran()))
                .map(check ->
                        new CheckView(check, String.format(Locale.ROOT, "%.0f", 100.0 * check.earned() / check.ran())))
                .toList();
    }

    private static List<PairView> pairs(List<SimilarPair> pairs, List<StudentView> students) {
        var byId = students.stream()
                .collect(Collectors.toMap(student -> student.row().id(), student -> student));
        return pairs.stream()
                .filter(pair -> byId.containsKey(pair.first()) && byId.containsKey(pair.second()))
                .limit(MOST_PAIRS)
                .map(pair -> new PairView(
                        byId.get(pair.first()).called(),
                        byId.get(pair.second()).called(),
                        String.format(Locale.ROOT, "%.1f", pair.percent())))
                .toList();
    }
}
