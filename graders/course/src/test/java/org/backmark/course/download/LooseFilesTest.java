package org.backmark.course.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.Layout;
import org.backmark.engine.unpack.SourceUnpacker;
import org.backmark.engine.unpack.UnpackLimits;
import org.backmark.engine.unpack.Unpacked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseFilesTest {
    private static final String SOURCE = "package a;\npublic class Solution {}\n";
    private static final String TIME = "_attempt_2026-11-20-23-41-02";

    @TempDir
    private Path folder;

    private int scratch;

    @ParameterizedTest
    @ValueSource(strings = {"GUESS", "CLASS"})
    void blackboardsDownloadIsARowForEachStudentWithWhoItIsFromTheReceipt(Layout layout) throws IOException {
        Path top = files(
                "Week_7 b_aberg" + TIME + ".txt",
                "Name: \u00c5sa Berg (aberg)\nAssignment: Week_7 b\n",
                "Week_7 b_aberg" + TIME + "_Solution.java",
                SOURCE,
                "Week_7 b_aberg" + TIME + "_Helper.java",
                "package a;\nclass Helper {}\n",
                "Week_7 b_ole_hansen" + TIME + ".txt",
                "Navn: Ole Hansen (ole_hansen)\n",
                "Week_7 b_ole_hansen" + TIME + "_Solution-1.java",
                SOURCE,
                "Week_7 b_anna_hansen" + TIME + "_Solution.java",
                SOURCE,
                "how.txt",
                "x");

        Download download = find(top, layout);

        assertThat(rows(download))
                .containsExactly("aberg \u00c5sa Berg 2", "anna_hansen  1", "ole_hansen Ole Hansen 1");
        assertThat(download.found().ignored()).containsExactly("how.txt: names no student, as the others do");
    }

    @Test
    void ofBlackboardsAttemptsTheLatestWithAFileCounts() throws IOException {
        Path top = files(
                "W_ada_attempt_2026-11-20-23-41-02_Solution.java",
                SOURCE + "// first",
                "W_ada_attempt_2026-11-21-00-01-02_Solution.java",
                SOURCE + "// second",
                "W_ada_attempt_2026-11-22-00-01-02.txt",
                "Name: Ada (ada)\n",
                "W_bob_attempt_2026-11-22-00-01-02.txt",
                "Name: Bob (bob)\n");

        Download download = find(top, Layout.GUESS);

        assertThat(rows(download)).containsExactly("ada Ada 1", "bob Bob 0");
        assertThat(sources(download, 0)).endsWith("// second");
        assertThat(download.found().ignored())
                .containsExactly("W_ada_attempt_2026-11-20-23-41-02_Solution.java: there is a later attempt of ada");
    }

    @Test
    void blackboardsZipIsReadAsItComes() throws IOException {
        Path zip = folder.resolve("gradebook.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String student : List.of("ada", "bob")) {
                out.putNextEntry(new ZipEntry("Week 7_" + student + TIME + "_Solution.java"));
                out.write(SOURCE.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(rows(find(zip, Layout.GUESS))).containsExactly("ada  1", "bob  1");
    }

    @ParameterizedTest
    @CsvSource({
        "ada_Solution.java, bob_Solution.java, ada, bob",
        "Ada Byron - Solution.java, Bob_Solution (1).java, Ada_x20Byron, Bob",
        "Solution_ada.java, Solution-bob.java, ada, bob",
        "ada.java, bob.JAVA, ada, bob",
        "1234567_solution.java, 20261120_2345678_Solution.java, 1234567, 20261120_2345678",
        "Hansen_Ole_ohansen_4711_Solution.java, Berg_Asa_aberg_4712_Solution.java, Berg_Asa_aberg_4712,"
                + " Hansen_Ole_ohansen_4711",
    })
    void looseFilesOfAClassAreItsStudentsIfThatIsSaidAndOneLineIfNot(String one, String other, String id, String id2)
            throws IOException {
        Path top = files(one, SOURCE, other, SOURCE);

        assertThat(find(top, Layout.CLASS).found().submissions())
                .extracting(submission -> submission.student())
                .containsExactly(id, id2);
        assertThatThrownBy(() -> find(top, Layout.GUESS))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(top + " holds 2 loose files that declare Solution, of ")
                .hasMessageEndingWith(": say --class if each is another student's, --single if they are one's");
        assertThat(find(top, Layout.SINGLE).found().submissions()).hasSize(1);
    }

    @Test
    void severalLooseFilesOfOneStudentAreOneSubmissionBesideFoldersAndArchives() throws IOException {
        Path top = files(
                "ada_Solution.java", SOURCE,
                "ada_Helper.java", "package a;\nclass Helper {}\n",
                "carl/Solution.java", SOURCE,
                "Solution (1).java", SOURCE,
                "notes.txt", "x");

        Download download = find(top, Layout.CLASS);

        assertThat(rows(download)).containsExactly("ada  2", "carl  1");
        assertThat(download.found().ignored())
                .containsExactly(
                        "Solution (1).java: neither a folder nor an archive (zip, tar.gz, tgz), and it names no student",
                        "notes.txt: neither a folder nor an archive (zip, tar.gz, tgz)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Solution_old.java", "Solution (1).java", "Copy of Solution.java", "Solution-final-v2.java"})
    void anOldCopyBesideTheRightFileIsNobodyElses(String copy) throws IOException {
        assertThat(find(files("Solution.java", SOURCE, copy, SOURCE), Layout.GUESS)
                        .found()
                        .single())
                .isTrue();
        Files.delete(folder.resolve("top/Solution.java"));
        assertThat(find(folder.resolve("top"), Layout.GUESS).found().single()).isTrue();
    }

    private Path files(String... namesAndTexts) throws IOException {
        Path top = folder.resolve("top");
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            Path file = top.resolve(namesAndTexts[i]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, namesAndTexts[i + 1]);
        }
        return top;
    }

    private Download find(Path path, Layout layout) throws IOException {
        return Download.find(
                path,
                layout,
                "(?<id>[A-Za-z0-9._-]+)\\.(zip|tar\\.gz|tgz)",
                () -> Files.createDirectory(folder.resolve("scratch-" + ++scratch)));
    }

    private static List<String> rows(Download download) {
        return download.found().submissions().stream()
                .map(one -> one.student() + " " + one.name() + " "
                        + (unpacked(one.path()) instanceof Unpacked.Sources sources
                                ? sources.sources().size()
                                : 0))
                .toList();
    }

    private static String sources(Download download, int index) {
        Unpacked unpacked = unpacked(download.found().submissions().get(index).path());
        return ((Unpacked.Sources) unpacked).sources().get(0).text();
    }

    private static Unpacked unpacked(Path path) {
        return new SourceUnpacker("a", UnpackLimits.DEFAULT).unpack(path);
    }
}
