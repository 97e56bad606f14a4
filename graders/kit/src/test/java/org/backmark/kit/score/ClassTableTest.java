package org.backmark.kit.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backmark.kit.score.Tiny.check;
import static org.backmark.kit.score.Tiny.hidden;
import static org.backmark.kit.score.Tiny.report;
import static org.backmark.kit.score.Tiny.result;
import static org.backmark.kit.score.Tiny.task;
import static org.backmark.kit.score.Tiny.visible;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.PassMark;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;
import org.junit.jupiter.api.Test;

class ClassTableTest {
    private static final Task COST = task("cost", visible("costIsKnown", 2.5));
    private static final Task GRADIENT = task("gradient", hidden("gradientIsKnown", 10));
    private static final Assignment SHEET = Tiny.assignment(COST, GRADIENT);

    @Test
    void everySubmissionHasARowWithStatusPointsAndPercent() {
        assertThat(table(
                        List.of(
                                graded("ada", Outcome.PASSED, Outcome.PASSED),
                                graded("bob", Outcome.PASSED, Outcome.FAILED),
                                notGraded("eve", Status.NOT_COMPILED, "A.java:3: ';' expected")),
                        60))
                .isEqualTo("""
                        student                       status                  points       %
                        --------------------------------------------------------------------------------
                        ada                           graded             12.5 / 12.5   100.0
                        bob                           graded              2.5 / 12.5    20.0
                        eve                           not-compiled          0 / 12.5     0.0
                            A.java:3: ';' expected
                        --------------------------------------------------------------------------------
                        3 submissions: 2 graded, 1 not-compiled
                        1 at or above 60 %; median of the graded 60.0 %
                        """);
    }

    @Test
    void aGradersErrorHasAQuestionMarkAndIsNoZero() {
        Report report = graded("gus", Outcome.PASSED, Outcome.GRADER_ERROR);

        assertThat(table(List.of(report), 0)).isEqualTo("""
                student                       status                  points       %
                --------------------------------------------------------------------------------
                gus                           grader-error          ? / 12.5       ?
                --------------------------------------------------------------------------------
                1 submission: 1 grader-error
                0 at or above 0 %, 1 open
                """);
    }

    @Test
    void theMedianOfAnOddNumberIsTheOneInTheMiddle() {
        assertThat(table(
                        List.of(
                                graded("a", Outcome.PASSED, Outcome.PASSED),
                                graded("b", Outcome.PASSED, Outcome.FAILED),
                                graded("c", Outcome.FAILED, Outcome.FAILED)),
                        20))
                .endsWith("\n3 submissions: 3 graded\n2 at or above 20 %; median of the graded 20.0 %\n");
    }

    @Test
    void nothingEarnedIsNeverAPassWhateverTheMark() {
        Report nothing = graded("nil", Outcome.FAILED, Outcome.NOT_ATTEMPTED);
        Report something = graded("one", Outcome.PASSED, Outcome.FAILED);

        assertThat(table(List.of(nothing, something), 0)).contains("\n1 at or above 0 %;");
    }

    @Test
    void noSubmissionsAtAllIsSaidToo() {
        assertThat(table(List.of(), 60)).endsWith("\n0 submissions: none\n0 at or above 60 %\n");
    }

    @Test
    void namesAndNotesFromOutsideAreOnePlainLineEach() {
        String name = "\u001B[31mJ\u00F6rg\u202Egnp\nnext\tline" + "x".repeat(200);
        Report report = notGraded(name, Status.REJECTED, "\n bad \u001B[2J zip \u4E2D " + "y".repeat(100) + "\nmore");

        List<String> lines = table(List.of(report), 60).lines().toList();

        assertThat(lines).hasSize(7);
        assertThat(lines.get(2)).startsWith("\uFFFD[31mJ\u00F6rg\uFFFDgnp                 rejected ");
        assertThat(lines.get(3))
                .startsWith("    bad ?[2J zip ? yyyy")
                .endsWith("yyyy...")
                .hasSize(80);
    }

    @Test
    void aNameIsShownAsItIsWrittenWithTheRostersBesideIt() {
        Report report = graded("Zo_xc3_xab", Outcome.PASSED, Outcome.PASSED);

        assertThat(table(List.of(report.named("Zo\u00eb Bront\u00eb")), 60))
                .containsPattern("\nZo\u00eb \\(Zo\u00eb Bront\u00eb\\) +graded ");
        assertThat(table(List.of(report), 60)).containsPattern("\nZo\u00eb +graded ");
    }

    @Test
    void aLongNameIsCutToItsColumn() {
        assertThat(table(List.of(graded("n".repeat(64), Outcome.PASSED, Outcome.PASSED)), 60))
                .contains("\n" + "n".repeat(25) + "...  graded ");
    }

    @Test
    void noLineIsLongerThanEightyCharactersWhateverHappenedInTheClass() {
        List<Report> reports = new ArrayList<>(
                Collections.nCopies(1_000, graded("n".repeat(64), Outcome.PASSED, Outcome.GRADER_ERROR)));
        for (Status status : Status.values()) {
            reports.addAll(Collections.nCopies(1_000, notGraded("m".repeat(64), status, "why ".repeat(50))));
        }

        String table = table(reports, 33.3333);

        assertThat(table.lines())
                .allSatisfy(line -> assertThat(line)
                        .hasSizeLessThanOrEqualTo(80)
                        .isEqualTo(line.stripTrailing())
                        .matches("[\\x20-\\x7E]+"));
        assertThat(table)
                .endsWith("\n6000 submissions: 1000 graded, 1000 not-compiled, 1000 rejected, 1000\n"
                        + "nothing-submitted, 2000 grader-error\n"
                        + "0 at or above 33.33 %, 2000 open; median of the graded 0.0 %\n");
    }

    @Test
    void theDecimalMarkIsADotInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(table(List.of(graded("ada", Outcome.PASSED, Outcome.FAILED)), 60))
                    .contains(" 2.5 / 12.5    20.0\n", "median of the graded 20.0 %");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String table(List<Report> reports, double percent) {
        StringBuilder table = new StringBuilder();
        try {
            ClassTable.print(table, Reports.of(reports), new PassMark.Percentage(percent));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }

    private static Report graded(String student, Outcome cost, Outcome gradient) {
        return report(
                student,
                SHEET,
                result(COST, check(COST, cost, "", "")),
                result(GRADIENT, check(GRADIENT, gradient, "", "")));
    }

    private static Report notGraded(String student, Status status, String note) {
        return new Report(
                student,
                SHEET,
                status,
                note,
                List.of(),
                TaskResult.withoutRun(SHEET, EnumSet.allOf(Visibility.class), Outcome.NOT_ATTEMPTED, "not run"),
                7,
                1,
                0);
    }
}
