package org.backmark.course.similar;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.backmark.engine.find.InputException;
import org.backmark.engine.text.Printable;
import org.backmark.kit.score.Csv;
import org.backmark.kit.score.SafeId;
import org.backmark.kit.score.Status;

/**
 * Whose submissions are compared.
 *
 * @param assignment the assignment's id
 * @param results the folder that they are in
 * @param students one of each group, and everybody who works alone, if what was sent compiles
 * @param notCompiled how many others have sent what does not
 */
public record Cohort(String assignment, Path results, List<String> students, int notCompiled) {
    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    public Cohort {
        students = List.copyOf(students);
    }

    /**
     * Reads who is in a folder of results.
     *
     * @throws InputException in one line, if that is no such folder, or none with two submissions and their sources
     * @throws IOException if its table cannot be read
     */
    public static Cohort in(Path results) throws IOException {
        String shown = Printable.line(results.toString());
        Path scores = results.resolve("scores.csv");
        if (!Files.isRegularFile(scores)) {
            throw new InputException(shown + ": holds no scores.csv: give a folder that grade has written");
        }
        try (Reader reader = Files.newBufferedReader(scores, StandardCharsets.UTF_8);
                CSVParser rows = TABLE.parse(reader)) {
            return read(results, rows);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    Printable.line(scores.toString()) + ": is not in the form that grade writes: grade again");
        }
    }

    private static Cohort read(Path results, Iterable<CSVRecord> rows) {
        Set<String> groups = new HashSet<>();
        List<String> students = new ArrayList<>();
        String assignment = "";
        int notCompiled = 0;
        int withoutSources = 0;
        for (CSVRecord row : rows) {
            assignment = row.get("assignment");
            String student = SafeId.ofShown(Csv.plain(row.get("student")));
            String group = row.isMapped("group") ? row.get("group") : "";
            if (!group.isEmpty() && !groups.add(group)) {
                continue;
            }
            if (row.get("status").equals(Status.NOT_COMPILED.label())) {
                notCompiled++;
            } else if (Files.isDirectory(sources(results, student))) {
                students.add(student);
            } else {
                withoutSources++;
            }
        }
        if (students.size() < 2) {
            throw new InputException(Printable.line(results.toString()) + ": has " + students.size()
                    + " submissions that compile and whose sources are kept"
                    + (withoutSources > 0 ? ", and " + withoutSources + " without: grade them again" : "")
                    + "; two are needed to compare");
        }
        return new Cohort(assignment, results, students, notCompiled);
    }

    /** Where the sources of one of them are. */
    Path sources(String student) {
        return sources(results, student);
    }

    private static Path sources(Path results, String student) {
        return results.resolve("instructor").resolve(student).resolve("sources");
    }
}
