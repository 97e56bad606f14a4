package org.backmark.engine.gradebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.backmark.engine.course.ClassList;
import org.backmark.engine.course.Person;
import org.backmark.engine.course.Score;
import org.backmark.engine.text.Printable;

/** Which row of a platform's table is whose. */
final class Rows {
    private final List<Score> scores;
    private final ClassList people;
    private final Map<String, Integer> rows = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();

    /** Of nobody yet. The roster tells e-mails and names of those who are known by their ids alone. */
    Rows(List<Score> scores, Optional<ClassList> roster) {
        this.scores = scores;
        this.people = new ClassList(scores.stream()
                .map(score -> roster.flatMap(list -> list.find(List.of(score.student()), "", ""))
                        .orElse(new Person(score.student(), "", score.name())))
                .toList());
    }

    /** Notes a row, by what it says of whose it is. */
    void add(int row, List<String> ids, String email, String name) {
        Optional<Person> found = people.find(ids, email, name);
        if (found.isPresent()) {
            Integer first = rows.putIfAbsent(found.get().id(), row);
            if (first != null) {
                lines.add(found.get().id() + ": rows " + (first + 1) + " and " + (row + 1)
                        + " may both be meant; only the first was filled in");
            }
        }
    }

    /** Those who have a row, and known points. */
    List<Score> filled() {
        return scores.stream()
                .filter(score -> rows.containsKey(score.student()))
                .filter(score -> score.points().isPresent())
                .toList();
    }

    int of(Score score) {
        return rows.get(score.student());
    }

    Map<String, Integer> all() {
        return rows;
    }

    /** What became of the others. */
    List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        for (Score score : scores) {
            String student = Printable.of(score.student());
            if (!rows.containsKey(score.student())) {
                all.add(student + ": has no row there; a roster with e-mails or names may help");
            } else if (score.points().isEmpty()) {
                all.add(student + ": the grader failed, so the row stays as it was");
            }
        }
        return all;
    }
}
