package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.backmark.engine.sandbox.Wall;
import org.backmark.kit.score.StoppedBy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Grades every attack with the real command, behind all walls and behind fewer, and compares every row with what it must be.
 *
 * <p>With {@code -Dbackmark.regenerate=true} the checks that are not passed are written anew instead, for a person to read;
 * points, status and layer are never taken from the grader.
 */
class AttackIT {
    private static final String OWN_TESTS = "own-tests-that-break-out";
    private static final String AUTO = "auto";
    private static final List<String> WEAKER = List.of("user", "process");
    private static final List<String> HONEST = List.of("honest-half", "honest-right", "honest-wrong");
    private static final String ALONE = "alone";
    private static final boolean REGENERATE = Boolean.getBoolean("backmark.regenerate");
    private static final Map<String, Attack> ATTACKS = new TreeMap<>();
    private static final Map<String, Tables> TABLES = new TreeMap<>();
    private static final Map<String, Command.Result> RESULTS = new TreeMap<>();
    private static Playground playground;
    private static List<String> sentBefore;

    @BeforeAll
    static void gradeThemAll() throws Exception {
        playground = Playground.open();
        for (Map.Entry<String, Path> file : Expectation.files(Attack.FOLDER).entrySet()) {
            ATTACKS.put(file.getKey(), Attack.read(file.getValue()));
        }
        sentBefore = Playground.listing(Attack.FOLDER);
        grade(AUTO, Attack.FOLDER, AUTO);
        // What no worker ever sees cannot depend on what confines workers.
        Path reaching = classOf(
                "reaching",
                ATTACKS.keySet().stream()
                        .filter(name -> !ATTACKS.get(name).isStoppedBeforeAnyWorker())
                        .toList());
        for (String sandbox : WEAKER) {
            grade(sandbox, reaching, sandbox);
        }
        grade(ALONE, classOf(ALONE, HONEST), AUTO);
    }

    private static Path classOf(String folder, List<String> names) throws IOException {
        Path submissions = Files.createDirectory(playground.path(folder));
        for (String name : names) {
            for (String ending : List.of("", ".zip", ".tar.gz")) {
                if (Files.exists(Attack.FOLDER.resolve(name + ending))) {
                    Playground.copy(Attack.FOLDER.resolve(name + ending), submissions.resolve(name + ending));
                }
            }
        }
        return submissions;
    }

