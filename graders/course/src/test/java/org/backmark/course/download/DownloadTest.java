package org.backmark.course.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.Layout;
import org.backmark.engine.find.Submission;
import org.backmark.engine.unpack.SourceUnpacker;
import org.backmark.engine.unpack.UnpackLimits;
import org.backmark.engine.unpack.Unpacked;
import org.backmark.kit.files.Faults;
import org.backmark.kit.files.FaultyFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
    private static final String FILE_NAME = "(?<id>[A-Za-z0-9._-]+)\\.(zip|tar\\.gz|tgz)";
    private static final String SOURCE = "package a;\nclass Solution {}\n";

    @TempDir
    private Path folder;

    private int scratch;

    @Test
    void moodlesZipWithAFolderForEachStudentIsReadAsItComes() throws IOException {
        Path zip = zip(
                "week7.zip",
                "Ada_Byron Lovelace_101_assignsubmission_file_/src/Solution.java",
                SOURCE,
                "Zo\u00eb \uD83D\uDE00_102_assignsubmission_file/inner.zip",
                bytes("a/Solution.java", SOURCE),
                "Zo\u00eb \uD83D\uDE00_102_assignsubmission_onlinetext/onlinetext.html",
                "hello",
                "Carl_103_assignsubmission_file_/essay.pdf",
                "pdf");

        Download download = find(zip, Layout.GUESS);

        assertThat(download.squeezed()).isFalse();
        assertThat(submissions(download))
                .containsExactly("101 Ada_Byron Lovelace", "102 Zo\u00eb \uD83D\uDE00", "103 Carl");
        assertThat(sources(download, 0)).isEqualTo(SOURCE);
        assertThat(sources(download, 1)).isEqualTo(SOURCE);
        assertThat(download.found().ignored())
                .containsExactly("Zo\u00eb \uD83D\uDE00_102_assignsubmission_onlinetext: a text that was typed in");
    }

    @Test
    void moodlesFlatFilesOfOneStudentAreOneSubmission() throws IOException {
        Path flat = Files.createDirectories(folder.resolve("flat"));
        Files.writeString(flat.resolve("Ada_101_assignsubmission_file_Solution.java"), SOURCE);
        Files.writeString(flat.resolve("Ada_101_assignsubmission_file_notes.txt"), "mine");
        Files.write(flat.resolve("Bob_102_assignsubmission_file_week7.zip"), bytes("Solution.java", SOURCE));

        Download download = find(flat, Layout.GUESS);

        assertThat(submissions(download)).containsExactly("101 Ada", "102 Bob");
        assertThat(sources(download, 0)).isEqualTo(SOURCE);
        assertThat(sources(download, 1)).isEqualTo(SOURCE);
    }

    @Test
    void canvassFilesAreReadAsTheyComeLateOnesToo() throws IOException {
        Path zip = zip(
                "submissions.zip",
                "lovelaceada_LATE_501_9001_Solution.java",
                SOURCE,
                "smithbob_502_9002_week7.zip",
                bytes("Solution.java", SOURCE),
                "smithbob_502_9003_readme-1.txt",
                "mine");

        Download download = find(zip, Layout.GUESS);

        assertThat(download.squeezed()).isTrue();
        assertThat(submissions(download)).containsExactly("501 lovelaceada", "502 smithbob");
        assertThat(sources(download, 0)).isEqualTo(SOURCE);
        assertThat(sources(download, 1)).isEqualTo(SOURCE);
        assertThat(download.found().ignored())
                .containsExactly(
                        "lovelaceada_LATE_501_9001_Solution.java: its mark LATE alone; what is late is told with"
                                + " --deadline");
    }

    @Test
    void whatCanvasNamesOtherwiseCostsALineAndNotTheClass() throws IOException {
        Path zip = zip(
                "submissions.zip",
                "bergannamarie_1001_55501_Solution.java",
                SOURCE,
                "\u30b8\u30e7\u30fc\u30f3\u02bb_1002_55502_Solution.java",
                SOURCE,
                "muellerjan_1005_text.html",
                "mine",
                "hansenole_LATE_1006_link.html",
                "mine",
                "notes.txt",
                "the teacher's",
                "Late by mail.zip",
                bytes("Solution.java", SOURCE));

        Download download = find(zip, Layout.GUESS);

        assertThat(submissions(download))
                .containsExactly("1001 bergannamarie", "1002 \u30b8\u30e7\u30fc\u30f3\u02bb", "Late_x20by_x20mail ");
        assertThat(download.found().ignored())
                .containsExactly(
                        "hansenole_LATE_1006_link.html: a link that was typed in",
                        "muellerjan_1005_text.html: a text that was typed in",
                        "the name of Late by mail.zip: it names no student, as the others do, and has a row of its own",
                        "notes.txt: names no student, as the others do");
    }

    @Test
    void canvassAnonymousSubmissionsAreOnesByTheirLetters() throws IOException {
        Path zip = zip(
                "submissions.zip",
                "anon_aB3dE_55501_Solution.java",
                SOURCE,
                "LATE_anon_x9Yz2_55502_week7.zip",
                bytes("Solution.java", SOURCE),
                "anon_q1w2e_text.html",
                "mine");

        Download download = find(zip, Layout.GUESS);

        assertThat(submissions(download)).containsExactly("aB3dE ", "x9Yz2 ");
        assertThat(sources(download, 1)).isEqualTo(SOURCE);
        assertThat(download.found().ignored()).hasSize(2);
    }

    @Test
    void aCountedTarArchiveIsOne() throws IOException {
        Path flat = Files.createDirectories(folder.resolve("flat"));
        Files.write(flat.resolve("limei_1003_55503_abgabe.tar-1.gz"), tarGz("Solution.java", SOURCE));
        Files.write(flat.resolve("okafor_1004_55504_abgabe.tar-2.gz"), tarGz("Solution.java", SOURCE));
        Files.writeString(flat.resolve("okafor_1004_55505_notes.txt"), "mine");

        Download download = find(flat, Layout.GUESS);

        assertThat(sources(download, 0)).isEqualTo(SOURCE);
        assertThat(sources(download, 1)).isEqualTo(SOURCE);
    }

    @Test
    void moodlesTeamsAreOnesByTheirNumberAndTheDefaultGroupByItsName() throws IOException {
        Path zip = zip(
                "teams.zip",
                "Gruppe 07_331_assignsubmission_file/Solution.java",
                SOURCE,
                "Default group_assignsubmission_file/Solution.java",
                SOURCE);

        assertThat(submissions(find(zip, Layout.GUESS)))
                .containsExactly("331 Gruppe 07", "Default_x20group Default group");
    }

    @Test
    void ownNamesThatOnlyLookLikeCanvassStayOwnNames() throws IOException {
        Path own = Files.createDirectories(folder.resolve("class"));
        Files.createDirectories(own.resolve("week7_2026_11_ada"));
        Files.createDirectories(own.resolve("week7_2026_11_bob"));

        assertThat(submissions(find(own, Layout.GUESS))).containsExactly("week7_2026_11_ada ", "week7_2026_11_bob ");
    }

    @Test
    void aZipWithAFolderForEachIsAClassIfThatIsSaid() throws IOException {
        Path zip = zip("class.zip", "ada/Solution.java", SOURCE, "bob/Solution.java", SOURCE);

        assertThat(submissions(find(zip, Layout.CLASS))).containsExactly("ada ", "bob ");
        assertThat(submissions(find(zip, Layout.GUESS))).containsExactly("class ");
        assertThat(submissions(find(zip, Layout.SINGLE))).containsExactly("class ");
    }

    @Test
    void whatCannotBeSafeIsLeftOutAndNamed() throws IOException {
        Path zip = zip(
                "week7.zip",
                "Ada_101_assignsubmission_file_/Solution.java",
                SOURCE,
                "Eve_102_assignsubmission_file_/../../../evil.java",
                "x",
                "Eve_102_assignsubmission_file_/bomb.java",
                new byte[1 << 20]);

        Download download = find(zip, Layout.GUESS);

        assertThat(submissions(download)).containsExactly("101 Ada", "102 Eve");
        assertThat(download.found().ignored())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("/../../../evil.java: ", "leads out of the submission"))
                .anySatisfy(line -> assertThat(line).contains("bomb.java: it unpacks to more than 200 times its size"));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(path -> path.getFileName().toString()))
                    .contains("Solution.java")
                    .doesNotContain("evil.java", "bomb.java");
        }
    }

    @Test
    void aZipThatCannotBeReadIsOneLine() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.zip"), "PK no zip");

        assertThatThrownBy(() -> find(broken, Layout.CLASS))
                .isInstanceOf(InputException.class)
                .hasMessageMatching(".*broken\\.zip cannot be unpacked: .*: download it again, or unpack it yourself");
        assertThat(submissions(find(broken, Layout.GUESS))).containsExactly("broken ");
    }

    @Test
    void aFolderThatMayNotBeListedIsNamedWithTheRemedy() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Faults noPermission = (access, file) -> {
            throw new AccessDeniedException(file.toString());
        };
        for (Layout layout : List.of(Layout.GUESS, Layout.CLASS)) {
            assertThatThrownBy(() -> find(FaultyFiles.at(closed, noPermission), layout))
                    .isInstanceOf(InputException.class)
                    .hasMessage(closed + " cannot be read: you need the permission to list the folder");
        }
    }

    private Download find(Path path, Layout layout) throws IOException {
        return Download.find(
                path, layout, FILE_NAME, () -> Files.createDirectories(folder.resolve("scratch/" + ++scratch)));
    }

    private static List<String> submissions(Download download) {
        return download.found().submissions().stream()
                .map(submission -> submission.student() + " " + submission.name())
                .toList();
    }

    private static String sources(Download download, int index) {
        Submission submission = download.found().submissions().get(index);
        Unpacked unpacked = new SourceUnpacker("a", UnpackLimits.DEFAULT).unpack(submission.path());
        return ((Unpacked.Sources) unpacked).sources().get(0).text();
    }

    private static byte[] tarGz(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(bytes.length);
            tar.putArchiveEntry(entry);
            tar.write(bytes);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    private Path zip(String name, Object... namesAndContents) throws IOException {
        return Files.write(folder.resolve(name), bytes(namesAndContents));
    }

    private static byte[] bytes(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                Object content = namesAndContents[i + 1];
                zip.write(
                        content instanceof byte[] raw ? raw : content.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
