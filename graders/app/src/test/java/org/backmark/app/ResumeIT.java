package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed and gone on with ends as one that was left in peace. */
class ResumeIT {
    private static final Path CORPUS = Command.ROOT.resolve("tests/submissions/inf5860-week7");
    private static final List<String> SENT = List.of(
            "untouched-stub", "only-part-1", "does-not-compile", "untouched-stub", "untouched-stub", "untouched-stub");
    private static final String JOURNAL = "unfinished-run.journal";

    @TempDir
    private static Path folder;

    private static Path submissions;
    private static Map<String, String> undisturbed;

    @BeforeAll
    static void gradeInPeace() throws Exception {
        submissions = Files.createDirectory(folder.resolve("class"));
        for (int i = 0; i < SENT.size(); i++) {
            copy(CORPUS.resolve(SENT.get(i)), submissions.resolve("student-" + i));
        }
        Path out = folder.resolve("undisturbed");
        assertThat(Command.backmark(arguments(out)).exitCode()).isZero();
        undisturbed = filesWithoutTimings(out);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                if (!file.getFileName().toString().equals("expected.json")) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
        }
    }

    private static String[] arguments(Path out, String... more) {
        return Stream.concat(
                        Stream.of(
                                "grade",
                                submissions.toString(),
                                "--assignment",
                                "inf5860-week7",
                                "--jobs",
                                "2",
                                "--out",
                                out.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static Map<String, String> filesWithoutTimings(Path out) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file)
                        .replace("\r\n", "\n")
                        .replaceAll("(?m)\"(seconds|studentSeconds|millis|when)\": .*$", "\"$1\"")
                        .replaceAll("<time.*</time>", "<time>")
                        .replaceAll("(?s)<h2 id=\"slowest\">.*?<h2 id=\"students\">", "<h2>")
                        .replaceAll("(<td class=\"number time\">)[0-9.]+", "$1")
                        .replaceAll("\"(seconds|studentSeconds|millis)\":[0-9.E-]+", "\"$1\"")
                        .replaceAll("(?m)^[0-9a-f]{8} \\{", "{")
                        .replaceAll("(?m),[0-9.]+$", ",time");
                files.put(out.relativize(file).toString(), text);
            }
        }
        return files;
    }

    private static void killWhen(Path out, int rows) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(Command.ROOT.resolve("graders/backmark").toString()), Stream.of(arguments(out)))
                        .toList());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process grader = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        Path journal = out.resolve(JOURNAL);
        try {
            while (!Files.exists(journal) || Files.readString(journal).lines().count() < 1 + rows) {
                assertThat(grader.isAlive())
                        .as(() -> "killed before its end; it said: " + errors())
                        .isTrue();
                Thread.sleep(5);
            }
        } finally {
            grader.destroyForcibly();
            assertThat(grader.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    // What was being written when it was killed is removed by whatever comes next.
    private static void removeParts(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".part")).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String errors() {
        try {
            return Files.readString(folder.resolve("errors.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void aKilledRunIsGoneOnWith() throws Exception {
        Path out = folder.resolve("killed");
        killWhen(out, 2);
        // The worst that a kill can leave: a torn line, and a file that was being written.
        Files.writeString(out.resolve(JOURNAL), "0123abcd {\"submission", StandardOpenOption.APPEND);
        Files.writeString(
                out.resolve("instructor/.report.json.12345678-1234-1234-1234-123456789abc.part"), "{\"version\"");

        Command.Result resumed = Command.backmark(arguments(out, "--resume"));

        assertThat(resumed.exitCode()).as(resumed.errors()).isZero();
        assertThat(resumed.errors())
                .containsPattern("holds [2-5] finished rows")
                .doesNotContain("[1/6]", "[2/6]")
                .contains("[6/6]");
        assertThat(filesWithoutTimings(out)).isEqualTo(undisturbed);
    }

    @Test
    void aRunThatIsKilledTwiceIsGoneOnWithToo() throws Exception {
        Path out = folder.resolve("killed-at-once");
        killWhen(out, 0);
        killWhen(out, 1);
        Command.Result resumed = Command.backmark(arguments(out, "--resume"));

        assertThat(resumed.exitCode()).as(resumed.errors()).isZero();
        assertThat(filesWithoutTimings(out)).isEqualTo(undisturbed);
    }

    @Test
    void anotherSeedIsRefusedInOneLineAndNothingIsLost() throws Exception {
        Path out = folder.resolve("another-seed");
        killWhen(out, 1);
        removeParts(out);
        Map<String, String> before = filesWithoutTimings(out);
        Command.Result refused = Command.backmark(arguments(out, "--resume", "--seed", "2"));

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.errors())
                .isEqualTo(
                        "backmark: cannot resume in " + out
                                + ": the run that was begun there had another --seed; repeat that run's, or grade again without --resume\n");
        assertThat(filesWithoutTimings(out).entrySet()).isEqualTo(before.entrySet());
    }

    @Test
    void aRowThatCannotBeWrittenIsOneLineAndTheOthersAreComplete() throws Exception {
        Path out = folder.resolve("one-blocked");
        Files.createDirectories(out.resolve("instructor"));
        Files.writeString(out.resolve("instructor/student-2"), "in the way");
        Command.Result blocked = Command.backmark(arguments(out));

        assertThat(blocked.exitCode()).isEqualTo(2);
        assertThat(blocked.errors().lines().filter(line -> line.startsWith("backmark: ")))
                .containsExactly(
                        "backmark: cannot write " + out
                                + "/instructor/student-2/sources/inf5860/week7/Week7Solution.java: one of the folders above it is a file",
                        "backmark: the files of 1 submission could not be written; fix the cause, then continue with"
                                + " --resume");
        assertThat(filesWithoutTimings(out)).containsEntry("scores.csv", undisturbed.get("scores.csv"));

        Files.delete(out.resolve("instructor/student-2"));
        assertThat(Command.backmark(arguments(out, "--resume")).errors())
                .contains("[6/6]")
                .doesNotContain("[5/6]");
        assertThat(filesWithoutTimings(out)).isEqualTo(undisturbed);
    }
}
