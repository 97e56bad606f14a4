package org.backmark.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backmark.engine.find.InputException;
import org.backmark.kit.assignment.PassMark;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonsMarksTest {
    private static final PassMark SIXTY = new PassMark.Percentage(60);

    @TempDir
    private Path folder;

    private Term term;

    @BeforeEach
    void submit() throws IOException {
        term = new Term(folder, "ada.zip");
    }

    @Test
    void withoutMarksAManualItemIsAwaitedAndTheVerdictOpen() {
        Report row = term.row(CourseOptions.NONE);

        assertThat(row.score()).isEqualTo(6);
        assertThat(row.max()).isEqualTo(15);
        assertThat(row.tasks().get(1).isAwaited()).isTrue();
        assertThat(row.verdict(SIXTY)).isEqualTo(Verdict.OPEN);
        assertThat(row.verdict(new PassMark.Points(12))).isEqualTo(Verdict.FAILED);
        assertThat(row.remarks()).isEmpty();
    }

    @Test
    void aManualItemIsFilledInWithItsComment() {
        Report row = term.row(CourseOptions.NONE.withManual(
                term.table("marks.csv", "student,item,points,comment", "ada,essay,3.5,\"clear, but short\"")));

        assertThat(row.score()).isEqualTo(9.5);
        assertThat(row.tasks().get(1).checks()).singleElement().satisfies(check -> {
            assertThat(check.outcome()).isEqualTo(Outcome.MARKED);
            assertThat(check.message()).isEqualTo("clear, but short");
        });
        assertThat(row.verdict(SIXTY)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void anOverrideTakesThePlaceOfATasksPointsAndKeepsThemAndItsReason() {
        Report row = term.row(CourseOptions.NONE.withOverrides(term.table(
                "overrides.csv", "student,task,points,reason", "ada,code,8,oral exam", "ada,essay,0,copied")));

        assertThat(row.score()).isEqualTo(8);
        assertThat(row.tasks().get(0).checkedPoints()).isEqualTo(6);
        assertThat(row.remarks()).containsExactly("code: 8 instead of 6, oral exam", "essay: 0 instead of 0, copied");
        assertThat(row.verdict(SIXTY)).isEqualTo(Verdict.FAILED);
    }

    @Test
    void anOverrideSettlesWhatTheGraderFailedIn() {
        CourseRules rules = term.rules(CourseOptions.NONE.withOverrides(
                term.table("overrides.csv", "student,task,points,reason", "ada,code,7,marked by hand")));

        Report row = rules.of(term.graded("ada", Outcome.PASSED, Outcome.GRADER_ERROR))
                .get(0);

        assertThat(row.status()).isEqualTo(Status.GRADED);
        assertThat(row.score()).isEqualTo(7);
        assertThat(row.remarks()).containsExactly("code: 7 instead of ?, marked by hand");
    }

    @Test
    void namesThatAreNoIdsMeanTheSameStudent() throws IOException {
        Files.createFile(folder.resolve("class/M\u00fcller.zip"));

        List<Report> rows = term.rows(term.rules(CourseOptions.NONE.withManual(
                term.table("marks.csv", "\uFEFFStudent, Item, Points", "M\u00fcller, essay, 5", "", ",,"))));

        assertThat(rows)
                .extracting(Report::student, Report::score)
                .containsExactly(tuple("M_xc3_xbcller", 11.0), tuple("ada", 6.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "student,item,points | bob,essay,1 | line 2: there is no submission of \"bob\"",
                "student,item,points | ada,esay,1 | line 2: tiny has no item \"esay\"; it has essay",
                "student,item,points | ada,code,1 | line 2: code is not marked by a person; its points are changed with"
                        + " --override",
                "student,item,points | ada,essay,5.1 | line 2: 5.1 points, but essay gives at most 5; its points are"
                        + " changed with --config",
                "student,item,points | ada,essay,-1 | line 2: -1 points: must be 0 or more",
                "student,item,points | ada,essay,five | line 2: \"five\" is not a number of points like 7.5",
                "student,item,points | ada,essay,NaN | line 2: \"NaN\" is not a number of points like 7.5, from 0 to 5",
                "student,item,points | ada,essay,1e40000000 | line 2: \"1e40000000\" is not a number of points like 7.5,"
                        + " from 0 to 5",
                "student,item,points | ada,essay,1e999999999 | line 2: \"1e999999999\" is not a number of points",
                "student,item,points | ada,essay,Infinity | line 2: \"Infinity\" is not a number of points",
                "student,item,points | ada,essay,1e7 | line 2: \"1e7\" is not a number of points like 7.5, from 0 to 5",
                "student,item,points | ada,essay, | line 2: the column points is empty",
                "student,item,points | ada,essay,1,2 | line 2: has 4 cells, but there are 3 columns; text with a comma"
                        + " needs quotes",
                "student,item,points | ada,essay,1;ada,essay,2 | line 3: gives ada points for essay, and did in line 2",
                "student,item,points,coment | ada,essay,1,x | line 1: there is no column \"coment\" here; its columns are"
                        + " student, item, points, comment",
                "student,points | ada,1 | line 1: there is no column \"item\"; the first line must name the columns,"
                        + " separated by commas: student,item,points",
                "student,item,points | ada,essay,\"1 | is not well-formed CSV"
            })
    void aFaultInTheMarksNamesFileAndLine(String header, String lines, String fault) {
        Path marks = term.table("marks.csv", (header + ";" + lines).split(";"));

        assertThatThrownBy(() -> term.rules(CourseOptions.NONE.withManual(marks)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(marks.toString())
                .hasMessageContaining(fault);
    }

    @Test
    void aLineIsTheOneItStandsInThoughCellsAboveHaveSeveralLinesAndLinesAreEmpty() {
        Path marks = term.table(
                "marks.csv", "student,item,points,comment", "ada,essay,1,\"two", "lines\"", "", "eve,essay,1,");

        assertThatThrownBy(() -> term.rules(CourseOptions.NONE.withManual(marks)))
                .hasMessage(marks + ", line 5: there is no submission of \"eve\"");
    }

    @Test
    void anOverrideNeedsAReason() {
        Path overrides = term.table("overrides.csv", "student,task,points,reason", "ada,code,1,");

        assertThatThrownBy(() -> term.rules(CourseOptions.NONE.withOverrides(overrides)))
                .hasMessage(overrides + ", line 2: the column reason is empty");
    }

    @Test
    void aTableThatIsNotThereOrEmptyOrNoTextIsNamed() throws IOException {
        Path missing = folder.resolve("missing.csv");
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        Path latin = Files.write(folder.resolve("latin.csv"), new byte[] {'s', (byte) 0xe4, '\n'});

        assertThatThrownBy(() -> term.rules(CourseOptions.NONE.withManual(missing)))
                .hasMessage(missing + ": there is no such file");
        assertThatThrownBy(() -> term.rules(CourseOptions.NONE.withManual(empty)))
                .hasMessage(empty + ": is empty; its first line must be student,item,points");
        assertThatThrownBy(() -> term.rules(CourseOptions.NONE.withManual(latin)))
                .hasMessageStartingWith(latin + ", line 1: there is no column \"student\"");
    }
}
