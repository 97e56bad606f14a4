package org.backmark.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.backmark.engine.find.InputException;

/** Who works with whom. */
final class Groups {
    private final SortedMap<String, List<String>> members = new TreeMap<>();
    private final Map<String, String> groupOf = new HashMap<>();
    private final Map<String, TableRow> lines = new LinkedHashMap<>();
    private KnownIds ids = new KnownIds(List.of());

    private Groups() {}

    /** Everybody works alone. */
    static Groups none() {
        return new Groups();
    }

    /**
     * The groups of a table with the columns group and student, a line for each student.
     *
     * @param most how many may work together
     * @throws InputException naming the line
     */
    static Groups read(Path file, int most) {
        return of(Table.open(file, List.of("group", "student")).lines(), most, Optional.empty());
    }

    /**
     * The same of its lines.
     *
     * @param people known by other names too
     */
    static Groups of(List<TableRow> table, int most, Optional<ClassList> people) {
        Groups groups = new Groups();
        Map<String, TableRow> seen = groups.lines;
        Map<String, String> spelling = new HashMap<>();
        for (TableRow line : table) {
            String student = people.flatMap(list -> list.findAny(line.filled("student")))
                    .map(Person::id)
                    .orElseGet(() -> line.id("student"));
            String group = line.id("group");
            TableRow first = seen.putIfAbsent(student, line);
            if (first != null) {
                throw line.repeated(student + " is in a group", first);
            }
            String other = spelling.putIfAbsent(student.toLowerCase(Locale.ROOT), student);
            if (other != null) {
                throw line.fault(student + " and " + other + " differ by capitals only");
            }
            List<String> together = groups.members.computeIfAbsent(group, key -> new ArrayList<>());
            if (together.size() == most) {
                throw line.fault("the group " + group + " has more than "
                        + (most == 1 ? "one member" : most + " members")
                        + ", which is the most here; policy.groupSize is changed with --config");
            }
            groups.add(group, student);
        }
        return groups;
    }

    private void add(String group, String student) {
        List<String> together = members.computeIfAbsent(group, key -> new ArrayList<>());
        together.add(student);
        together.sort(null);
        groupOf.put(student, group);
        ids = null;
    }

    /** Adds a group that a submission tells, of those who are in no other. */
    void add(String group, List<String> students) {
        students.stream().filter(student -> !groupOf.containsKey(student)).forEach(student -> add(group, student));
    }

    /** Whether there are any. */
    boolean areThere() {
        return !members.isEmpty();
    }

    /** The ids of all groups. */
    SortedSet<String> ids() {
        return new TreeSet<>(members.keySet());
    }

    /** A group's members, sorted, if there is such a group. */
    Optional<List<String>> members(String group) {
        return Optional.ofNullable(members.get(group)).map(List::copyOf);
    }

    /** The group that a name or number means: its own, or a member's, as a spreadsheet may have left it. */
    Optional<String> of(String text) {
        if (ids == null) {
            List<String> all = new ArrayList<>(members.keySet());
            all.addAll(groupOf.keySet());
            ids = new KnownIds(all);
        }
        return ids.find(text).only().map(id -> members.containsKey(id) ? id : groupOf.get(id));
    }

    /** The first line of the table that names somebody else than these. */
    Optional<TableRow> firstOutside(Set<String> students) {
        return lines.entrySet().stream()
                .filter(entry -> !students.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The group that a student is in. */
    Optional<String> ofStudent(String student) {
        return Optional.ofNullable(groupOf.get(student));
    }
}
