package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Grades the whole corpus with the real command and compares every row with the submission's {@code expected.json}.
 *
 * <p>With {@code -Dbackmark.regenerate=true} the expectations are written anew instead, for a person to read.
 */
class CorpusIT {
    private static final String ASSIGNMENT = "inf5860-week7";
    private static final Path CORPUS = Command.ROOT.resolve("tests/submissions").resolve(ASSIGNMENT);
    private static final Path OUT = Path.of("target", "corpus").toAbsolutePath();
    private static final boolean REGENERATE = Boolean.getBoolean("backmark.regenerate");
    private static Command.Result result;
    private static Map<String, CSVRecord> scores;
    private static Map<String, List<CSVRecord>> checks;

    @BeforeAll
    static void gradeTheCorpus() throws Exception {
        result = Command.backmark("grade", CORPUS.toString(), "--assignment", ASSIGNMENT, "--out", OUT.toString());
        scores = rows("scores.csv").stream().collect(Collectors.toMap(row -> row.get("student"), row -> row));
        checks = rows("checks.csv").stream().collect(Collectors.groupingBy(row -> row.get("student")));
    }

    private static List<CSVRecord> rows(String table) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = Files.newBufferedReader(OUT.resolve(table))) {
            return format.parse(in).getRecords();
        }
    }

    /** The expectation's file of every submission, by the student's id. */
    private static Map<String, Path> expectations() throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        String ending = ".expected.json";
        try (Stream<Path> entries = Files.list(CORPUS)) {
            entries.sorted().forEach(entry -> {
                String name = entry.getFileName().toString();
                if (Files.isDirectory(entry)) {
                    files.put(name, entry.resolve("expected.json"));
                } else if (name.endsWith(ending)) {
                    files.put(name.substring(0, name.length() - ending.length()), entry);
                }
            });
        }
        return files;
    }

    private static Expectation actual(String student, String about) throws IOException {
        Path report = OUT.resolve("instructor").resolve(student).resolve("report.json");
        String note = JsonParser.parseString(Files.readString(report))
                .getAsJsonObject()
                .get("note")
                .getAsString();
        return Expectation.of(about, scores.get(student), note, checks.get(student));
    }

    @TestFactory
    Stream<DynamicTest> everySubmissionGetsWhatItMustGet() throws IOException {
        return expectations().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> compare(entry.getKey(), entry.getValue())));
    }

    private static void compare(String student, Path file) throws IOException {
        Expectation expected = Expectation.read(file);
        Expectation actual = actual(student, expected.about());
        if (REGENERATE) {
            actual.write(file);
            return;
        }
        assertThat(expected.about()).as("a sentence on what is wrong").isNotBlank();
        assertThat(actual.status()).as("status").isEqualTo(expected.status());
        assertThat(actual.note()).as("note").contains(expected.note());
        assertThat(actual.tasks()).as("points").isEqualTo(expected.tasks());
        assertThat(actual.diagnosis()).as("diagnosis").isEqualTo(expected.diagnosis());
        assertThat(actual.checks().keySet())
                .as("checks that are not passed")
                .isEqualTo(expected.checks().keySet());
        expected.checks().forEach((check, failure) -> {
            assertThat(actual.checks().get(check).outcome()).as(check).isEqualTo(failure.outcome());
            assertThat(actual.checks().get(check).message()).as(check).contains(failure.message());
        });
    }

    @Test
    void theTableHasOneRowForEverySubmission() throws IOException {
        assertThat(scores.keySet()).isEqualTo(expectations().keySet());
        assertThat(result.output()).contains(scores.size() + " submissions: ");
        assertThat(result.output().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void theCommandSucceedsWhateverWasSent() {
        assertThat(result.exitCode()).as(result.output() + result.errors()).isZero();
    }
}
