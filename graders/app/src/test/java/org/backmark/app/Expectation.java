package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * What a submission of the corpus must get.
 *
 * @param about what is wrong with it, in a sentence; for readers
 * @param status the status in {@code scores.csv}
 * @param note a piece of the note of a submission that was not graded; empty if it was
 * @param tasks the points of every task
 * @param diagnosis for each task with a diagnosis, what it says
 * @param checks every check that is neither passed nor awaiting marks nor left out with the whole submission
 */
record Expectation(
        String about,
        String status,
        String note,
        Map<String, Double> tasks,
        Map<String, String> diagnosis,
        Map<String, Failure> checks) {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /**
     * A check that is not passed.
     *
     * @param outcome its outcome
     * @param message a piece of its message
     */
    record Failure(String outcome, String message) {}

    static Expectation read(Path file) throws IOException {
        return GSON.fromJson(Files.readString(file), Expectation.class);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, GSON.toJson(shortened(Integer.MAX_VALUE)) + "\n");
    }

    /** The expectation's file of every submission in a folder, by the student's id. */
    static Map<String, Path> files(Path corpus) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        String ending = ".expected.json";
        try (Stream<Path> entries = Files.list(corpus)) {
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

    /** Compares all but the sentence. */
    void assertMetBy(Expectation actual) {
        assertThat(actual.status()).as("status").isEqualTo(status);
        assertThat(actual.note()).as("note").contains(note);
        assertThat(rounded(actual.tasks())).as("points").isEqualTo(rounded(tasks));
        assertThat(actual.diagnosis()).as("diagnosis").isEqualTo(diagnosis);
        assertThat(actual.checks().keySet()).as("checks that are not passed").isEqualTo(checks.keySet());
        checks.forEach((check, failure) -> {
            assertThat(actual.checks().get(check).outcome()).as(check).isEqualTo(failure.outcome());
            assertThat(actual.checks().get(check).message()).as(check).contains(failure.message());
        });
    }

    // Sums of a few decimals differ in their last bits by the order of the checks.
    private static Map<String, String> rounded(Map<String, Double> points) {
        Map<String, String> rounded = new TreeMap<>();
        points.forEach((task, sum) -> rounded.put(task, String.format(Locale.ROOT, "%.3f", sum)));
        return rounded;
    }

    /** What the grader's tables say of one student. */
    static Expectation of(String about, CSVRecord score, String note, List<CSVRecord> checks) {
        Map<String, Double> tasks = new TreeMap<>();
        Map<String, String> diagnosis = new TreeMap<>();
        Map<String, Failure> failures = new TreeMap<>();
        boolean graded = score.get("status").equals("graded");
        for (CSVRecord check : checks) {
            String outcome = check.get("outcome");
            if (!outcome.equals("awaiting-marks")) {
                tasks.merge(check.get("task"), Double.valueOf(check.get("points")), Double::sum);
                if (!check.get("diagnosis").isEmpty()) {
                    diagnosis.put(check.get("task"), check.get("diagnosis"));
                }
                if (graded && !outcome.equals("passed")) {
                    failures.put(check.get("check"), new Failure(outcome, check.get("message")));
                }
            }
        }
        return new Expectation(about, score.get("status"), note, tasks, diagnosis, failures);
    }

    /** The same, with the first line of each message alone, and no more of it than so many characters. */
    Expectation shortened(int longest) {
        Map<String, Failure> first = new TreeMap<>();
        checks.forEach((check, failure) -> {
            String line = failure.message().lines().findFirst().orElse("");
            first.put(check, new Failure(failure.outcome(), line.substring(0, Math.min(longest, line.length()))));
        });
        return new Expectation(about, status, note, tasks, diagnosis, first);
    }
}
