package org.backmark.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.backmark.course.Standings.Standing;
import org.backmark.kit.score.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Nine of ten sheets must be passed." */
class StandingsTest {
    @TempDir
    private Path folder;

    private Path results(String name, String... rows) throws IOException {
        Path results = Files.createDirectories(folder.resolve(name));
        Files.writeString(
                results.resolve("scores.csv"), "student,score,passed\r\n" + String.join("\r\n", rows) + "\r\n");
        return results;
    }

    private Standings standings(String rule, Path... results) {
        return Standings.read(List.of(results), SheetRule.of(rule), Optional.empty());
    }

    @Test
    void aStudentPassesWithEnoughSheetsAndFailsWhenTheRestCannotSuffice() throws IOException {
        Path one = results("one", "ada,10,passed", "bob,1,failed", "cyd,10,passed", "eve,5,open");
        Path two = results("two", "ada,10,passed", "bob,9,passed", "eve,9,passed");

        Standings standings = standings("2/2", one, two);

        assertThat(standings.students())
                .extracting(Standing::student, Standing::passed, Standing::verdict, Standing::remark)
                .containsExactly(
                        tuple("ada", 2, Verdict.PASSED, ""),
                        tuple("bob", 1, Verdict.FAILED, ""),
                        tuple("cyd", 1, Verdict.FAILED, "not in two"),
                        tuple("eve", 1, Verdict.OPEN, "open in one"));
        assertThat(standings.table().text())
                .isEqualTo("student,one,two,sheets-passed,passed,remark\r\n"
                        + "ada,passed,passed,2,passed,\r\n"
                        + "bob,failed,passed,1,failed,\r\n"
                        + "cyd,passed,missing,1,failed,not in two\r\n"
                        + "eve,open,passed,1,open,open in one\r\n");
        assertThat(standings.summary())
                .isEqualTo("4 students: 1 passed, 2 failed, 1 open (2 of 2 sheets must be passed; 2 given)");
    }

    @Test
    void sheetsThatAreNotGivenLeaveTheCourseOpenWhereTheyCanDecideIt() throws IOException {
        Path one = results("one", "ada,10,passed", "bob,1,failed");
        Path two = results("two", "ada,10,passed", "bob,1,failed");

        assertThat(standings("2/3", one, two).students())
                .extracting(Standing::student, Standing::verdict, Standing::remark)
                .containsExactly(
                        tuple("ada", Verdict.PASSED, "1 sheet is not given"),
                        tuple("bob", Verdict.FAILED, "1 sheet is not given"));
        assertThat(standings("3/4", one, two).students())
                .extracting(Standing::student, Standing::verdict, Standing::remark)
                .containsExactly(
                        tuple("ada", Verdict.OPEN, "2 sheets are not given"),
                        tuple("bob", Verdict.FAILED, "2 sheets are not given"));
    }

    @Test
    void whoIsInNoResultsIsInTheRoster() throws IOException {
        Path one = results("one", "ada,10,passed");
        Path roster = Files.writeString(folder.resolve("roster.csv"), "student\nzoe\nada\n");

        assertThat(Standings.read(List.of(one), SheetRule.of("1/1"), Optional.of(roster))
                        .students())
                .extracting(Standing::student, Standing::verdict, Standing::remark)
                .containsExactly(tuple("ada", Verdict.PASSED, ""), tuple("zoe", Verdict.FAILED, "not in one"));
    }

    @Test
    void aSheetThatWasMarkedElsewhereIsATable() throws IOException {
        Path one = results("one", "ada,10,passed");
        Path other = Files.writeString(folder.resolve("sheet2.csv"), "student,passed\nada,no\nbob,yes\n");

        assertThat(standings("2/2", one, other).table().text())
                .startsWith("student,one,sheet2.csv,")
                .contains("\r\nada,passed,failed,1,failed,");
    }

    @Test
    void foldersOfOneNameKeepTheirPaths() throws IOException {
        Path one = results("a/results", "ada,10,passed");
        Path two = results("b/results", "ada,10,passed");

        assertThat(standings("2/2", one, two).sheets()).containsExactly(one.toString(), two.toString());
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThatThrownBy(() -> standings("1/1", empty))
                .hasMessage(empty + ": holds no scores.csv: give a folder that grade has written, or a CSV file");

        Path unfinished = results("unfinished", "ada,10,passed");
        Files.createFile(unfinished.resolve("unfinished-run.journal"));
        assertThatThrownBy(() -> standings("1/1", unfinished))
                .hasMessage(unfinished + ": holds an unfinished run: finish it first with grade --resume");

        Path twice = results("twice", "ada,10,passed", "ada,1,failed");
        assertThatThrownBy(() -> standings("1/1", twice))
                .hasMessage(twice.resolve("scores.csv") + ", line 3: names ada, and did in line 2");

        Path unknown = results("unknown", "ada,10,");
        assertThatThrownBy(() -> standings("1/1", unknown))
                .hasMessage(unknown.resolve("scores.csv")
                        + ", line 2: passed must be passed, failed or open (or yes, no), not \"\"");

        Path fine = results("fine", "ada,10,passed");
        assertThatThrownBy(() -> standings("1/1", fine, unknown))
                .hasMessage("the rule 1/1 is about 1 sheets, but there are the results of 2");
        assertThatThrownBy(() -> standings("2/2", fine, fine)).hasMessage(fine + " is given twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "nine | must be like 9/10, not \"nine\"",
                "0/10 | must ask for 1 to 10 of 10 sheets, not 0",
                "11/10 | must ask for 1 to 10 of 10 sheets, not 11"
            })
    void aRuleThatIsNoneIsRefused(String text, String fault) {
        assertThatThrownBy(() -> SheetRule.of(text)).hasMessage(fault);
    }
}
