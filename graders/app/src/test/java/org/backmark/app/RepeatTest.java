package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of the command into a folder that has results already; what is graded does not compile, which takes no time. */
class RepeatTest {
    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void submit() throws IOException {
        out = folder.resolve("results");
        submit("ada", "class {");
        submit("bob", "class {");
    }

    private void submit(String student, String source) throws IOException {
        Path file = folder.resolve("class").resolve(student).resolve("Week7Solution.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package inf5860.week7;\n" + source + "\n");
    }

    private Command.Result grade(Object... more) {
        return InProcess.backmark(Stream.concat(
                        Stream.of("grade", folder.resolve("class"), "--assignment", "inf5860-week7", "--out", out),
                        Stream.of(more))
                .toArray());
    }

    private List<String> rows() throws IOException {
        return Files.readString(out.resolve("scores.csv"))
                .lines()
                .skip(1)
                .map(row -> row.replaceFirst(",.*", ""))
                .toList();
    }

    @Test
    void aSecondRunGradesWhatHasChangedAndSaysSo() throws IOException {
        Command.Result first = grade();
        assertThat(first.output())
                .containsPattern("\nresults are in \\Q" + out + "\\E:\n  checks.csv .*scores.csv .*students/")
                .doesNotContain(".state", "changes.csv");
        assertThat(out.resolve("changes.csv")).doesNotExist();

        Command.Result same = grade();
        assertThat(same.errors())
                .isEqualTo("backmark: 2 of 2 are unchanged, skipped; --again grades them too\n"
                        + "backmark: none of 2 could be graded: 2 are not-compiled; 2 times: <identifier> expected\n");
        assertThat(same.output())
                .contains("\nnothing has changed since the last run\nresults are in ")
                .contains("\n2 submissions: 2 not-compiled\n");
        assertThat(out.resolve("changes.csv")).hasContent("student,what,before,after,by,when");

        Files.delete(folder.resolve("class/bob/Week7Solution.java"));
        Command.Result changed = grade();
        assertThat(changed.errors())
                .contains("\n[2/2] bob: nothing-submitted, ")
                .doesNotContain("ada");
        assertThat(changed.output()).contains("\n1 student's row has changed since the last run: changes.csv\n");
        assertThat(out.resolve("changes.csv"))
                .content()
                .isEqualTo("student,what,before,after,by,when\r\n" + "bob,status,not-compiled,nothing-submitted,,\r\n");
    }

    @Test
    void againGradesAllAndSoDoesAnotherSeed() {
        grade();
        assertThat(grade("--again").errors()).contains("] ada: ", "] bob: ").doesNotContain("not graded again");
        assertThat(grade("--seed", 2).errors())
                .contains("backmark: the last run in " + out + " had another --seed: everything is graded\n")
                .contains("] ada: ", "] bob: ");
    }

    @Test
    void onlyOneIsGradedAndTheRowsOfOthersStay() throws IOException {
        submit("eve", "class {");
        assertThat(grade("--only", "ada", "--only", "bob").exitCode()).isZero();
        assertThat(rows()).as("there were no others").containsExactly("ada", "bob");

        grade();
        Files.delete(folder.resolve("class/ada/Week7Solution.java"));
        Files.delete(folder.resolve("class/bob/Week7Solution.java"));
        Command.Result one = grade("--only", "bob");

        assertThat(one.errors()).doesNotContain("ada", "eve");
        assertThat(rows()).containsExactly("ada", "bob", "eve");
        assertThat(Files.readString(out.resolve("changes.csv")))
                .isEqualTo("student,what,before,after,by,when\r\n" + "bob,status,not-compiled,nothing-submitted,,\r\n");
        assertThat(grade().errors()).contains("2 of 3 are unchanged", "] ada: ");
    }

    @Test
    void onlyIsRefusedWhereItWouldMixRowsOrLoseSome() throws IOException {
        grade();
        assertRefused(
                "--only Eve: nobody of that name has submitted anything; give an id, a name or an e-mail as in"
                        + " scores.csv or the roster",
                grade("--only", "Eve"));
        assertRefused(
                "the last run in " + out + " had another --seed: its rows and those of --only do not belong in one"
                        + " table; repeat that run's, or leave out --only",
                grade("--only", "ada", "--seed", 3));
        Files.writeString(out.resolve("unfinished-run.journal"), "");
        assertRefused(
                "the run in " + out + " was interrupted, and --only would lose its rows: finish it first with"
                        + " --resume",
                grade("--only", "ada"));
        assertThat(grade("--only", "ada", "--resume").errors())
                .startsWith("backmark: --resume resumes a whole class: leave out --only, or --resume\n");
    }

    @Test
    void resumingWhereThereIsNothingToGoOnWithIsSaidAndGradesEverything() throws IOException {
        Command.Result nothing = grade("--resume");
        assertThat(nothing.errors())
                .startsWith("backmark: there is no unfinished run in " + out + ": everything is graded\n");
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(rows()).containsExactly("ada", "bob");
    }

    private static void assertRefused(String line, Command.Result refused) {
        assertThat(refused.errors()).isEqualTo("backmark: " + line + "\n");
        assertThat(refused.exitCode()).isEqualTo(2);
    }

    @Test
    void watchingNeedsTheFolderOfAClass() {
        Path one = folder.resolve("class/ada/Week7Solution.java");
        Command.Result refused =
                InProcess.backmark("grade", one, "--assignment", "inf5860-week7", "--out", out, "--watch");
        assertRefused("--watch needs the folder of a class, and " + one + " is not one", refused);
    }

    @Test
    void quietSaysNothingButTheTable() {
        Command.Result quiet = grade("--quiet", "--only", "ada");

        assertThat(quiet.errors()).isEmpty();
        assertThat(quiet.output()).contains("\n1 submission: 1 not-compiled\n", "\nresults are in ");
        assertThat(quiet.output().lines().filter(line -> !line.contains(out.toString())))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
