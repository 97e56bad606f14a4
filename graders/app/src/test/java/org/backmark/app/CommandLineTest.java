package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.backmark.kit.assignment.Assignments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the command says without grading anything. */
class CommandLineTest {
    private static final String WEEK7 = "inf5860-week7";
    private static final Path STUB = InProcess.CORPUS.resolve("untouched-stub");

    @TempDir
    private Path folder;

    @Test
    void assignmentsAreListedWithTasksPointsAndTitle() {
        Command.Result result = InProcess.backmark("assignments");

        assertThat(result.exitCode()).isZero();
        assertThat(result.output())
                .startsWith("inf5860-week7          13 tasks, 100 points  "
                        + "Neural networks: backpropagation on handwritten digits\n")
                .contains("\naugsburg-tutorial04     9 tasks,  21 points  "
                        + "A deep network of one's own: backpropagation on MNIST\n")
                .contains("\nnycu-lab2              13 tasks, 100 points  Backpropagation with two hidden layers\n")
                .contains("\nosnabrueck-backprop-gd 14 tasks, 100 points  "
                        + "Backpropagation and gradient descent with one neuron\n")
                .contains("\nheidelberg-bic-sheet4  12 tasks, 100 points  "
                        + "Backpropagation by hand, and small networks at work\n")
                .hasLineCount(Assignments.ids().size());
        assertThat(result.errors()).isEmpty();
    }

    @Test
    void theVersionNamesBackmarkAndJava() {
        Command.Result result = InProcess.backmark("--version");

        assertThat(result.exitCode()).isZero();
        assertThat(result.output().strip())
                .matches("backmark \\S+ on Java "
                        + System.getProperty("java.version").replace("+", "\\+"));
    }

