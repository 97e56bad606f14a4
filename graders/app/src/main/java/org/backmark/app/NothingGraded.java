package org.backmark.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.engine.find.Submission;
import org.backmark.engine.text.Printable;
import org.backmark.engine.unpack.Declared;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Reports;
import org.backmark.kit.score.Status;

/** Why a class is no success of which nothing could be graded, or that has sent in another assignment. */
final class NothingGraded {
    // Enough to tell a class's assignment by.
    private static final int LOOKED_INTO = 200;

    private final Assignment assignment;
    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
    private final Set<String> rejected = new HashSet<>();
    private final Map<String, Integer> notes = new TreeMap<>();
    private int all;

    private NothingGraded(Assignment assignment) {
        this.assignment = assignment;
    }

    /**
     * The likely reason in one line; empty for a class that is one.
     *
     * @param assignment what was asked for
     * @param reports the rows
     * @param submissions what was found
     */
    static Optional<String> reason(Assignment assignment, Reports reports, List<Submission> submissions)
            throws IOException {
        NothingGraded doubt = new NothingGraded(assignment);
        reports.forEach(doubt::add);
        return doubt.reason(submissions);
    }

    private void add(Report report) {
        all++;
        counts.merge(report.status(), 1, Integer::sum);
        if (report.status() == Status.REJECTED) {
            rejected.add(report.student());
        }
        if (report.status() != Status.GRADED) {
            notes.merge(report.note().replaceFirst("^[^ ]*:\\d+: ", ""), 1, Integer::sum);
        }
    }

    private int count(Status status) {
        return counts.getOrDefault(status, 0);
    }

    private Optional<String> reason(List<Submission> submissions) {
        boolean some = count(Status.GRADED) + count(Status.GRADER_ERROR) > 0;
        if (all == 0 || some && 2 * rejected.size() <= all) {
            return Optional.empty();
        }
        List<Set<String>> packages = submissions.stream()
                .filter(submission -> rejected.contains(submission.student()))
                .limit(LOOKED_INTO)
                .map(submission -> Declared.in(submission.path()).stream()
                        .map(Declared::packageName)
                        .collect(Collectors.toSet()))
                .toList();
        Optional<String> other = otherAssignment(packages, some ? all : packages.size());
        if (other.isPresent() || some) {
            return other;
        }
        return Optional.of(
                count(Status.REJECTED) * 2 > all
                        ? rejections(packages)
                        : "none of " + all + " could be graded: " + most());
    }

    // More than half of them, since a class may have a stray one of each other week.
    private Optional<String> otherAssignment(List<Set<String>> packages, int of) {
        return Assignments.ids().stream()
                .filter(id -> !id.equals(assignment.id()))
                .map(Assignments::load)
                .map(other -> Map.entry(other, declaring(packages, other.packageName())))
                .filter(entry -> entry.getValue() > 0 && 2 * entry.getValue() > of)
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(entry -> (count(Status.GRADED) == 0 ? none() : "of " + all) + declare(entry.getValue())
                        + entry.getKey().packageName() + ": --assignment "
                        + entry.getKey().id() + "?");
    }

    private String rejections(List<Set<String>> packages) {
        Map<String, Long> declared = packages.stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        return declared.entrySet().stream()
                .filter(entry -> !isOurs(entry.getKey()))
                .max(Map.Entry.comparingByValue())
                .filter(entry -> 2 * entry.getValue() > all)
                .map(entry -> none() + declare(entry.getValue().intValue())
                        + (entry.getKey().isEmpty() ? "no package" : "package " + Printable.of(entry.getKey()))
                        + ": is this the right assignment?")
                .orElse("none of " + all + " could be graded: " + most());
    }

    private String none() {
        return "none of " + all + " declares package " + assignment.packageName() + ";";
    }

    private static String declare(int count) {
        return " " + count + (count == 1 ? " declares " : " declare ");
    }

    private boolean isOurs(String name) {
        return isIn(name, assignment.packageName());
    }

    private static boolean isIn(String name, String packageName) {
        return (name + ".").startsWith(packageName + ".");
    }

    private static int declaring(List<Set<String>> packages, String packageName) {
        return (int) packages.stream()
                .filter(names -> names.stream().anyMatch(name -> isIn(name, packageName)))
                .count();
    }

    private String most() {
        List<String> kinds = new ArrayList<>();
        Stream.of(Status.NOT_COMPILED, Status.REJECTED, Status.NOTHING_SUBMITTED)
                .filter(status -> count(status) > 0)
                .forEach(status ->
                        kinds.add(count(status) + " " + (count(status) == 1 ? "is " : "are ") + status.label()));
        String often = notes.entrySet().stream()
                .filter(note -> !note.getKey().isEmpty())
                .max(Map.Entry.comparingByValue())
                .filter(note -> note.getValue() > 1 || all == 1)
                .map(note -> "; " + (all == 1 ? "" : note.getValue() + " times: ") + Printable.of(note.getKey()))
                .orElse("; see the notes of the rows");
        return String.join(", ", kinds) + often;
    }
}
