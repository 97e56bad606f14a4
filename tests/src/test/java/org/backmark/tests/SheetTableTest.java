package org.backmark.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of each sheet names what there is: where each of its sentences stands in the handout, what grades it, and what
 * shows it.
 *
 * <p>Its columns are {@code part,asks,task,handout,checks,person,figure}. Checks stand between blanks, figures between
 * commas; {@code person} is {@code yes} where a person marks the answer, or says why nobody does.
 */
final class SheetTableTest {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    static Stream<Assignment> assignments() {
        return Assignments.ids().stream().map(Assignments::load);
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void everyRowSaysWhatIsAskedAndWhereItStandsInTheHandout(Assignment assignment) throws IOException {
        assertThat(rows(assignment)).isNotEmpty().allSatisfy(row -> {
            assertThat(row.getParser().getHeaderNames())
                    .containsExactly("part", "asks", "task", "handout", "checks", "person", "figure");
            assertThat(List.of(row.get("part"), row.get("asks"), row.get("handout")))
                    .as(row.toString())
                    .noneMatch(String::isBlank);
        });
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void everyTaskIsInTheTableAndNoOther(Assignment assignment) throws IOException {
        assertThat(rows(assignment).stream().map(row -> row.get("task")).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        assignment.tasks().stream().map(Task::id).toList());
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void everyCheckIsOneOfTheAssignment(Assignment assignment) throws IOException {
        List<String> ids = assignment.checks().map(Check::id).toList();

        assertThat(rows(assignment))
                .allSatisfy(row -> assertThat(checks(row)).as(row.toString()).isSubsetOf(ids));
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void whatNoCheckGradesIsMarkedByAPersonOrSaysWhyNot(Assignment assignment) throws IOException {
        assertThat(rows(assignment).stream().filter(row -> checks(row).isEmpty()))
                .allSatisfy(
                        row -> assertThat(row.get("person")).as(row.toString()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void everyFigureIsOneThatTheChecksOfTheAssignmentDraw(Assignment assignment) throws IOException {
        Set<String> named =
                rows(assignment).stream().flatMap(row -> figures(row).stream()).collect(Collectors.toSet());

        assertThat(named.isEmpty() ? named : FiguresDrawn.by(assignment)).containsAll(named);
    }

    private static List<String> checks(CSVRecord row) {
        return words(row.get("checks"), " +");
    }

    private static List<String> figures(CSVRecord row) {
        return words(row.get("figure"), "[;,] *");
    }

    private static List<String> words(String text, String separator) {
        return Arrays.stream(text.strip().split(separator))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static List<CSVRecord> rows(Assignment assignment) throws IOException {
        String table = "/org/backmark/assignments/" + assignment.id() + "-sheet.csv";
        try (InputStream in = Assignments.class.getResourceAsStream(table)) {
            assertThat(in).as(table).isNotNull();
            return FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getRecords();
        }
    }
}
