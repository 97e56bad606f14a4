package org.backmark.course.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.backmark.course.ClassList;
import org.backmark.course.Person;
import org.backmark.course.Score;
import org.backmark.engine.find.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanvasGradebookTest {
    private static final String HEADER = "Student,ID,SIS User ID,SIS Login ID,Section,Week 6 (777),\"Week, 7 (12345)\","
            + "Current Score,Final Score\n,,,,,,Manual Posting,,\n"
            + "    Points Possible,,,,,10,100,(read only),(read only)\n";
    private static final String COLUMN = "Week, 7 (12345)";

    @TempDir
    private Path folder;

    @Test
    void onlyTheAssignmentsColumnChangesAndAllElseStaysByteForByte() throws IOException {
        String before = "\uFEFF" + HEADER
                + "\"Lovelace, Ada\",501,s1,ada@uni.example,A,9,%s,90,90\n"
                + "\"=cmd|' /C calc'!A0, \uD83D\uDE00\",502,s2,bob,\"A and \"\"B\"\"\",7,\"3\",70,70\r\n"
                + "\"Student, Test\",599,,x,A,,,,\n";

        Filled filled = read(before.formatted(""), COLUMN, score("s1", "87.5"), score("gone", "1"))
                .fill(false);

        assertThat(filled.text()).isEqualTo(before.formatted("87.5"));
        assertThat(filled.grades()).isEqualTo(1);
        assertThat(filled.lines()).containsExactly("gone: has no row there; a roster with e-mails or names may help");
    }

    @Test
    void aStudentIsFoundByAnyOfCanvassIdsOrByTheRostersName() throws IOException {
        String rows = HEADER + "\"Lovelace, Ada\",501,s1,ada@uni.example,A,,,,\n\"Smith, Bob\",502,,bob,A,,,,\n"
                + "\"Gauss, Carl\",503,,c,A,,,,\n";
        ClassList roster = new ClassList(List.of(new Person("k3", "", "Carl Gauss")));
        Path file = Files.writeString(folder.resolve("gradebook.csv"), rows);

        Filled filled = CanvasGradebook.read(
                        file,
                        Optional.of(COLUMN),
                        List.of(score("ada_x40uni.example", "1"), score("502", "2"), score("k3", "3")),
                        Optional.of(roster))
                .fill(false);

        assertThat(filled.text()).contains("example,A,,1,", ",bob,A,,2,", ",c,A,,3,");
    }

    @Test
    void canvassNumberIsSurerThanAnotherOnesSisId() throws IOException {
        String rows = HEADER + "\"Aas, Per\",2001,1001,per@x,A,,,,\n\"Berg, Anna\",1001,7777,anna@x,A,,,,\n";

        assertThat(read(rows, COLUMN, score("1001", "5")).fill(false).text()).contains("per@x,A,,,,", "anna@x,A,,5,,");
    }

    @Test
    void idsThatASpreadsheetHasShortenedAreFoundWhereTheyAreOnesOnly() throws IOException {
        String rows = HEADER + "A,1,12345,,S,,,,\nB,2,3.11E+08,,S,,,,\nC,3,4.20E+08,,S,,,,\nD,4,4.20E+08,,S,,,,\n";

        Filled filled = read(rows, COLUMN, score("0012345", "1"), score("311000123", "2"), score("420000001", "3"))
                .fill(false);

        assertThat(filled.text()).contains("A,1,12345,,S,,1,,", "B,2,3.11E+08,,S,,2,,", "C,3,4.20E+08,,S,,,,");
        assertThat(filled.lines())
                .containsExactly(
                        "420000001: rows 6 and 7 may be meant, by an id that a spreadsheet has shortened, so none"
                                + " was filled in");
    }

    @Test
    void whoIsExcusedOrWasNotAssignedTheWorkStaysSo() throws IOException {
        String before = HEADER + "A,501,,,S,,EX,,\nB,502,,,S,,N/A,,\nC,503,,,S,,5,,\n";

        Filled filled = read(before, COLUMN, score("501", "1"), score("502", "2"), score("503", "3"))
                .fill(false);

        assertThat(filled.text()).isEqualTo(before.replace(",5,,", ",3,,"));
        assertThat(filled.lines())
                .containsExactly(
                        "501: is excused in Canvas, so the row is left unchanged",
                        "502: is not assigned this in Canvas, so the row is left unchanged",
                        "503: 5 became 3");
    }

    @Test
    void semicolonsAndDecimalCommasStayWhatTheyAre() throws IOException {
        String text = "Student;ID;Section;Week 7 (12345)\n    Points Possible;;;100,00\nAda;501;A;\n";

        assertThat(read(text, null, score("501", "87.5")).fill(false).text())
                .isEqualTo(text.replace("A;\n", "A;87,5\n"));
    }

    @Test
    void aColumnMustBeOneAssignments() {
        assertThatThrownBy(() -> read(HEADER, null))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith(
                        "gradebook.csv: has 2 assignments' columns: give --column one of \"Week 6 (777)\","
                                + " \"Week, 7 (12345)\"");
        assertThatThrownBy(() -> read(HEADER, "Final Score"))
                .hasMessageContaining("has no column \"Final Score\" of an assignment");
        assertThatThrownBy(() -> read(HEADER.replace("10,100", "10,(read only)"), COLUMN))
                .hasMessageEndingWith("Canvas takes nothing for \"Week, 7 (12345)\": it is read only");
        assertThatThrownBy(() -> read("Identifier,Grade\n", COLUMN))
                .hasMessageEndingWith("has no columns Student and ID: give Canvas's gradebook, as exported there");
    }

    @Test
    void pointsAreConvertedOnlyIfThatIsSaid() throws IOException {
        CanvasGradebook book = read(HEADER + "A,501,,,S,,,,\n", "Week 6 (777)", score("501", "33"));

        assertThatThrownBy(() -> book.fill(false)).hasMessageContaining("counts up to 10, but the results up to 100");
        assertThat(book.fill(true).text()).contains("A,501,,,S,3.3,,,");
    }

    private CanvasGradebook read(String text, String column, Score... scores) throws IOException {
        Path file = Files.writeString(folder.resolve("gradebook.csv"), text);
        return CanvasGradebook.read(file, Optional.ofNullable(column), List.of(scores), Optional.empty());
    }

    private static Score score(String student, String points) {
        return new Score(student, "", Optional.of(new BigDecimal(points)), new BigDecimal("100"));
    }
}
