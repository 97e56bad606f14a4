package org.backmark.engine.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.backmark.engine.course.ClassList;
import org.backmark.engine.course.Person;
import org.backmark.engine.course.Score;
import org.backmark.engine.find.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertThat(filled.students()).isEqualTo(Map.of("11", 1));
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
        assertThat(filled.lines()).containsExactly("11: 1,00 became 87.5");
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

        assertThat(filled.students()).isEqualTo(Map.of("11", 1, "s2", 2, "s3", 3));
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
                        "13: the grader failed, so the row stays as it was",
                        "11: Moodle takes no 101 points of 100, so the row stays as it was",
                        "12: the grade cannot be changed in Moodle, so the row stays as it was");
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
        assertThatThrownBy(() -> CsvText.read(Files.write(folder.resolve("latin"), new byte[] {(byte) 0xe4, ','})))
                .hasMessageContaining("is not UTF-8 text");
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

        int count = new MoodleFeedback(results).write(out, sheet, Map.of("11", 1, "12", 1), NOW);

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
