package org.backmark.app;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The tables that a run has left.
 *
 * @param out the folder of results
 * @param scores the row of every student in {@code scores.csv}
 * @param checks the rows of every student in {@code checks.csv}
 */
record Tables(Path out, Map<String, CSVRecord> scores, Map<String, List<CSVRecord>> checks) {
    private static final List<String> TIMINGS = List.of("seconds", "millis");

    static Tables in(Path out) throws IOException {
        return new Tables(
                out,
                rows(out.resolve("scores.csv")).stream()
                        .collect(Collectors.toMap(row -> row.get("student"), row -> row, (a, b) -> a, TreeMap::new)),
                rows(out.resolve("checks.csv")).stream().collect(Collectors.groupingBy(row -> row.get("student"))));
    }

    private static List<CSVRecord> rows(Path table) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = Files.newBufferedReader(table)) {
            return format.parse(in).getRecords();
        }
    }

    /** What they say of one student. */
    Expectation of(String student, String about) throws IOException {
        String note = report(student).get("note").getAsString();
        return Expectation.of(about, scores.get(student), note, checks.get(student));
    }

    /** What the instructor's report says of one student. */
    JsonObject report(String student) throws IOException {
        Path report = out.resolve("instructor").resolve(student).resolve("report.json");
        return JsonParser.parseString(Files.readString(report)).getAsJsonObject();
    }

    /** The CPU time of the student's code, in seconds. */
    double studentSeconds(String student) throws IOException {
        return report(student).get("studentSeconds").getAsDouble();
    }

    /** All cells of one student's rows but the timings. */
    List<Map<String, String>> cells(String student) {
        List<CSVRecord> rows = new ArrayList<>(List.of(scores.get(student)));
        rows.addAll(checks.get(student));
        return rows.stream()
                .map(row -> {
                    Map<String, String> cells = new LinkedHashMap<>(row.toMap());
                    cells.keySet().removeAll(TIMINGS);
                    return cells;
                })
                .toList();
    }
}