    private static void grade(String run, Path submissions, String sandbox) throws Exception {
        Path out = Path.of("target", "attacks", run).toAbsolutePath();
        Playground.remove(out);
        Path temporary = Files.createDirectory(playground.path("tmp-" + run));
        if (Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(playground.path("")));
        }
        List<String> command = List.of(
                Command.ROOT.resolve("graders/backmark").toString(),
                "grade",
                submissions.toString(),
                "--assignment",
                "inf5860-week7",
                "--config",
                playground.config("1").toString(),
                "--sandbox",
                sandbox,
                "--out",
                out.toString());
        Command.Result result =
                Command.run(Command.ROOT, command, Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary));
        RESULTS.put(run, result);
        // A class of which nothing could be graded has its tables too, and exit code 2.
        if (result.output().contains("\nresults are in ")) {
            TABLES.put(run, Tables.in(out));
        }
        assertThat(Playground.listing(temporary))
                .as("temporary files of " + run)
                .containsExactly(" 0");
    }

    @AfterAll
    static void tidy() throws IOException {
        playground.close();
    }

    /** The tables of a run; without them the test is skipped if such a sandbox does not work on this machine. */
    private static Tables tables(String run) {
        Command.Result result = RESULTS.get(run);
        assumeTrue(
                !WEAKER.contains(run) || !result.errors().contains("does not work here"),
                () -> "--sandbox " + run + " does not work on this machine: " + result.errors());
        assertThat(TABLES).as(result.output() + result.errors()).containsKey(run);
        return TABLES.get(run);
    }

    @TestFactory
    Stream<DynamicTest> everyAttackGetsWhatItMustGet() {
        return Stream.concat(Stream.of(AUTO), WEAKER.stream())
                .flatMap(run -> ATTACKS.keySet().stream()
                        .filter(name -> run.equals(AUTO) || !ATTACKS.get(name).isStoppedBeforeAnyWorker())
                        .map(name -> DynamicTest.dynamicTest(run + " " + name, () -> compare(run, name))));
    }

    private static void compare(String run, String name) throws IOException {
        Attack attack = ATTACKS.get(name);
        Tables tables = tables(run);
        Expectation actual = Attack.attempted(tables.of(name, attack.about()));
        if (REGENERATE) {
            assumeTrue(run.equals(AUTO), "written anew from the run behind all walls");
            attack.writeWith(actual, Expectation.files(Attack.FOLDER).get(name));
            return;
        }
        assertThat(attack.about()).as("a sentence on what it does").isNotBlank();
        CSVRecord row = tables.scores().get(name);
        assertThat(Double.parseDouble(row.get("score"))).as("points").isLessThanOrEqualTo(attack.honest());
        assertThat(row.get("stopped-by")).as("the layer").isEqualTo(attack.stoppedBy());
        attack.expectation().assertMetBy(actual);
        Path printed = tables.out().resolve("instructor").resolve(name).resolve("output.txt");
        assertThat(Files.exists(printed) ? Files.readString(printed) : "").doesNotContain(Attack.BREACH);
    }

    @Test
    void ownTestsAreHeldByTheWallsAlone() throws IOException {
        for (Map.Entry<String, Tables> run : TABLES.entrySet()) {
            if (run.getValue().scores().containsKey(OWN_TESTS)) {
                String report =
                        Files.readString(run.getValue().out().resolve("students/" + OWN_TESTS + "/report.json"));
                assertThat(report).as(run.getKey()).contains("\"ownTests\"").doesNotContain(Attack.BREACH);
                // Where too few walls stand, they are not run.
                assertThat(report.contains("nobody has inspected them")
                                        && !run.getKey().equals(AUTO)
                                || report.contains("\"found\": 7")
                                        && report.contains("\"passed\": 6")
                                        && report.contains("\"failed\": 0")
                                        && report.contains("more than 5000 tests"))
                        .as(run.getKey() + report)
                        .isTrue();
            }
        }
    }

    @Test
    void thereAreManyAttacksAndEachKindOfLayerStopsSome() {
        assertThat(ATTACKS.keySet()).hasSizeGreaterThanOrEqualTo(45 + HONEST.size());
        assertThat(ATTACKS.values().stream().map(Attack::stoppedBy).distinct())
                .containsExactlyInAnyOrder(
                        StoppedBy.INTAKE.label(),
                        StoppedBy.COMPILER.label(),
                        StoppedBy.INSPECTION.label(),
                        StoppedBy.TIME_LIMIT.label(),
                        StoppedBy.MEMORY_LIMIT.label(),
                        StoppedBy.PROTOCOL.label(),
                        StoppedBy.CHECKS.label(),
                        StoppedBy.NOTHING.label());
    }

    @Test
    void everyRunEndsWellAndHasARowForEverySubmission() {
        Stream.concat(Stream.of(AUTO, ALONE), WEAKER.stream()).forEach(run -> {
            Command.Result result = RESULTS.get(run);
            if (!result.errors().contains("does not work here")) {
                assertThat(result.exitCode())
                        .as(result.output() + result.errors())
                        .isZero();
            }
        });
        assertThat(tables(AUTO).scores().keySet()).isEqualTo(ATTACKS.keySet());
    }

    /** Archives and sources that are meant to keep the grader busy, too: javac may take five seconds of CPU time. */
    @Test
    void whatIsStoppedBeforeAnyWorkerEndsInSeconds() {
        for (String name : ATTACKS.keySet()) {
            if (ATTACKS.get(name).isStoppedBeforeAnyWorker()) {
                assertThat(Double.parseDouble(tables(AUTO).scores().get(name).get("seconds")))
                        .as("seconds of " + name)
                        .isLessThan(30);
            }
        }
    }

    @Test
    void honestRowsAreTheSameBesideTheAttacksAndAlone() {
        for (String name : HONEST) {
            assertThat(tables(AUTO).cells(name))
                    .as(name)
                    .isEqualTo(tables(ALONE).cells(name));
            WEAKER.stream()
                    .filter(TABLES::containsKey)
                    .forEach(run -> assertThat(TABLES.get(run).cells(name))
                            .as(run + " " + name)
                            .isEqualTo(tables(AUTO).cells(name)));
        }
    }

    @Test
    void noAttackOutlivesItsRun() throws InterruptedException {
        playground.assertNobodyIsLeft();
    }

    @Test
    void noAttackChangesAFileOutsideTheResults() throws IOException {
        assertThat(Playground.droppings()).isEmpty();
        if (!REGENERATE) {
            assertThat(Playground.listing(Attack.FOLDER)).isEqualTo(sentBefore);
        }
    }

    @Test
    void theResultsHoldTheirOwnFilesOnly() throws IOException {
        String student = "[A-Za-z0-9._-]{1,64}";
        for (Tables tables : TABLES.values()) {
            assertThat(Playground.listing(tables.out()))
                    .allSatisfy(line -> assertThat(line)
                            .matches("(|instructor|students|(scores|checks).csv|report.html|class.json|last-run.state"
                                    + "|(instructor|students)/" + student
                                    + "(|/report.json|/report.html|/output.txt|/scoreboard.txt)|instructor/" + student
                                    + "/sources(/[A-Za-z0-9_]{1,64})*([.]java)?) \\d+"));
        }
    }

    @Test
    void noFileCanMoveACursorTurnALineOrRunAsAFormula() throws IOException {
        for (Tables tables : TABLES.values()) {
            List<Path> files = new ArrayList<>();
            try (Stream<Path> all = Files.walk(tables.out())) {
                all.filter(Files::isRegularFile).forEach(files::add);
            }
            for (Path file : files) {
                assertThat(Files.readString(file).replace("\r\n", "\n").codePoints())
                        .as(file.toString())
                        .allMatch(point -> point == '\n' || isSeen(point));
            }
            Stream.concat(
                            tables.scores().values().stream(),
                            tables.checks().values().stream().flatMap(List::stream))
                    .flatMap(row -> row.toMap().values().stream())
                    .forEach(cell -> assertThat(cell).doesNotMatch("(?s)[=+@-].*"));
        }
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    @Test
    void theFirstLineSaysOfEachWallWhetherItStands() {
        for (String sandbox : TABLES.keySet()) {
            String kind = WEAKER.contains(sandbox) ? sandbox : "[a-z]+";
            List<String> lines = RESULTS.get(sandbox)
                    .errors()
                    .lines()
                    .filter(one -> one.matches("sandbox " + kind + ": confines .*"))
                    .toList();
            assertThat(lines)
                    .as(sandbox)
                    .singleElement()
                    .satisfies(line -> assertThat(Wall.values())
                            .allSatisfy(wall -> assertThat(line).contains(wall.label())));
        }
    }

    /** Names of folders that a spreadsheet, a browser, a shell or a terminal would take for something else. */
    @Test
    void aSubmissionsNameHarmsNobody() throws Exception {
        Path submissions = Files.createDirectory(playground.path("names"));
        List<String> names = List.of(
                "=HYPERLINK(\"http:127.0.0.1\")",
                "@SUM(1)",
                "-rf",
                "evil..",
                "<script>alert(1)<",
                "a,b;\"c\"",
                "line\nbreak",
                "\u001b[2J\u001b]0;owned\u0007",
                "\u202etxt.exe",
                "$(touch backmark-attack)",
                "n".repeat(200));
        for (String name : names) {
            Path folder = Files.createDirectory(submissions.resolve(name));
            Files.writeString(folder.resolve("A.java"), "class A {}\n");
        }
        grade("names", submissions, AUTO);

        Tables tables = tables("names");
        assertThat(tables.scores()).hasSize(names.size());
        assertThat(tables.scores().keySet())
                .allMatch(name -> !name.matches("[=+@-].*") && name.codePoints().allMatch(AttackIT::isSeen));
        assertThat(RESULTS.get("names").output() + RESULTS.get("names").errors())
                .matches(text -> text.codePoints().allMatch(point -> point == '\n' || isSeen(point)));
        assertThat(Playground.droppings()).isEmpty();
    }
}
