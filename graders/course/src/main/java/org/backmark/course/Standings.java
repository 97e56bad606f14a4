package org.backmark.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.backmark.engine.find.InputException;
import org.backmark.engine.text.Printable;
import org.backmark.kit.score.Csv;
import org.backmark.kit.score.SafeId;
import org.backmark.kit.score.Verdict;

/**
 * Who passes a course of several sheets.
 *
 * @param rule how many must be passed
 * @param sheets their names
 * @param students a line for each, sorted
 */
public record Standings(SheetRule rule, List<String> sheets, List<Standing> students) {

    /**
     * One student's.
     *
     * @param student the id
     * @param results what became of each sheet: {@code passed}, {@code failed}, {@code open}, or {@code missing}, which is
     *     a fail
     * @param passed how many were passed
     * @param verdict of the course
     * @param remark what is missing or open; may be empty
     */
    public record Standing(String student, List<String> results, int passed, Verdict verdict, String remark) {}

    /**
     * Reads results.
     *
     * @param paths folders that {@code grade} has written, or tables with the columns student and passed
     * @param roster a table with a column student: who may be in none of them
     * @throws InputException naming the file and the line
     */
    public static Standings read(List<Path> paths, SheetRule rule, Optional<Path> roster) {
        if (paths.size() > rule.of()) {
            throw new InputException("the rule " + rule + " is about " + rule.of()
                    + " sheets, but there are the results of " + paths.size());
        }
        Set<Path> seen = new HashSet<>();
        for (Path path : paths) {
            if (!seen.add(path.toAbsolutePath().normalize())) {
                throw new InputException(Printable.of(path.toString()) + " is given twice");
            }
        }
        List<Sheet> sheets = distinct(paths, paths.stream().map(Sheet::read).toList());
        SortedSet<String> students = new TreeSet<>();
        sheets.forEach(sheet -> students.addAll(sheet.verdicts().keySet()));
        roster.ifPresent(file -> students.addAll(Reviewers.parties(file, Optional.empty())));
        return new Standings(
                rule,
                sheets.stream().map(Sheet::name).toList(),
                students.stream()
                        .map(student -> standing(student, sheets, rule))
                        .toList());
    }

    private static List<Sheet> distinct(List<Path> paths, List<Sheet> sheets) {
        List<Sheet> named = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            boolean shared = sheets.stream()
                            .filter(other -> other.name().equals(sheet.name()))
                            .count()
                    > 1;
            named.add(shared ? sheet.named(paths.get(i).toString()) : sheet);
        }
        return named;
    }

    private static Standing standing(String student, List<Sheet> sheets, SheetRule rule) {
        List<String> results = sheets.stream()
                .map(sheet -> Optional.ofNullable(sheet.verdicts().get(student))
                        .map(Verdict::label)
                        .orElse("missing"))
                .toList();
        int passed = count(results, "passed");
        int toCome = rule.of() - sheets.size();
        List<String> remarks = new ArrayList<>();
        names(sheets, results, "missing").ifPresent(names -> remarks.add("not in " + names));
        names(sheets, results, "open").ifPresent(names -> remarks.add("open in " + names));
        if (toCome > 0) {
            remarks.add(toCome + (toCome == 1 ? " sheet is" : " sheets are") + " not given");
        }
        return new Standing(
                student,
                results,
                passed,
                rule.verdict(passed, count(results, "open") + toCome),
                String.join("; ", remarks));
    }

    private static int count(List<String> results, String result) {
        return (int) results.stream().filter(result::equals).count();
    }

    private static Optional<String> names(List<Sheet> sheets, List<String> results, String result) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).equals(result)) {
                names.add(Printable.of(sheets.get(i).name()));
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    /** How many have that verdict. */
    public long count(Verdict verdict) {
        return students.stream().filter(student -> student.verdict() == verdict).count();
    }

    /** The table {@code course.csv}: a row for each student, a column for each sheet. */
    public Csv table() {
        List<String> header = new ArrayList<>(List.of("student"));
        header.addAll(sheets.stream().map(Csv::cell).toList());
        header.addAll(List.of("sheets-passed", "passed", "remark"));
        return new Csv(header, rows -> {
            for (Standing standing : students) {
                List<Object> row = new ArrayList<>(List.of(Csv.cell(SafeId.nameOf(standing.student()))));
                row.addAll(standing.results());
                row.addAll(List.of(standing.passed(), standing.verdict().label(), Csv.cell(standing.remark())));
                rows.accept(row);
            }
        });
    }

    /** In one line. */
    public String summary() {
        return students.size() + (students.size() == 1 ? " student: " : " students: ")
                + Arrays.stream(Verdict.values())
                        .map(verdict -> count(verdict) + " " + verdict.label())
                        .collect(Collectors.joining(", "))
                + " (" + rule.needed() + " of " + rule.of() + " sheets must be passed; " + sheets.size() + " given)";
    }
}
