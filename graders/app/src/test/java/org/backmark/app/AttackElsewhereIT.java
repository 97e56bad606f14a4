package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.backmark.kit.assignment.Assignments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The typical attacks in every assignment but week 7, which has a corpus of its own: in a call, in the student's own tests, in
 * a pack, while a folder is watched, and taken over by {@code --resume}.
 *
 * <p>Each is a right submission with one method that attacks: whoever loses points for it must be the attacker alone.
 */
class AttackElsewhereIT {
    private static final String HONEST = "honest";
    private static final String BREACH = "BREACH";
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    /** Where a submission is right, and the method that attacks. */
    private record Place(String submission, String method) {}

    /** What is put first into the method, the class that it needs, and the layers that may stop it. */
    private record Poison(String statement, String beside, List<String> layers) {}

    private static final Map<String, Place> PLACES = Map.of(
            "augsburg-tutorial04", new Place("right-vectorised", "delSigmoid"),
            "heidelberg-bic-sheet4", new Place("right-plain-arrays", "outputTerm"),
            "nycu-lab2", new Place("right-plain-arrays", "activation"),
            "osnabrueck-backprop-gd", new Place("right-half-loss", "normalize"));

    private static final Map<String, Poison> POISONS = Map.of(
            "exits", new Poison("System.exit(0);", "", List.of("inspection")),
            "reads-files",
                    new Poison(
                            "try { System.out.println(\"BREACH\" + new String(java.nio.file.Files.readAllBytes("
                                    + "java.nio.file.Path.of(\"/etc/passwd\")))); }"
                                    + " catch (java.io.IOException e) { throw new IllegalStateException(e); }",
                            "",
                            List.of("inspection")),
            "leaves-a-thread",
                    new Poison(
                            "new Thread(() -> { while (true) { Thread.yield(); } }).start();",
                            "",
                            List.of("inspection")),
            "answers-by-count",
                    new Poison(
                            "if (Asked.count++ % 3 != 0) { throw new IllegalArgumentException(\"again\"); }",
                            "class Asked { static int count; }", List.of("checks")),
            "huge-answer",
                    new Poison(
                            "if (Math.abs(1) == 1) { return new org.backmark.kit.Matrix(3000, 3000); }",
                            "",
                            List.of("checks", "protocol", "memory-limit")));

    private static final String OWN_TEST = """
            package %s;
            import org.junit.jupiter.api.Test;
            class LeavesTest {
                @Test void reads() throws Exception {
                    System.out.println("BREACH" + java.nio.file.Files.readString(java.nio.file.Path.of("/etc/passwd")));
                }
                @Test void halts() { Runtime.getRuntime().halt(0); }
            }
            """;

    private static final Map<String, Tables> TABLES = new TreeMap<>();
    private static Playground playground;

    @BeforeAll
    static void gradeThemAll() throws Exception {
        playground = Playground.open();
        for (String assignment : PLACES.keySet()) {
            Path submissions = submissions(assignment);
            Path out = playground.path("results-" + assignment);
            List<String> arguments = List.of("--assignment", assignment, "--out", out.toString());
            switch (assignment) {
                case "nycu-lab2" -> grade(packed(submissions), "--class", arguments);
                case "osnabrueck-backprop-gd" -> watch(submissions, out, arguments);
                default -> grade(submissions, "--class", arguments);
            }
            TABLES.put(assignment, Tables.in(out));
        }
    }

    @AfterAll
    static void tidy() throws IOException {
        playground.close();
    }

    private static Path submissions(String assignment) throws IOException {
        Place place = PLACES.get(assignment);
        Path from =
                Command.ROOT.resolve("tests/submissions").resolve(assignment).resolve(place.submission());
        Path submissions = Files.createDirectory(playground.path(assignment));
        List<String> names = new ArrayList<>(POISONS.keySet());
        names.addAll(List.of(HONEST, "own-tests"));
        for (String name : names) {
            Playground.copy(from, submissions.resolve(name));
            Files.deleteIfExists(submissions.resolve(name).resolve("expected.json"));
        }
        for (Map.Entry<String, Poison> poison : POISONS.entrySet()) {
            poison(submissions.resolve(poison.getKey()), place.method(), poison.getValue());
        }
        Files.writeString(
                submissions.resolve("own-tests/LeavesTest.java"),
                OWN_TEST.formatted(Assignments.load(assignment).packageName()));
        return submissions;
    }