    @Test
    void helpListsTheCommands() {
        Command.Result result = InProcess.backmark("--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.output())
                .startsWith("Usage: backmark [-hV] COMMAND")
                .containsPattern("\n  grade +Grades a class, or one submission\\.\\R")
                .containsPattern("\n  handout +Writes the project that students get, as a zip file\\.\\R")
                .containsPattern("\n  assignments +Lists the assignments\\.\\R");
        assertThat(result.errors()).isEmpty();
    }

    static Set<String> commands() {
        return Backmark.commandLine().getSubcommands().keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpOfEightyColumnsWithItsExitCodes(String command) {
        Command.Result result = InProcess.backmark(command, "--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.output())
                .startsWith("Usage: backmark " + command + " ")
                .contains("\nExit code: 0");
        assertThat(result.output().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(result.errors()).isEmpty();
    }

    @Test
    void theHelpOfGradeNamesEveryOptionAndExitCode() {
        assertThat(InProcess.backmark("grade", "--help").output())
                .contains(
                        "SUBMISSIONS",
                        "--assignment=ID",
                        "--out=DIR",
                        "--jobs=N",
                        "--seed=S",
                        "--config=FILE",
                        "--data=DIR",
                        "--full",
                        "--pass=MARK",
                        "--single",
                        "--class",
                        "Exit code: 0 one submission",
                        "1 one submission below it",
                        "2 a fault in what was given",
                        "3 a fault of the grader's");
    }

    @Test
    void similarNeedsAFolderOfResultsAndAPercentage() {
        Command.Result result = InProcess.backmark("similar", folder);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors())
                .isEqualTo("backmark: " + folder + ": holds no scores.csv: give a folder that grade has written\n");
        assertUsage(
                "backmark similar",
                "--threshold must be between 0 and 100, not 101.0",
                "similar",
                folder,
                "--threshold",
                101);
    }

    @Test
    void noCommandIsAUsageError() {
        assertUsage("backmark", "no command given: say what to do");
    }

    @Test
    void anUnknownCommandIsNamed() {
        assertUsage("backmark", "Unmatched arguments from index 0: 'grad', 'x'", "grad", "x");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertUsage("backmark grade", "Unknown option: '--fast'", "grade", STUB, "--assignment", WEEK7, "--fast");
    }

    @Test
    void anUnknownSandboxIsRefusedWithThoseThereAre() {
        Command.Result result = InProcess.backmark(grade(STUB, "--sandbox", "best"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors())
                .startsWith("backmark: Invalid value for option '--sandbox': expected one of [")
                .containsIgnoringCase("auto, bwrap, user, process, none")
                .contains("but was 'best'\n");
    }

    @Test
    void resumingASingleSubmissionThatGoesNowhereIsRefused() {
        assertUsage(
                "backmark grade", "--resume needs --out: one submission's results go nowhere", grade(STUB, "--resume"));
    }

    @Test
    void onlyForSomebodyWhoHasSentNothingIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("class/ada"));

        assertInput(
                "--only bob: nobody of that name has submitted anything; give an id, a name or an e-mail as in scores.csv or the roster",
                grade(folder.resolve("class"), "--only", "bob", "--out", folder.resolve("out")));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFileThatIsNoSubmissionIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "x");

        assertInput(
                file + " is neither a folder nor an archive (zip, tar.gz, tgz) nor a .java file: give one of them",
                grade(file));
    }

    @Test
    void aMissingAssignmentIsNamed() {
        assertUsage("backmark grade", "Missing required option: '--assignment=ID'", "grade", STUB);
    }

    @Test
    void aMissingPathIsNamed() {
        assertUsage("backmark grade", "Missing required parameter: 'SUBMISSIONS'", "grade", "--assignment", WEEK7);
    }

    @Test
    void noJobsAtAllIsRefused() {
        assertUsage("backmark grade", "--jobs must be at least 1, not 0", grade(STUB, "--jobs", 0));
        assertUsage(
                "backmark grade",
                "--jobs must be at most 1024, not 2147483647",
                grade(STUB, "--jobs", Integer.MAX_VALUE));
        assertUsage("backmark grade", "--out is empty: name a folder", grade(STUB, "--out", ""));
        assertUsage(
                "backmark grade",
                "Invalid value for option '--jobs': 'two' is not a valid integer",
                grade(STUB, "--jobs", "two"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "200.0 | must be between 0 and 100, not 200.0",
                "-1.0 | must be between 0 and 100, not -1.0",
                "-1 points | must be between 0 and 1000000 points, not -1.0",
                "NaN | must be a percentage like 60 or points like \"30 points\", not \"NaN\""
            })
    void aPassMarkThatIsNoneIsRefused(String mark, String fault) {
        assertUsage("backmark grade", "--pass " + fault, grade(STUB, "--pass", mark));
    }

    @Test
    void aSeedThatIsNoNumberIsRefused() {
        assertUsage(
                "backmark grade",
                "Invalid value for option '--seed': 'today' is not a valid integer",
                grade(STUB, "--seed", "today"));
    }

    @Test
    void aSubmissionIsNotAClassToo() {
        assertUsage(
                "backmark grade",
                "Error: --single, --class are mutually exclusive (specify only one)",
                grade(STUB, "--single", "--class"));
    }

    @Test
    void anUnknownAssignmentIsRefusedWithThoseThereAre() {
        String line = "there is no assignment \"week8\"; known assignments: " + String.join(", ", Assignments.ids());

        assertInput(line, "grade", STUB, "--assignment", "week8");
        assertInput(line, "handout", "week8", "--out", folder.resolve("week8.zip"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPathThatIsNotThereIsNamed() {
        Path gone = folder.resolve("gone");

        assertInput(gone + " does not exist: give the folder of submissions", grade(gone));
    }

    @Test
    void anEmptyFolderIsNoClass() {
        assertInput(
                folder + " is empty: a class is a folder with a sub-folder or an archive (zip, tar.gz, tgz) for every"
                        + " student",
                grade(folder));
    }

    @Test
    void aConfigurationThatIsNotThereIsNamed() {
        Path config = folder.resolve("config.json");

        assertInput(config + ": there is no such file", grade(STUB, "--config", config));
    }

    @Test
    void aConfigurationThatIsNoJsonIsNamed() throws IOException {
        Path config = Files.writeString(folder.resolve("config.json"), "{");

        Command.Result result = InProcess.backmark(grade(STUB, "--config", config));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).startsWith("backmark: " + config + ": ").containsOnlyOnce("\n");
    }

    @Test
    void aConfigurationOfATaskThatIsNotThereIsNamed() throws IOException {
        Path config = Files.writeString(folder.resolve("config.json"), "{\"tasks\": [{\"id\": \"nosuch\"}]}");

        Command.Result result = InProcess.backmark(grade(STUB, "--config", config));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors())
                .startsWith("backmark: " + config + ": ")
                .contains("nosuch")
                .containsOnlyOnce("\n");
    }

    @Test
    void resultsCannotGoIntoAFile() throws IOException {
        Path out = Files.writeString(folder.resolve("results"), "mine");

        assertInput(
                "cannot write results to " + out + ": " + out + " is a file; name a folder with --out",
                grade(STUB, "--out", out));
        assertThat(out).hasContent("mine");
    }

    @Test
    void resultsOfAClassCannotGoAmongItsSubmissions() throws IOException {
        Files.createDirectories(folder.resolve("ada/src"));
        Path out = folder.resolve("results");

        assertInput(
                out + " lies in the folder of submissions, where the next run would grade it: name another folder"
                        + " with --out",
                grade(folder, "--out", out));
        assertThat(out).doesNotExist();
    }

    @Test
    void dataThatIsNotThereIsNamedBeforeAnythingIsGraded() {
        Path data = folder.resolve("data");

        Command.Result result = InProcess.backmark(grade(STUB, "--data", data));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors())
                .startsWith("backmark: ")
                .contains(data.toString())
                .containsOnlyOnce("\n");
    }

    @Test
    void dataThatIsDamagedIsNamedBeforeAnythingIsGraded() throws IOException {
        Path file = Files.writeString(folder.resolve("week7data1.mat"), "not a MAT file");

        Command.Result result = InProcess.backmark(grade(STUB, "--data", folder));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors())
                .startsWith("backmark: ")
                .contains(file.getFileName().toString())
                .containsOnlyOnce("\n");
    }

    @Test
    void aHandoutNeedsAPlace() {
        assertUsage("backmark handout", "Missing required option: '--out=FILE.zip'", "handout", WEEK7);
    }

    private static Object[] grade(Path submissions, Object... more) {
        Object[] arguments = new Object[4 + more.length];
        arguments[0] = "grade";
        arguments[1] = submissions;
        arguments[2] = "--assignment";
        arguments[3] = WEEK7;
        System.arraycopy(more, 0, arguments, 4, more.length);
        return arguments;
    }

    private static void assertUsage(String command, String line, Object... arguments) {
        Command.Result result = InProcess.backmark(arguments);

        assertThat(result.errors()).isEqualTo("backmark: " + line + "\nTry '" + command + " --help'.\n");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
    }

    private static void assertInput(String line, Object... arguments) {
        Command.Result result = InProcess.backmark(arguments);

        assertThat(result.errors()).isEqualTo("backmark: " + line + "\n");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
    }
}
