package org.backmark.engine.course;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.backmark.engine.text.Printable;

/**
 * Everybody who has a row.
 *
 * @param students their ids
 * @param groups who works with whom
 */
record Roster(SortedSet<String> students, Groups groups) {
    Roster {
        students = new TreeSet<>(students);
    }

    /**
     * The students that a line means: one, or all of a group.
     *
     * @throws org.backmark.engine.find.InputException naming the line if there is neither
     */
    List<String> named(Line line, String column) {
        String id = line.id(column);
        Optional<List<String>> members = groups.members(id);
        if (members.isPresent()) {
            if (students.contains(id) && !members.get().equals(List.of(id))) {
                throw line.fault("\"" + id + "\" is a group, and a student of another");
            }
            return members.get();
        }
        if (!students.contains(id)) {
            throw line.fault("there is no submission of \"" + Printable.line(line.text(column)) + "\""
                    + (groups.areThere() ? ", and no such group" : ""));
        }
        return List.of(id);
    }
}
