package org.backmark.course.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.backmark.course.ClassList;
import org.backmark.course.Person;
import org.backmark.course.Score;
import org.backmark.engine.find.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoodleWorksheetTest {
    private static final Instant NOW = Instant.parse("2026-11-21T15:07:31Z");
    private static final String TIME = "\"Saturday, 21 November 2026, 3:07 PM UTC\"";
    private static final String HEADER =
            "Identifier,\"Full name\",\"Email address\",Status,Grade,\"Maximum Grade\",\"Grade can be changed\","
                    + "\"Last modified (submission)\",\"Last modified (grade)\",\"Feedback comments\"\r\n";
    private static final String HOSTILE =
            "\"Participant 12\",\"=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\r\n\uD83D\uDE00, O'Neil\",bob@uni.example,"
                    + " Submitted for grading ,,100.00,Yes,\"Friday, 20 November 2026, 9:00 AM\",-,\r\n";

    @TempDir
    private Path folder;

    @Test
    void onlyGradeTimeAndCommentOfThoseWhoWereGradedChangeAndAllElseStaysByteForByte() throws IOException {
        String ada = "\"Participant 11\",\"Ada  Lovelace\",ada@uni.example,\"Submitted\",%s,100.00,Yes,x,%s,%s\r\n";
        String rest = "Participant 13,Carl,carl@uni.example,No submission,,100.00,Yes,-,-,\n\r\nodd row\r";
        String before = "\uFEFF" + HEADER + ada.formatted("", "-", "") + HOSTILE + rest;

        Filled filled = read(before, score("11", "87.5")).fill(student -> "<pre>a, \"b\"</pre>", false, NOW);

        assertThat(filled.text())
                .isEqualTo("\uFEFF"
                        + HEADER
                        + ada.formatted("87.5", TIME, "\"<pre>a, \"\"b\"\"</pre>\"")
                        + HOSTILE
                        + rest);
        assertThat(filled.grades()).isEqualTo(1);
        assertThat(filled.lines()).isEmpty();
        assertThat(filled.students()).isEqualTo(Map.of("11", List.of(1)));
    }

    @Test
    void aRowThatHoldsTheGradeAndCommentAlreadyStaysAsItWas() throws IOException {
        String before = HEADER + "Participant 11,Ada,a@b,Submitted,87.50,100.00,Yes,x,then,told\n";

        assertThat(read(before, score("11", "87.5"))
                        .fill(student -> "told", false, NOW)
                        .text())
                .isEqualTo(before);
        assertThat(read(before, score("11", "87.5"))
                        .fill(student -> "", false, NOW)
                        .text())
                .isEqualTo(before);
    }

    @Test
    void semicolonsAndDecimalCommasStayWhatTheyAre() throws IOException {
        String header = HEADER.replace(',', ';');
        String row = "Participant 11;Ada;a@b;Submitted;%s;100,00;Yes;x;%s;\n";

        Filled filled =
                read(header + row.formatted("1,00", "-"), score("11", "87.5")).fill(s -> "", false, NOW);

        assertThat(filled.text()).isEqualTo(header + row.formatted("87,5", TIME.replace("\"", "")));
        assertThat(filled.lines()).contains("11: 1,00 became 87.5");
    }

    @Test
    void aStudentIsFoundByIdThenByEmailThenByName() throws IOException {
        String rows = HEADER
                + "Participant 11,Ada Lovelace,one@uni.example,Submitted,,100.00,Yes,x,-,\n"
                + "Participant 12,Bob Smith,Two@uni.example,Submitted,,100.00,Yes,x,-,\n"
                + "Participant 13,Carl Gauss,three@uni.example,Submitted,,100.00,Yes,x,-,\n"
                + "Participant 14,Two Names,four@uni.example,Submitted,,100.00,Yes,x,-,\n"
                + "Participant 15,Two Names,five@uni.example,Submitted,,100.00,Yes,x,-,\n";
        ClassList roster = new ClassList(List.of(
                new Person("s2", "two@uni.example", "Somebody Else"),
                new Person("s3", "", "Gauss, Carl"),
                new Person("s4", "", "Nobody")));
        Path file = Files.writeString(folder.resolve("worksheet.csv"), rows);
        List<Score> scores = List.of(score("11", "1"), score("s2", "2"), score("s3", "3"), score("s4", "4"));

        Filled filled = MoodleWorksheet.read(file, scores, Optional.of(roster)).fill(student -> "", false, NOW);

        assertThat(filled.students()).isEqualTo(Map.of("11", List.of(1), "s2", List.of(2), "s3", List.of(3)));
        assertThat(filled.lines()).containsExactly("s4: has no row there; a roster with e-mails or names may help");
    }

    @Test
    void whatMoodleWouldNotTakeIsToldAndNotWritten() throws IOException {
        String before = HEADER
                + "Participant 11,Ada,a@b,Submitted,,100.00,Yes,x,-,\n"
                + "Participant 12,Bob,b@b,Submitted,7.00,100.00,No,x,-,\n"
                + "Participant 13,Carl,c@b,Submitted,7.00,100.00,Yes,x,-,\n";
        Score unknown = new Score("13", "", Optional.empty(), new BigDecimal("100"));

        Filled filled =
                read(before, score("11", "101"), score("12", "9"), unknown).fill(student -> "", false, NOW);

        assertThat(filled.text()).isEqualTo(before);
        assertThat(filled.lines())
                .containsExactly(
                        "13: the grader failed, so the row is left unchanged",
                        "11: Moodle takes no 101 points of 100, so the row is left unchanged",
                        "12: the grade cannot be changed in Moodle, so the row is left unchanged");
    }

    @Test
    void pointsAreConvertedOnlyIfThatIsSaid() throws IOException {
        String before = HEADER + "Participant 11,Ada,a@b,Submitted,,30.00,Yes,x,-,\n";
        MoodleWorksheet sheet = read(before, score("11", "87.5"));

        assertThatThrownBy(() -> sheet.fill(student -> "", false, NOW))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith(
                        "worksheet.csv: counts up to 30, but the results up to 100: say --scale to convert,"
                                + " or change the maximum there");
        assertThat(sheet.fill(student -> "", true, NOW).text()).contains(",Submitted,26.25,30.00,");
    }

    @Test
    void whatIsNoWorksheetIsOneLine() {
        assertThatThrownBy(() -> read("Student,ID\n1,2\n"))
                .hasMessageEndingWith("has no column \"Identifier\": give Moodle's grading worksheet, downloaded with"
                        + " English as your language there");
        assertThatThrownBy(() -> read("")).hasMessageContaining("has no column \"Identifier\"");
        assertThatThrownBy(() -> read("Identifier,\"Grade\n")).hasMessageContaining("is not well-formed CSV");
        assertThatThrownBy(() -> read("a,\"b\"c\n")).hasMessageContaining("is not well-formed CSV");
    }

    @Test
    void aNewWorksheetsHeadingIsInLowerCaseAndItsMaximumCounts() throws IOException {
        String before =
                HEADER.replace("Maximum Grade", "Maximum grade") + "Participant 11,Ada,a@b,Submitted,,50.00,Yes,x,-,\n";

        assertThatThrownBy(() -> read(before, score("11", "10")).fill(student -> "", false, NOW))
                .hasMessageContaining("counts up to 50, but the results up to 100");
        assertThat(read(before, score("11", "10"))
                        .fill(student -> "", true, NOW)
                        .text())
                .contains(",Submitted,5,50.00,");
    }

    @Test
    void pointsCannotBeConvertedToAMaximumThatIsNotThere() throws IOException {
        String before = "Identifier,Grade,Last modified (grade)\nParticipant 11,,-\n";

        assertThatThrownBy(() -> read(before, score("11", "10")).fill(student -> "", true, NOW))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("row 2 has no maximum grade, so --scale has nothing to convert to");
        assertThat(read(before, score("11", "10"))
                        .fill(student -> "", false, NOW)
                        .lines())
                .containsExactly("the worksheet names no maximum: points are filled in as they are");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e40000000", "1e999999999", "-1", "1e7", "NaN", "Infinity", "0x10", "5 or so", "\u001b[2J"})
    void aMaximumThatNobodyCouldGiveIsNamedWithItsRange(String maximum) throws IOException {
        MoodleWorksheet sheet = read(HEADER + "Participant 11,Ada,a@b,x,," + maximum + ",Yes,x,-,\n", score("11", "1"));

        assertThatThrownBy(() -> sheet.fill(student -> "", false, NOW))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith(
                        "worksheet.csv: row 2: the maximum grade must be a number from 0 to 1000000, not \""
                                + maximum.replace("\u001b", "\\u001b")
                                + "\"; grades by a scale of words are not filled in");
    }

    @Test
    void escapesInAWorksheetAreShownAsTheirCodes() throws IOException {
        String before = HEADER + "Participant 11,Ada,a@b,Submitted,\u001b[2J7,100.00,Yes,x,-,\n";

        assertThat(read(before, score("11", "87.5"))
                        .fill(student -> "", false, NOW)
                        .lines())
                .containsExactly("11: \\u001b[2J7 became 87.5");
    }

    @Test
    void wordsOfAScaleAreNotFilledIn() {
        for (String text : List.of(
                HEADER.replace("Maximum Grade", "Scale") + "Participant 11,Ada,a@b,x,,\"Poor, Good\",Yes,x,-,\n",
                HEADER + "Participant 11,Ada,a@b,x,Very good,,Yes,x,-,\n")) {
            assertThatThrownBy(() -> read(text, score("11", "1")))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("its grades are words of a scale");
        }
    }

    @Test
    void aWorksheetInAnotherLanguageIsNamedWithTheLanguageToChoose() {
        String german =
                "ID,\"Vollst\u00e4ndiger Name\",E-Mail-Adresse,Status,Bewertung,Bestwertung,\"Bewertung kann ge\u00e4ndert"
                        + " werden\",\"Zuletzt ge\u00e4ndert (Bewertung)\"\nTeilnehmer/in11,Ada,a@b,x,,100,Ja,-\n";

        assertThatThrownBy(() -> read(german, score("11", "1")))
                .hasMessageContaining("its headings are not English: choose English in Moodle", "upload it in English");
    }

    @Test
    void twoOfOneNameGetNothingAndAreListedEvenIfOneIsFoundBySomethingSurer() throws IOException {
        String rows = HEADER
                + "Participant 1,Ada A,a1@x,,,100.00,Yes,x,-,\nParticipant 2,Ada A,a2@x,,,100.00,Yes,x,-,\n"
                + "Participant 3,Ben B,b@x,,,100.00,Yes,x,-,\nParticipant 4,Cyd C,c@x,,,100.00,Yes,x,-,\n";
        ClassList roster = new ClassList(List.of(
                new Person("ada", "", "Ada A"),
                new Person("second", "a2@x", "Ada A"),
                new Person("c1", "", "Cyd C"),
                new Person("c2", "", "Cyd C")));
        Path file = Files.writeString(folder.resolve("worksheet.csv"), rows);

        Filled filled = MoodleWorksheet.read(
                        file,
                        List.of(score("ada", "1"), score("second", "2"), score("c1", "3"), score("c2", "4")),
                        Optional.of(roster))
                .fill(student -> "", false, NOW);

        assertThat(filled.students()).isEqualTo(Map.of("second", List.of(2)));
        assertThat(filled.leftOut()).isEqualTo(3);
        assertThat(filled.lines())
                .containsExactly(
                        "ada: rows 2 and 3 may be meant, by their name, so none was filled in",
                        "c1: row 5 may be that of c1 and c2, so it was not filled in",
                        "c2: row 5 may be that of c1 and c2, so it was not filled in");
    }

    @Test
    void moodlesNumberIsSurerThanAnotherOnesIdAndANameContradictsAnId() throws IOException {
        String header = HEADER.replace("\"Email address\"", "\"ID number\",\"Email address\"");
        String rows = header + "Participant 9001,Per Aas,4101,p@x,,,100.00,Yes,x,-,\n"
                + "Participant 4101,Anna Berg,7777,a@x,,,100.00,Yes,x,-,\n"
                + "Participant 9002,Ole Dahl,4102,o@x,,,100.00,Yes,x,-,\n";
        Score mette = new Score("4102", "Mette Holm", Optional.of(BigDecimal.ONE), new BigDecimal("100"));

        Filled filled = read(rows, score("4101", "87.5"), mette).fill(student -> "", false, NOW);

        assertThat(filled.students()).isEqualTo(Map.of("4101", List.of(2)));
        assertThat(filled.lines())
                .containsExactly(
                        "4102: has no row there; a roster with e-mails or names may help (row 4 has the id, but"
                                + " is of Ole Dahl)");
    }

    @Test
    void aTeamsGradeIsThatOfEachOfItsMembers() throws IOException {
        String header = HEADER.replace("Status,", "Status,Group,");
        String rows = header + "Participant 4101,Anna,a@x,s,Gruppe 07,,100.00,Yes,x,-,\n"
                + "Participant 331,Bo,b@x,s,Gruppe 07,,100.00,Yes,x,-,\n"
                + "Participant 4103,Cy,c@x,s,Default group,,100.00,Yes,x,-,\n";
        Score team = new Score("331", "Gruppe 07", Optional.of(BigDecimal.TEN), new BigDecimal("100"));
        Score rest = new Score("Default_x20group", "Default group", Optional.of(BigDecimal.ONE), new BigDecimal("100"));

        Filled filled = read(rows, team, rest).fill(student -> "", false, NOW);

        assertThat(filled.grades()).isEqualTo(3);
        assertThat(filled.students()).isEqualTo(Map.of("331", List.of(1, 2), "Default_x20group", List.of(3)));
    }

    @Test
    void aWorksheetInWindowsEncodingStaysInItByteForByte() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        String text = HEADER + "Participant 11,J\u00f6rg,a@b,x,,100.00,Yes,x,-,%s\n";
        Path file =
                Files.write(folder.resolve("worksheet.csv"), text.formatted("").getBytes(windows));

        Filled filled = MoodleWorksheet.read(file, List.of(score("11", "1")), Optional.empty())
                .fill(student -> "\u03b8 is right", false, NOW);

        assertThat(new String(filled.bytes(), windows)).contains("J\u00f6rg,a@b,x,1,100.00", "&#952; is right");
    }

    @Test
    void theFeedbackZipHasAFolderForEachThatMoodleTakesApartAgain() throws IOException {
        Path results = folder.resolve("results");
        write(results.resolve("students/11/report.json"), "{}");
        write(results.resolve("students/11/figures/loss.png"), "picture");
        write(results.resolve("instructor/11/report.json"), "secret");
        MoodleWorksheet sheet =
                read(HEADER + "Participant 11,\"../A_da/\\\u202E <b>\",a@b,x,,100.00,Yes,x,-,\n", score("11", "1"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int count = new MoodleFeedback(results).write(out, sheet, Map.of("11", List.of(1), "12", List.of(1)), NOW);

        assertThat(count).isEqualTo(1);
        assertThat(entries(out.toByteArray()))
                .containsExactly(
                        "A da b_11_assignfeedback_file_/figures/loss.png",
                        "A da b_11_assignfeedback_file_/report.json");
        // As Moodle does: name, number, kind and plug-in, whatever follows.
        assertThat("A da b_11_assignfeedback_file_".split("_", 5))
                .containsExactly("A da b", "11", "assignfeedback", "file", "");
    }

    @Test
    void aCommentIsTheScoreBoardAsHtmlWithoutMarkupOfTheStudents() throws IOException {
        write(folder.resolve("students/11/scoreboard.txt"), "<script>\"x\" & 'y'\n1 / 2\n");

        assertThat(new MoodleFeedback(folder).comment("11"))
                .isEqualTo("<pre>&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;\n1 / 2</pre>");
        assertThat(new MoodleFeedback(folder).comment("12")).isEmpty();
    }

    private MoodleWorksheet read(String text, Score... scores) throws IOException {
        Path file = Files.writeString(folder.resolve("worksheet.csv"), text);
        return MoodleWorksheet.read(file, List.of(scores), Optional.empty());
    }

    private static Score score(String student, String points) {
        return new Score(student, "", Optional.of(new BigDecimal(points)), new BigDecimal("100"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> entries(byte[] bytes) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
