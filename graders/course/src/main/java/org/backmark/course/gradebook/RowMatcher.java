package org.backmark.course.gradebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.backmark.course.ClassList;
import org.backmark.course.Score;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.text.Printable;

/**
 * Which rows of a platform's table are whose.
 *
 * <p>What is surer counts first: the platform's own number, then other ids, then e-mails, then names. Where two rows, or two
 * students, fit equally well, neither gets anything.
 */
final class RowMatcher {
    private final List<Score> scores;
    private final Map<String, Identity> identities = new TreeMap<>();
    private final List<Row> table = new ArrayList<>();
    private final Map<String, List<Integer>> found = new TreeMap<>();
    private final Map<String, String> leftOut = new TreeMap<>();
    private final Set<Integer> taken = new TreeSet<>();

    /** Of nobody yet. The roster tells e-mails and names of those who are known by their ids alone. */
    RowMatcher(List<Score> scores, Optional<ClassList> roster) {
        this.scores = scores;
        scores.forEach(score -> identities.put(score.student(), Identity.of(score, roster)));
    }

    /** Notes a row. */
    void add(Row row) {
        table.add(row);
    }

    /** Finds out whose they are. */
    void match() {
        for (Key key : Key.values()) {
            RowIndex index = new RowIndex(key, table);
            Map<Integer, List<String>> claims = new TreeMap<>();
            for (Score score : scores) {
                if (!isSettled(score.student())) {
                    claim(score.student(), key, index, claims);
                }
            }
            claims.forEach(this::give);
        }
    }

    private boolean isSettled(String student) {
        return found.containsKey(student) || leftOut.containsKey(student);
    }

    private void claim(String student, Key key, RowIndex index, Map<Integer, List<String>> claims) {
        Identity identity = identities.get(student);
        List<Row> fitting = index.of(identity);
        if (key == Key.TEAM) {
            fitting.stream()
                    .filter(row -> !taken.contains(row.number()))
                    .forEach(row -> claims.computeIfAbsent(row.number(), number -> new ArrayList<>())
                            .add(student));
            return;
        }
        List<Row> own = fitting.stream()
                .filter(row -> !key.isNumber() || !identity.isOther(row))
                .toList();
        if (own.size() > 1) {
            leftOut.put(
                    student, "rows " + numbers(own) + " may be meant, by " + key.label() + ", so none was filled in");
        } else if (own.size() == 1 && !taken.contains(own.get(0).number())) {
            claims.computeIfAbsent(own.get(0).number(), number -> new ArrayList<>())
                    .add(student);
        } else if (own.size() == 1 && key == Key.NAME) {
            leftOut.put(student, "row " + numbers(own) + " has that name, and is another's");
        }
    }

    private static String numbers(List<Row> rows) {
        List<String> numbers =
                rows.stream().map(row -> String.valueOf(row.number() + 1)).toList();
        return numbers.size() == 1
                ? numbers.get(0)
                : String.join(", ", numbers.subList(0, numbers.size() - 1)) + " and " + numbers.get(numbers.size() - 1);
    }

    private void give(int row, List<String> students) {
        if (students.size() == 1) {
            taken.add(row);
            found.computeIfAbsent(students.get(0), student -> new ArrayList<>()).add(row);
            return;
        }
        String all = students.stream().map(RowMatcher::shown).collect(Collectors.joining(" and "));
        students.forEach(student ->
                leftOut.put(student, "row " + (row + 1) + " may be that of " + all + ", so it was not filled in"));
    }

    /** Those who have rows, and known points. */
    List<Score> filled() {
        return scores.stream()
                .filter(score -> found.containsKey(score.student()))
                .filter(score -> score.points().isPresent())
                .toList();
    }

    List<Integer> of(Score score) {
        return found.get(score.student());
    }

    Map<String, List<Integer>> all() {
        return found;
    }

    /** How many have points, but no row that is surely theirs. */
    int leftOut() {
        return (int) scores.stream()
                .filter(score -> !found.containsKey(score.student()))
                .filter(score -> score.points().isPresent())
                .count();
    }

    /** What became of the others. */
    List<String> lines() {
        List<String> all = new ArrayList<>();
        for (Score score : scores) {
            String student = shown(score.student());
            if (leftOut.containsKey(score.student())) {
                all.add(student + ": " + leftOut.get(score.student()));
            } else if (!found.containsKey(score.student())) {
                all.add(student + ": has no row there; a roster with e-mails or names may help" + others(score));
            } else if (score.points().isEmpty()) {
                all.add(student + ": " + score.unknown() + ", so the row is left unchanged");
            }
        }
        return all;
    }

    private String others(Score score) {
        Identity identity = identities.get(score.student());
        List<String> others = table.stream()
                .filter(identity::isOther)
                .filter(row -> Key.SHORTENED_ID.of(row).anyMatch(identity.id()::equals))
                .map(row -> "row " + (row.number() + 1) + " has the id, but is of " + Printable.of(row.name()))
                .toList();
        return others.isEmpty() ? "" : " (" + String.join("; ", others) + ")";
    }

    private static String shown(String student) {
        return Printable.of(StudentId.nameOf(student));
    }
}
