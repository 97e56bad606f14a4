package org.backmark.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.backmark.course.KnownIds.Match;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.text.Printable;

/** Everybody who has a row, as tables may name them. */
final class Roster {
    private final SortedSet<String> students;
    private final Groups groups;
    private final Optional<ClassList> people;
    private final KnownIds ids;
    private final List<String> lines;

    /**
     * Of these.
     *
     * @param students their ids
     * @param groups who works with whom
     * @param people what else is known of them
     * @param lines told of ids that a spreadsheet has changed
     */
    Roster(SortedSet<String> students, Groups groups, Optional<ClassList> people, List<String> lines) {
        this.students = new TreeSet<>(students);
        this.groups = groups;
        this.people = people;
        this.lines = lines;
        List<String> all = new ArrayList<>(students);
        all.addAll(groups.ids());
        this.ids = new KnownIds(all);
    }

    /**
     * The students that a line means: one, or all of a group.
     *
     * @throws org.backmark.engine.find.InputException naming the line if there is neither
     */
    List<String> named(TableRow line, String column) {
        return find(line, column)
                .orElseThrow(() -> line.fault("there is no submission of \"" + Printable.line(line.text(column)) + "\""
                        + (groups.areThere() ? ", and no such group" : "")));
    }

    /**
     * The same; nothing if there is neither.
     *
     * @throws org.backmark.engine.find.InputException naming the line if it may mean several
     */
    Optional<List<String>> find(TableRow line, String column) {
        String text = line.filled(column);
        Match match = ids.find(text);
        if (match.several()) {
            throw line.fault("\"" + Printable.of(text) + "\" may be any of "
                    + String.join(
                            ", ", match.ids().stream().map(StudentId::nameOf).toList())
                    + ": a spreadsheet has shortened it; write it in full, and save that column as text");
        }
        Optional<String> id =
                match.only().or(() -> people.flatMap(list -> list.findAny(text)).map(Person::id));
        if (id.isPresent() && match.mended() && match.only().isPresent()) {
            lines.add(line.source() + ": \"" + Printable.of(text) + "\" is taken for " + StudentId.nameOf(id.get())
                    + " because a spreadsheet has shortened it");
        }
        return id.flatMap(known -> students(line, known));
    }

    private Optional<List<String>> students(TableRow line, String id) {
        Optional<List<String>> members = groups.members(id);
        if (members.isPresent()) {
            if (students.contains(id) && !members.get().equals(List.of(id))) {
                throw line.fault("\"" + id + "\" is a group, and a student of another");
            }
            return members;
        }
        return students.contains(id) ? Optional.of(List.of(id)) : Optional.empty();
    }
}
