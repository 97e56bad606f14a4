package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a platform has given is graded as it came, and set against the roster. */
class DownloadTest {
    @TempDir
    private Path folder;

    @Test
    void moodlesDownloadGivesARowForEachOfTheRosterAndNamesWhoIsNotInIt() throws IOException {
        Path zip = folder.resolve("week7.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            add(out, "Ada Lovelace_101_assignsubmission_file_/Week7Solution.java", "package inf5860.week7;\nclass {\n");
            add(out, "Eve_102_assignsubmission_file_/notes.txt", "nothing");
        }
        Path roster = Files.writeString(
                folder.resolve("roster.csv"),
                "student,email,name\ns1,a@uni.example,Ada Lovelace\ns2,b@uni.example,Bob\n");
        Path out = folder.resolve("results");

        Command.Result result = InProcess.backmark(
                "grade", zip, "--assignment", "inf5860-week7", "--roster", roster, "--out", out, "--jobs", 1);

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(2);
        assertThat(result.errors())
                .contains("backmark: 102 (Eve): is not in the roster, and graded all the same\n")
                .contains("backmark: s2 has sent nothing\n");
        assertThat(Files.readString(out.resolve("scores.csv")).lines().skip(1))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("102,Eve,inf5860-week7,0,100,0,rejected,"),
                        row -> assertThat(row).startsWith("s1,Ada Lovelace,inf5860-week7,0,100,0,not-compiled,"),
                        row -> assertThat(row).startsWith("s2,Bob,inf5860-week7,0,100,0,nothing-submitted,"));
        assertThat(out.resolve("students/s2/scoreboard.txt")).content().contains("nothing was handed in");
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
