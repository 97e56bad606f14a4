package org.backmark.kit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backmark.kit.score.Tiny.hidden;
import static org.backmark.kit.score.Tiny.task;
import static org.backmark.kit.score.Tiny.visible;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.junit.Launch;
import org.backmark.kit.page.CoveredSource;
import org.backmark.kit.score.Tiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.TestExecutionListener;

class LocalScoresTest {
    static final Assignment SHEET = Tiny.assignment(
            task("first", visible("passes", 2), hidden("secret", 3)),
            task("second", visible("fails", 4)),
            task("third", visible("last", 1)));

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void aRunEndsWithABoardAndItsFiles() throws IOException {
        run(Map.of(), Checks.Good.class);

        assertThat(board()).isEqualTo("""

                A tiny sheet                                                                tiny
                --------------------------------------------------------------------------------
                 Task first                                 2 / 2  passed
                 Task second                                0 / 4  failed
                    fails: the cost is 1, not 2
                    hint: look at the bias
                 Task third                                 0 / 1  not run
                --------------------------------------------------------------------------------
                2 / 7 points of the visible checks (28.57 %); the hidden checks at grading give
                up to 3 more.
                """);
        assertThat(out("scores.csv"))
                .startsWith(
                        "student,name,assignment,score,max,percent,status,first,second,third,diagnosis,stopped-by,seed,seconds\r\n"
                                + "local,,tiny,2,7,28.57,graded,2,0,0,,,1,");
        assertThat(out("checks.csv"))
                .contains("local,first,passes,visible,passed,2,2,,,0\r\n")
                .contains("\"the cost is 1, not 2\nhint: look at the bias\"")
                .doesNotContain("secret");
        assertThat(out("report.json"))
                .contains("\"version\": 1", "\"when\": \"1970-01-01T00:00:05Z\"")
                .contains("\"training\": \"the first\"");
        assertThat(out("report.html"))
                .contains("<strong>2</strong> of 7 points", "the cost is 1, not 2", "1970-01-01 00:00 UTC");
    }

    @Test
    void theStudentsNameAndTheSeedCanBeGiven() throws IOException {
        run(Map.of("backmark.student", "ada", "backmark.seed", "42"), Checks.Good.class);

        assertThat(out("scores.csv")).contains("ada,,tiny,").contains(",42,");
    }

    @Test
    void aSeedThatIsNoNumberIsOneLineAndLeavesNoFiles() {
        run(Map.of("backmark.seed", "abc"), Checks.Good.class);

        assertThat(board())
                .isEqualTo("backmark: backmark.seed must be a whole number, not \"abc\": say, for example,"
                        + " -Dbackmark.seed=1\n");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void severalAssignmentsHaveAFolderEach() {
        run(Map.of(), Checks.Good.class, Checks.Other.class);

        assertThat(folder.resolve("out/tiny/scores.csv")).exists();
        assertThat(folder.resolve("out/other/scores.csv")).exists();
        assertThat(folder.resolve("out/scores.csv")).doesNotExist();
    }

    @Test
    void aRunWithoutChecksIsLeftAlone() {
        run(Map.of(), Checks.Ordinary.class);

        assertThat(board()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidBelowTheBoard() throws IOException {
        Files.writeString(folder.resolve("out"), "in the way");

        run(Map.of(), Checks.Good.class);

        assertThat(board())
                .contains("2 / 7 points")
                .endsWith("\nbackmark: cannot write " + folder.resolve("out/report.json")
                        + ": one of the folders above it is a file\n");
    }

    @Test
    void junitFindsTheListenerByItself() {
        assertThat(ServiceLoader.load(TestExecutionListener.class)).hasAtLeastOneElementOfType(LocalScores.class);
    }

    @Test
    void aProgramThatEndsLeavesItsBoardAndFiles() throws Exception {
        String printed = programThatEnds();

        assertThat(printed).endsWith("""
                 Task first                                 2 / 2  passed
                 Task second                                0 / 4  crashed
                    fails: the program was ended (System.exit) while it ran
                 Task third                                 0 / 1  not run
                --------------------------------------------------------------------------------
                2 / 7 points of the visible checks (28.57 %); the hidden checks at grading give
                up to 3 more.
                """);
        assertThat(out("scores.csv")).contains("local,,tiny,2,7,28.57,graded,2,0,0,");
        assertThat(out("checks.csv")).contains("local,third,last,visible,not-attempted,0,1,not run: the program ended");
        assertThat(out("report.json")).contains("the program was ended (System.exit) while it ran");
    }

    @Test
    void aJvmThatIsHaltedLeavesTheRowsOfTheChecksThatHadEnded() throws Exception {
        programThatEnds("-Dhalt=true");

        assertThat(out("checks.csv"))
                .startsWith("student,task,check,")
                .contains("local,first,passes,visible,passed,2,2,")
                .doesNotContain("second");
        assertThat(folder.resolve("out/scores.csv")).doesNotExist();
    }

    @Test
    void theReportOnTheCodeThatRanDoesNotNameTheMachine() throws IOException {
        Path classes = Path.of("target/classes/org/backmark/kit/local");
        Coverage coverage = new Coverage(classes, Path.of("src/main/java"), folder.resolve("site"));

        Coverage.Analysis ran =
                coverage.analyse("Your code", Coverage.seen().orElseThrow()).orElseThrow();
        coverage.write(ran);

        assertThat(folder.resolve("site/index.html")).content().contains("Your code", "org.backmark.kit.local");
        assertThat(folder.resolve("site/jacoco.csv")).content().contains("Your code,org.backmark.kit.local,LocalRun,");
        assertThat(folder.resolve("site/jacoco.xml"))
                .content()
                .contains("sourcefilename=\"Coverage.java\"")
                .doesNotContain("sessioninfo", InetAddress.getLocalHost().getHostName());
        assertThat(folder.resolve("site/org.backmark.kit.local/Coverage.java.html"))
                .content()
                .contains("JaCoCo's own Maven goal");
        assertThat(coverage.lines(ran, "org.backmark.kit"))
                .filteredOn(file -> file.name().equals("Coverage.java"))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.covered()).isBetween(5, file.total());
                    assertThat(file.lines().get(0).text()).isEqualTo("package org.backmark.kit.local;");
                    assertThat(file.lines().get(0).ran()).isEqualTo(CoveredSource.Ran.NOTHING_TO_RUN);
                    assertThat(file.lines())
                            .anySatisfy(line -> assertThat(line.text() + line.ran())
                                    .contains("record Coverage(Path classes", "YES"));
                });
        assertThat(coverage.lines(ran, "org.backmark.kit.loc")).isEmpty();
    }

    @Test
    void withoutClassFilesThereIsNoReportOnTheCode() throws IOException {
        assertThat(Coverage.ofMavenProject(folder)
                        .analyse("Your code", Coverage.seen().orElseThrow()))
                .isEmpty();
    }

    private void run(Map<String, String> parameters, Class<?>... tests) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("backmark.out", folder.resolve("out").toString());
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        LocalScores scores = new LocalScores(
                id -> SHEET,
                () -> new Terminal(out, out, false),
                () -> 0,
                Clock.fixed(Instant.ofEpochSecond(5), ZoneOffset.UTC),
                Coverage.ofMavenProject(folder));
        Launch.run(SHEET, all, scores, tests);
    }

    private String programThatEnds(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), ProgramThatEnds.class.getName(), folder.toString()));
        Path said = folder.resolve("said");
        Process program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(said);
    }

    private String board() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String out(String file) throws IOException {
        return Files.readString(folder.resolve("out").resolve(file));
    }
}