    private static void poison(Path submission, String method, Poison poison) throws IOException {
        Pattern declared = Pattern.compile("public [\\w<>\\[\\]]+ " + method + "\\([^)]*\\)\\s*\\{");
        int poisoned = 0;
        try (Stream<Path> files = Files.walk(submission)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher found = declared.matcher(Files.readString(file));
                if (found.find()) {
                    Files.writeString(
                            file,
                            found.replaceFirst(Matcher.quoteReplacement(found.group() + "\n" + poison.statement()))
                                    + "\n" + poison.beside() + "\n");
                    poisoned++;
                }
            }
        }
        assertThat(poisoned).as("methods of " + submission).isEqualTo(1);
    }

    private static Path packed(Path submissions) throws IOException {
        Path pack = playground.path("pack.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(pack));
                Stream<Path> files = Files.walk(submissions)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(submissions.relativize(file).toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return pack;
    }

    private static Command.Result grade(Path submissions, String option, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("grade", submissions.toString(), option));
        command.addAll(arguments);
        Command.Result result = Command.backmark(command.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.output() + result.errors()).isZero();
        return result;
    }

    private static void watch(Path submissions, Path out, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Command.ROOT.resolve("graders/backmark").toString(), "grade", submissions.toString(), "--watch"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(playground.path("watch.txt").toFile())
                .start();
        Instant end = Instant.now().plus(PATIENCE);
        try {
            while (!Files.exists(out.resolve("last-run.state"))) {
                assertThat(process.isAlive() && Instant.now().isBefore(end))
                        .as(Files.readString(playground.path("watch.txt")))
                        .isTrue();
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    @TestFactory
    Stream<DynamicTest> onlyTheAttackerLosesPoints() {
        return TABLES.keySet().stream()
                .map(assignment -> DynamicTest.dynamicTest(assignment, () -> {
                    Tables tables = TABLES.get(assignment);
                    double honest = points(tables, HONEST);
                    assertThat(tables.scores()).hasSize(POISONS.size() + 2);
                    assertThat(honest).as("honest").isCloseTo(expected(assignment), within(1e-6));
                    assertThat(points(tables, "own-tests")).as("own tests").isEqualTo(honest);
                    POISONS.forEach((name, poison) -> {
                        assertThat(points(tables, name)).as(name).isLessThan(honest);
                        assertThat(tables.scores().get(name).get("stopped-by"))
                                .as(name)
                                .isIn(poison.layers());
                    });
                }));
    }

    /** What the corpus expects of the submission as it was. */
    private static double expected(String assignment) throws IOException {
        Path corpus = Command.ROOT.resolve("tests/submissions").resolve(assignment);
        return Expectation.read(
                        corpus.resolve(PLACES.get(assignment).submission()).resolve("expected.json"))
                .tasks()
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static double points(Tables tables, String student) {
        return Double.parseDouble(tables.scores().get(student).get("score"));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsReadAndNobodyIsLeft() {
        return TABLES.values().stream()
                .map(tables -> DynamicTest.dynamicTest(tables.out().toString(), () -> {
                    try (Stream<Path> files = Files.walk(tables.out())) {
                        for (Path file : files.filter(path -> path.endsWith("output.txt"))
                                .toList()) {
                            assertThat(Files.readString(file)).doesNotContain(BREACH);
                        }
                    }
                    assertThat(Files.exists(tables.out().resolve("unfinished-run.journal")))
                            .isFalse();
                    playground.assertNobodyIsLeft();
                }));
    }

    /** What a run that was ended leaves is the same lines under another name. */
    @TestFactory
    Stream<DynamicTest> aResumedRunTakesTheirRowsAsTheyAre() {
        return Stream.of("heidelberg-bic-sheet4")
                .map(assignment -> DynamicTest.dynamicTest(assignment, () -> {
                    Tables before = TABLES.get(assignment);
                    Files.move(
                            before.out().resolve("last-run.state"), before.out().resolve("unfinished-run.journal"));
                    Command.Result result = grade(
                            playground.path(assignment),
                            "--resume",
                            List.of(
                                    "--assignment",
                                    assignment,
                                    "--out",
                                    before.out().toString()));
                    assertThat(result.errors()).contains("finished rows");
                    Tables after = Tables.in(before.out());
                    before.scores()
                            .keySet()
                            .forEach(name ->
                                    assertThat(after.cells(name)).as(name).isEqualTo(before.cells(name)));
                }));
    }
}
