package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Grades the whole corpus with the real command and compares every row with the submission's {@code expected.json}.
 *
 * <p>With {@code -Dbackmark.regenerate=true} the expectations are written anew instead, for a person to read; with {@code
 * -Dbackmark.corpus=ID} only one assignment's submissions are graded.
 */
class CorpusIT {
    private static final boolean REGENERATE = Boolean.getBoolean("backmark.regenerate");
    private static final Map<String, Corpus> CORPORA = new TreeMap<>();

    static Stream<String> assignments() {
        return Corpus.assignments();
    }

    @BeforeAll
    static void gradeTheCorpora() throws Exception {
        for (String assignment : assignments().toList()) {
            CORPORA.put(assignment, Corpus.of(assignment));
        }
    }

    @TestFactory
    Stream<DynamicTest> everySubmissionGetsWhatItMustGet() {
        return CORPORA.entrySet().stream()
                .flatMap(corpus -> corpus.getValue().expectations().entrySet().stream()
                        .map(entry -> DynamicTest.dynamicTest(
                                corpus.getKey() + " " + entry.getKey(),
                                () -> compare(corpus.getValue().tables(), entry.getKey(), entry.getValue()))));
    }

    private static void compare(Tables tables, String student, Path file) throws IOException {
        Expectation expected = Expectation.read(file);
        Expectation actual = tables.of(student, expected.about());
        if (REGENERATE) {
            actual.write(file);
            return;
        }
        assertThat(expected.about()).as("a sentence on what is wrong").isNotBlank();
        expected.assertMetBy(actual);
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void theTableHasOneRowForEverySubmission(String assignment) {
        Corpus corpus = CORPORA.get(assignment);
        Map<String, ?> rows = corpus.tables().scores();

        assertThat(rows.keySet()).isEqualTo(corpus.expectations().keySet());
        assertThat(corpus.result().output())
                .contains(rows.size() + (rows.size() == 1 ? " submission: " : " submissions: "));
        // A folder's name is as long as it is.
        assertThat(corpus.result().output().lines().filter(line -> !line.startsWith("results are in ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void theCommandSucceedsWhateverWasSent(String assignment) {
        Command.Result result = CORPORA.get(assignment).result();
        assertThat(result.exitCode()).as(result.output() + result.errors()).isZero();
    }

    /**
     * Three seconds are what a whole suite may take; week 7 trains longer.
     *
     * <p>Whatever else the machine does makes the same work cost more, never less: who took longer in the midst of the class
     * is graded again alone, and the least counts.
     */
    @ParameterizedTest
    @ValueSource(strings = {"augsburg-tutorial04", "nycu-lab2", "osnabrueck-backprop-gd", "heidelberg-bic-sheet4"})
    void aRightSubmissionNeedsLessThanThreeSecondsOfItsOwn(String assignment) throws Exception {
        CorpusReports reports = reports(assignment);
        assertThat(reports.right()).isNotEmpty();
        for (String student : reports.right()) {
            double seconds = reports.corpus().tables().studentSeconds(student);
            for (int time = 1; seconds >= 3 && time <= 5; time++) {
                seconds = Math.min(seconds, Corpus.alone(assignment, student).studentSeconds(student));
            }
            assertThat(seconds).as(student).isGreaterThan(0).isLessThan(3);
        }
    }

    @Test
    void theTablesAndReportsTellTheNameInAFilesName() throws IOException {
        Tables tables = reports("nycu-lab2").corpus().tables();

        assertThat(tables.scores().get("311551001").get("name")).isEqualTo("Chen");
        assertThat(tables.scores().get("311551003").get("name")).isEqualTo("Wang_ting");
        assertThat(tables.scores().get("right-vectorised").get("name")).isEmpty();
        assertThat(tables.report("311551001").get("name").getAsString()).isEqualTo("Chen");
    }

    @ParameterizedTest
    @CsvSource({
        "inf5860-week7, wrong-backprop-regularisation, backprop-regularised",
        "inf5860-week7, two-signs-that-cancel,         train"
    })
    void aNamedMistakeStandsInEveryTableInTheReportsAndOnTheBoard(String assignment, String student, String task)
            throws IOException {
        Corpus corpus = reports(assignment).corpus();
        Path students = corpus.tables().out().resolve("students").resolve(student);
        String named =
                Expectation.read(corpus.expectations().get(student)).diagnosis().get(task);

        assertThat(named).contains(" See ");
        assertThat(corpus.tables().scores().get(student).get("diagnosis")).contains(named);
        assertThat(corpus.tables().report(student).get("diagnosis").getAsString())
                .contains(named);
        assertThat(Files.readString(students.resolve("report.json"))).contains(named);
        assertThat(Files.readString(students.resolve("scoreboard.txt")).replaceAll("\\s+", " "))
                .contains(named);
    }

    @ParameterizedTest
    @CsvSource({
        "inf5860-week7, right-vectorised, trainingReachesTheAccuracy, start 1, cost, step, 150",
        "nycu-lab2, right-vectorised, trainingLearnsTheLine, 'linear, start 1', loss, epoch, 500",
        "nycu-lab2, right-vectorised, trainingLearnsXor, 'XOR, start 1', loss, epoch, 500",
        "osnabrueck-backprop-gd, right-vectorised, batchDescentTellsCatsFromDogs, 'the sheet''s animals', loss, epoch, 51",
    })
    void theReportsTellHowTrainingsWent(
            String assignment,
            String student,
            String check,
            String training,
            String quantity,
            String counted,
            int values)
            throws IOException {
        List<JsonObject> curves = reports(assignment).curves(student, check);

        assertThat(curves).hasSize(2).allSatisfy(curve -> {
            assertThat(curve.get("training").getAsString()).isEqualTo(training);
            assertThat(curve.get("counted").getAsString()).isEqualTo(counted);
        });
        assertThat(curves.get(0).get("source").getAsString()).isEqualTo("logged");
        assertThat(curves.get(0).get("quantity").getAsString()).isEqualTo(quantity);
        assertThat(curves.get(0).getAsJsonArray("values")).hasSize(values);
        assertThat(first(curves.get(0))).isGreaterThan(last(curves.get(0)));
        assertThat(curves.get(1).get("source").getAsString()).isEqualTo("recomputed");
        assertThat(curves.get(1).get("quantity").getAsString()).isEqualTo("accuracy in percent");
        assertThat(last(curves.get(1))).isBetween(95.0, 100.0);
    }

    /** Loss and accuracy, on what is trained with and on what is not, from before the first step on. */
    @Test
    void theReportsTellHowTutorial04sTrainingsWent() throws IOException {
        List<JsonObject> curves =
                reports("augsburg-tutorial04").curves("right-vectorised", "trainingReachesTheAccuracy");

        assertThat(curves)
                .extracting(curve -> curve.get("quantity").getAsString())
                .containsExactly(
                        "training loss", "training accuracy in percent", "test loss", "test accuracy in percent");
        assertThat(curves).allSatisfy(curve -> {
            assertThat(curve.get("source").getAsString()).isEqualTo("recomputed");
            assertThat(curve.get("counted").getAsString()).isEqualTo("step");
            assertThat(curve.getAsJsonArray("values").size()).isBetween(3, 21);
        });
        assertThat(first(curves.get(0))).isGreaterThan(last(curves.get(0)));
        assertThat(first(curves.get(2))).isGreaterThan(last(curves.get(2)));
        assertThat(last(curves.get(1))).isBetween(55.0, 100.0);
        assertThat(last(curves.get(3))).isBetween(55.0, 100.0);
    }

    private static double first(JsonObject curve) {
        return curve.getAsJsonArray("values").get(0).getAsDouble();
    }

    private static double last(JsonObject curve) {
        JsonArray values = curve.getAsJsonArray("values");
        return values.get(values.size() - 1).getAsDouble();
    }

    private static CorpusReports reports(String assignment) {
        assumeTrue(CORPORA.containsKey(assignment), "another assignment's corpus is graded alone");
        return new CorpusReports(CORPORA.get(assignment));
    }
}
