package org.backmark.engine.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.backmark.kit.assignment.Assignments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionFinderTest {
    private final SubmissionFinder finder = new SubmissionFinder("w7_(?<id>[a-z]+)_.*");

    @TempDir
    Path folder;

    @Test
    void aClassIsAStudentPerSubFolderOrArchive() throws IOException {
        folders("clara", "Ben Ør");
        files("anna.zip", "dora.tar.gz", "emil.TGZ", "finn.rar");
        assertThat(finder.find(folder, Layout.GUESS).submissions())
                .extracting(Submission::student)
                .containsExactly("Ben_x20_xc3_x98r", "anna", "clara", "dora", "emil", "finn");
    }

    @Test
    void anArchivesNameGivesTheIdWhereTheAssignmentSaysHow() throws IOException {
        files("w7_anna_final.zip", "x_w7_ben.zip");
        assertThat(finder.find(folder, Layout.GUESS).submissions())
                .extracting(Submission::student)
                .containsExactly("anna", "x_w7_ben");
    }

    @Test
    void anUnpackedArchivesFolderGivesTheIdToo() throws IOException {
        folders("w7_anna_final", "x_w7_ben.zip");
        assertThat(finder.find(folder, Layout.GUESS).submissions())
                .extracting(Submission::student)
                .containsExactly("anna", "x_w7_ben.zip");
    }

    @Test
    void aFoldersNameNeedsNoEndingWhereTheArchivesHasOne() throws IOException {
        folders("DLP_1_Ada", "DLP_2_Ben.zip");
        SubmissionFinder withEnding = new SubmissionFinder("DLP_(?<id>[0-9]+)_[A-Za-z]+\\.zip");
        assertThat(withEnding.find(folder, Layout.GUESS).submissions())
                .extracting(Submission::student)
                .containsExactly("1", "2");
        assertThat(withEnding.find(folder.resolve("DLP_1_Ada"), Layout.SINGLE).submissions())
                .extracting(Submission::student)
                .containsExactly("1");
    }

    @Test
    void theNameIsReadWhereTheAssignmentSaysHow() throws IOException {
        folders("DLP_LAB2_3_Wang_ting", "DLP_LAB2_5_");
        folders("DLP_LAB2_6");
        files("DLP_LAB2_7.zip", "DLP_LAB2_8_.tgz");
        files("DLP_LAB2_311551001_Ch\u00e9n Da-Ming.zip", "dlp_lab2_4_Lin.tar.gz", "anna.zip");
        SubmissionFinder lab2 =
                new SubmissionFinder(Assignments.load("nycu-lab2").fileName());
        assertThat(lab2.find(folder, Layout.GUESS).submissions())
                .extracting(submission -> submission.student() + "=" + submission.name())
                .containsExactly(
                        "3=Wang_ting", "311551001=Ch\u00e9n Da-Ming", "4=Lin", "5=", "6=", "7=", "8=", "anna=");
        assertThat(lab2.find(folder.resolve("DLP_LAB2_311551001_Ch\u00e9n Da-Ming.zip"), Layout.GUESS)
                        .submissions())
                .extracting(Submission::name)
                .containsExactly("Ch\u00e9n Da-Ming");
    }

    @Test
    void aNameThatMayBeMissingIsEmptyThen() throws IOException {
        files("w7_anna.zip", "w7_ben_Ben.zip");
        assertThat(new SubmissionFinder("w7_(?<id>[a-z]+)(_(?<name>.+))?\\.zip")
                        .find(folder, Layout.GUESS)
                        .submissions())
                .extracting(Submission::name)
                .containsExactly("", "Ben");
    }

    @Test
    void twoEntriesOfOneIdGetDistinctIds() throws IOException {
        folders("anna", "ANNA");
        files("anna.zip", "anna-2.zip", "w7_anna_b.zip");
        assertThat(finder.find(folder, Layout.GUESS).submissions())
                .extracting(submission ->
                        submission.student() + "=" + submission.path().getFileName())
                .containsExactly(
                        "ANNA=ANNA", "anna-2=anna", "anna-2-2=anna-2.zip", "anna-3=anna.zip", "anna-4=w7_anna_b.zip");
    }

    @Test
    void twoNamesThatLookTheSameAreTwoRowsAndNeitherGetsTheOthersId() throws IOException {
        Files.createDirectory(folder.resolve("M\u00fcller"));
        Files.createDirectory(Path.of(URI.create(folder.toUri() + "M%FCller")));
        Files.createDirectory(folder.resolve("anna"));

        SubmissionSet found = finder.find(folder, Layout.CLASS);

        assertThat(found.submissions())
                .extracting(Submission::student)
                .containsExactly("M_x25C3_x25BCller", "M_x25FCller", "anna");
        assertThat(found.ignored())
                .contains("the name of M\u00fcller: another one looks the same, so it has the row M_x25FCller; rename"
                        + " both");
    }

    @Test
    void twoNamesThatDifferInCaseAloneAreTwoRowsAndThatIsSaid() throws IOException {
        folders("Right", "right");

        SubmissionSet found = finder.find(folder, Layout.CLASS);

        assertThat(found.submissions()).extracting(Submission::student).containsExactly("Right", "right-2");
        assertThat(found.ignored())
                .containsExactly(
                        "the case of right: another submission is Right, so it has the row right-2; rename one");
    }

    @Test
    void severalSubmissionsOfOneAreNotToldAsTwoNames() throws IOException {
        folders("anna");
        files("anna.zip");

        assertThat(finder.find(folder, Layout.CLASS).ignored()).isEmpty();
    }

    @Test
    void distinctIdsStayWithinTheLength() throws IOException {
        String longest = "x".repeat(64);
        folders(longest);
        files(longest + ".zip");
        assertThat(finder.find(folder, Layout.GUESS).submissions())
                .extracting(Submission::student)
                .containsExactly("x".repeat(62) + "-2", longest);
    }

    @Test
    void otherEntriesAreIgnoredWithAReason() throws IOException {
        folders("anna", ".git", "__MACOSX");
        files(".DS_Store", "grades\u001b.csv");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("anna"));
        SubmissionSet found = finder.find(folder, Layout.GUESS);
        assertThat(found.submissions()).hasSize(1);
        assertThat(found.ignored())
                .containsExactly(
                        ".DS_Store: hidden",
                        ".git: hidden",
                        "__MACOSX: hidden",
                        "grades\\u001b.csv: neither a folder nor an archive (zip, tar.gz, tgz)",
                        "link: a symbolic link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "src/A.java", "A.java"})
    void aProjectOnTopIsOneSubmissionNamedAfterItsFolder(String file) throws IOException {
        Path project = folder.resolve("anna");
        Files.createDirectories(project.resolve(file).getParent());
        Files.createFile(project.resolve(file));
        Files.createDirectories(project.resolve("docs"));
        Path viaDot = project.resolve("docs").resolve("..").resolve(".");
        assertThat(finder.find(viaDot, Layout.GUESS).submissions())
                .containsExactly(new Submission("anna", project.toRealPath()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna.zip", "w7_anna_1.tgz", "anna.java"})
    void anArchiveOrJavaFileIsOneSubmission(String file) throws IOException {
        files(file);
        assertThat(finder.find(folder.resolve(file), Layout.GUESS).submissions())
                .extracting(Submission::student)
                .containsExactly("anna");
    }

    @Test
    void theInstructorOverrulesTheGuess() throws IOException {
        folders("src", "anna");
        assertThat(finder.find(folder, Layout.GUESS).submissions()).hasSize(1);
        assertThat(finder.find(folder, Layout.CLASS).submissions())
                .extracting(Submission::student)
                .containsExactly("anna", "src");
        Path anna = folder.resolve("anna");
        assertThat(finder.find(anna, Layout.SINGLE).submissions())
                .containsExactly(new Submission("anna", anna.toRealPath()));
    }

    @Test
    void aMissingPathIsNamed() {
        Path missing = folder.resolve("nowhere");
        refused(missing, Layout.GUESS, missing + " does not exist: give the folder of submissions");
    }

    @Test
    void anEmptyFolderIsNamed() {
        refused(
                folder,
                Layout.GUESS,
                folder + " is empty: a class is a folder with a sub-folder or an archive (zip, tar.gz, tgz) for every"
                        + " student");
    }

    @Test
    void aFolderWithoutSubmissionsIsNamed() throws IOException {
        files("notes.txt");
        refused(
                folder,
                Layout.CLASS,
                folder + " holds no submission: a class is a folder with a sub-folder or an archive (zip, tar.gz, tgz)"
                        + " for every student");
    }

    @Test
    void aFileThatIsNothingOfTheKindIsNamed() throws IOException {
        files("notes.txt");
        Path notes = folder.resolve("notes.txt");
        refused(
                notes,
                Layout.GUESS,
                notes + " is neither a folder nor an archive (zip, tar.gz, tgz) nor a .java file: give one of them");
    }

    @Test
    void aFileIsNoClass() throws IOException {
        files("all.zip");
        Path all = folder.resolve("all.zip");
        refused(all, Layout.CLASS, all + " is a file, not the folder of a class: unpack it, or say --single");
    }

    @Test
    void aDeviceIsNoSubmission() {
        Path device = Path.of("/dev/null");
        refused(device, Layout.GUESS, "/dev/null is neither a file nor a folder: give the folder of submissions");
    }

    @Test
    void anUnreadableFolderIsNamed() throws IOException {
        folders("closed");
        Path closed = folder.resolve("closed");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(closed), "the superuser may read everything");
        refused(closed, Layout.GUESS, closed + " cannot be read: you need the permission to list the folder");
        Path inside = closed.resolve("anna");
        refused(inside, Layout.GUESS, inside + " cannot be read: you lack the permission");
    }

    private void refused(Path path, Layout layout, String message) {
        assertThatThrownBy(() -> finder.find(path, layout))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    private void folders(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name));
        }
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(folder.resolve(name));
        }
    }
}
