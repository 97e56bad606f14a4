package org.backmark.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backmark.kit.score.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as spreadsheets save them. */
class TableTextTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "student,task,points,reason\nada,code,2.5,gr\u00fcndlich\n",
                "student;task;points;reason\r\nada;code;2,5;gr\u00fcndlich\r\n",
                "student\ttask\tpoints\treason\nada\tcode\t2,5\tgr\u00fcndlich\n",
                "sep=;\r\nstudent;task;points;reason\r\nada;code;2,5;gr\u00fcndlich\r\n",
                "student,task,points,reason,,\r\nada,code,2.5,gr\u00fcndlich,,\r\n,,,,,\r\n",
                "Student;Task;Points;Reason;;\r\nada;code;\"2,50\";gr\u00fcndlich;;\r\n;;;;;\r\n",
                "\"student\";\"task\";\"points\";\"reason\"\n\"ada\";\"code\";\"2,5\";\"gr\u00fcndlich\"\n"
            })
    void aTableIsReadWhateverSpreadsheetHasSavedItInWhateverEncoding(String text) throws IOException {
        Term term = new Term(folder.resolve("term"), "ada.zip");
        for (byte[] bytes : new byte[][] {
            text.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
            text.getBytes(WINDOWS)
        }) {
            Path file = Files.write(folder.resolve("overrides.csv"), bytes);

            Report row = term.row(CourseOptions.NONE.withOverrides(file));

            assertThat(row.score()).isEqualTo(2.5);
            assertThat(row.remarks()).singleElement().asString().contains("gr\u00fcndlich");
        }
    }

    @Test
    void aFaultNamesTheLineOfTheFileBelowASeparatorsLineToo() throws IOException {
        Path file = Files.writeString(folder.resolve("marks.csv"), "sep=;\r\nstudent;item;points\r\nada;essay;9\r\n");
        Term term = new Term(folder.resolve("term"), "ada.zip");

        assertThat(catchThrowable(() -> term.rules(CourseOptions.NONE.withManual(file))))
                .hasMessageStartingWith(file + ", line 3: 9 points, but essay gives at most 5");
    }

    @Test
    void whatStandsInAColumnWithoutANameIsAMistake() throws IOException {
        Path file = Files.writeString(folder.resolve("marks.csv"), "student,item,points,\nada,essay,2,5\n");
        Term term = new Term(folder.resolve("term"), "ada.zip");

        assertThat(catchThrowable(() -> term.rules(CourseOptions.NONE.withManual(file))))
                .hasMessage(file + ", line 2: has 4 cells, but there are 3 columns; text with a comma needs quotes");
    }
}
