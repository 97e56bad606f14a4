package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real command on a disk that is full, folders that vanish and names that should not be: a line each, and no row lost. */
@Timeout(300)
class SurroundingsIT {
    private static final String BROKEN = "package inf5860.week7;\nclass {\n";
    private static final Path STUB = Command.ROOT.resolve("tests/submissions/inf5860-week7/untouched-stub");

    @TempDir
    private Path folder;

    private Path submissions;
    private Path out;
    private final List<Path> mounted = new ArrayList<>();

    // Whatever it says when it builds first is not counted below.
    @BeforeAll
    static void build() throws Exception {
        assertThat(Command.backmark("--version").exitCode()).isZero();
    }

    @BeforeEach
    void makeFolders() throws IOException {
        submissions = Files.createDirectory(folder.resolve("class"));
        out = Files.createDirectory(folder.resolve("out"));
    }

    @AfterEach
    void unmount() throws Exception {
        for (Path place : mounted) {
            Command.run(folder, List.of("umount", place.toString()));
        }
    }

    private void mount(Path place, String options) throws Exception {
        Command.Result result = mountOptions(place, options);
        assumeTrue(
                result != null && result.exitCode() == 0,
                "only root can mount a small disk, and only outside of a container without that right");
        mounted.add(place);
    }

    private Command.Result mountOptions(Path place, String options) throws InterruptedException {
        try {
            return Command.run(folder, List.of("mount", "-t", "tmpfs", "-o", options, "tmpfs", place.toString()));
        } catch (IOException e) {
            return null;
        }
    }

    private void submit(String student) throws IOException {
        Path sources = Files.createDirectories(submissions.resolve(student));
        Files.writeString(sources.resolve("Week7Solution.java"), BROKEN);
    }

    private void submitSlow(String student) throws IOException {
        try (Stream<Path> files = Files.walk(STUB)) {
            for (Path file : files.toList()) {
                Files.copy(file, submissions.resolve(student).resolve(STUB.relativize(file)));
            }
        }
    }

    private List<String> arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "grade",
                submissions.toString(),
                "--assignment",
                "inf5860-week7",
                "--jobs",
                "1",
                "--sandbox",
                "none",
                "--out",
                out.toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private Command.Result grade(String... more) throws Exception {
        return Command.backmark(arguments(more).toArray(String[]::new));
    }

    private static List<String> lines(Command.Result result) {
        return result.errors()
                .lines()
                .filter(line -> line.startsWith("backmark: "))
                .toList();
    }

    private List<String> students(String table) throws IOException {
        return Files.readString(out.resolve(table))
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .distinct()
                .toList();
    }

    private List<Path> left(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    /** Runs the command, and does something as soon as one row is finished. */
    private Command.Result gradeAndThen(Happening happening, String... more) throws Exception {
        Path output = folder.resolve("output.txt");
        Path errors = folder.resolve("errors.txt");
        List<String> command = new ArrayList<>(arguments(more));
        command.add(0, Command.ROOT.resolve("graders/backmark").toString());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process grader = builder.start();
        try {
            while (!Files.readString(errors).contains("[1/")) {
                assertThat(grader.isAlive()).as(() -> "still at work").isTrue();
                Thread.sleep(5);
            }
            happening.happen();
            assertThat(grader.waitFor(200, TimeUnit.SECONDS)).isTrue();
        } finally {
            grader.destroyForcibly();
        }
        return new Command.Result(grader.exitValue(), Files.readString(output), Files.readString(errors));
    }

    @FunctionalInterface
    private interface Happening {
        void happen() throws Exception;
    }

    private static void delete(Path top) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Test
    void aDiskThatGetsFullEndsTheRunWithALineEachAndIsGoneOnWithWhenThereIsRoom() throws Exception {
        List<String> students = Stream.iterate(10, i -> i + 1)
                .limit(12)
                .map(i -> "student-" + i)
                .toList();
        for (String student : students) {
            submit(student);
        }
        mount(out, "size=256k");

        Command.Result full = grade();

        assertThat(full.exitCode()).as(full.errors()).isEqualTo(2);
        assertThat(lines(full))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line)
                        .matches("backmark: (cannot write " + out + "/.*: No space left on device.*"
                                + "|3 rows in a row could not be written.* --resume)"));
        assertThat(left(".part")).isEmpty();

        assertThat(mountOptions(out, "remount,size=64m").exitCode()).isZero();
        Command.Result resumed = grade("--resume");

        assertThat(resumed.exitCode()).as(resumed.errors()).isEqualTo(2);
        assertThat(resumed.errors())
                .contains("backmark: none of 12 could be graded: 12 are not-compiled; 12 times: ")
                .containsPattern("holds [1-9][0-9]* finished rows")
                .doesNotContain("[1/12]");
        assertThat(students("scores.csv")).isEqualTo(students);
        assertThat(students("checks.csv")).isEqualTo(students);
        assertThat(left(".journal")).isEmpty();
    }

    @Test
    void aDiskThatIsFullFromTheStartIsOneLine() throws Exception {
        submit("ada");
        mount(out, "size=16k");
        Files.write(out.resolve("full"), new byte[16 << 10]);

        Command.Result full = grade();

        assertThat(full.exitCode()).isEqualTo(2);
        assertThat(lines(full))
                .singleElement()
                .asString()
                .matches("backmark: cannot write .*" + out + ".*: No space left on device; .*");
    }

    @Test
    void aTemporaryFolderWithoutRoomDoesNoHarmAndIsLeftEmpty() throws Exception {
        submit("ada");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        mount(temporary, "size=16k");
        List<String> command = new ArrayList<>(arguments());
        command.addAll(
                0,
                List.of(
                        "env",
                        "JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=" + temporary,
                        Command.ROOT.resolve("graders/backmark").toString()));

        Command.Result full = Command.run(folder, command);

        // What workers run on is kept in the cache.
        assertThat(full.exitCode()).as(full.errors()).isEqualTo(2);
        assertThat(out.resolve("scores.csv")).content().contains("\nada,").contains(",not-compiled,");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aReadOnlyFolderIsOneLineThatSaysSo() throws Exception {
        submit("ada");
        mount(out, "ro");

        Command.Result result = grade();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(lines(result))
                .containsExactly("backmark: cannot write results to " + out
                        + ": Read-only file system; name another folder with --out");
    }

    @Test
    void aSubmissionThatMayNotBeReadIsNobodysZeroAndTheOthersAreGraded() throws Exception {
        submit("ada");
        submit("bob");
        submit("eve");
        Path closed = submissions.resolve("bob");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        List<String> command = new ArrayList<>(arguments());
        command.add(0, Command.ROOT.resolve("graders/backmark").toString());
        if (Files.isReadable(closed)) {
            asNobody(command);
        }

        Command.Result result;
        try {
            result = Command.run(Path.of("/"), command);
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(3);
        assertThat(students("scores.csv")).containsExactly("ada", "bob", "eve");
        assertThat(Files.readString(out.resolve("scores.csv")))
                .contains("\r\nada,,inf5860-week7,0,100,0,not-compiled,", "\r\nbob,,inf5860-week7,,100,,grader-error,");
        assertThat(Files.readString(out.resolve("instructor/bob/report.json")))
                .contains("bob cannot be read: check its permissions, then grade it again");
    }

    // Root may read everything.
    private void asNobody(List<String> command) throws Exception {
        command.addAll(0, List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwxrwxrwx"));
        List<String> tried = new ArrayList<>(command.subList(0, 4));
        tried.addAll(
                List.of("sh", "-c", "cd '" + submissions + "' && test -r '" + Command.ROOT + "/graders/backmark'"));
        Command.Result able;
        try {
            able = Command.run(Path.of("/"), tried);
        } catch (IOException e) {
            able = new Command.Result(1, "", e.getMessage());
        }
        assumeTrue(
                able.exitCode() == 0,
                "root may read everything, and another user cannot be tried here: " + able.errors());
    }

    @Test
    void aClassThatVanishesLosesNoRow() throws Exception {
        for (String student : List.of("a", "b", "c", "d")) {
            submitSlow(student);
        }

        Command.Result result = gradeAndThen(() -> Files.move(submissions, folder.resolve("elsewhere")));

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(3);
        assertThat(students("scores.csv")).containsExactly("a", "b", "c", "d");
        assertThat(Files.readString(out.resolve("scores.csv")))
                .contains("\r\na,,inf5860-week7,0,100,0,graded,", "\r\nd,,inf5860-week7,,100,,grader-error,");
        assertThat(Files.readString(out.resolve("instructor/d/report.json")))
                .contains("d no longer exists: it was moved or deleted, grade it again");
        assertThat(left(".part")).isEmpty();
        assertThat(left(".journal")).isEmpty();
    }

    @Test
    void resultsThatAreTakenAwayEndTheRunInOneLineAndAreGoneOnWithWhenTheyAreBack() throws Exception {
        for (String student : List.of("a", "b", "c")) {
            submitSlow(student);
        }
        Path elsewhere = folder.resolve("elsewhere");

        Command.Result moved = gradeAndThen(() -> Files.move(out, elsewhere));

        assertThat(moved.exitCode()).isEqualTo(2);
        assertThat(lines(moved))
                .containsExactly("backmark: " + out
                        + " was removed or moved while its results were written, so nothing more is graded: put it back"
                        + " and continue with --resume, or grade again");
        assertThat(out).doesNotExist();

        Files.move(elsewhere, out);
        Command.Result resumed = grade("--resume");

        assertThat(resumed.exitCode()).as(resumed.errors()).isZero();
        assertThat(resumed.errors()).contains("[3/3]").doesNotContain("[1/3]");
        assertThat(students("scores.csv")).containsExactly("a", "b", "c");

        Command.Result removed = gradeAndThen(
                // The grader may be making files meanwhile.
                () -> Files.delete(out.resolve("unfinished-run.journal")), "--again");
        assertThat(removed.exitCode()).isEqualTo(2);
        assertThat(lines(removed)).singleElement().asString().startsWith("backmark: " + out + " was removed or moved ");
        delete(out);
    }

    @Test
    void namesOfAnyKindAreOneRowAndOneLineEach() throws Exception {
        List<String> names = List.of(
                "new\nline,=1+1",
                "\u001b[2Jesc\u0007",
                "tab\there",
                "-rf",
                "'quote\"",
                "n".repeat(240),
                "a b",
                "\u202egnp");
        for (String name : names) {
            submit(name);
        }
        Files.writeString(submissions.resolve("bad\n\u001b[31m.txt"), "ignored");

        Command.Result result = grade();

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(2);
        assertThat(students("scores.csv"))
                .hasSize(names.size())
                .allMatch(name -> name.codePoints()
                        .noneMatch(
                                point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT))
                .doesNotHaveDuplicates();
        assertThat(result.errors().lines())
                .hasSize(3 + names.size())
                .contains("ignored bad\\u000a\\u001b[31m.txt: neither a folder nor an archive (zip, tar.gz, tgz)")
                .allMatch(line -> line.chars().allMatch(c -> c >= ' '));
    }

    @Test
    void namesInUtf8AreReadAndShownInTheLocaleThatCronHas() throws Exception {
        submit("J\u00f6rg M\u00fcller");
        submit("J\u00fcrg M\u00fcller");
        List<String> command = new ArrayList<>(arguments());
        command.addAll(
                0,
                List.of(
                        "env",
                        "LC_ALL=C",
                        Command.ROOT.resolve("graders/backmark").toString()));

        Command.Result result = Command.run(folder, command);

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(2);
        assertThat(students("scores.csv")).containsExactly("J\u00f6rg M\u00fcller", "J\u00fcrg M\u00fcller");
        assertThat(result.output()).contains("\nJ\u00f6rg M\u00fcller ", "\nJ\u00fcrg M\u00fcller ");
        assertThat(out.resolve("instructor/J_xc3_xb6rg_x20M_xc3_xbcller/report.html"))
                .content()
                .contains(">J\u00f6rg M\u00fcller<");
    }

    @Test
    void aFolderWithAnOddNameIsStillOneLine() throws Exception {
        submit("ada");
        Path odd = Files.writeString(folder.resolve("odd\n\u001b[2J"), "a file");

        Command.Result result = Command.backmark(
                "grade", submissions.toString(), "--assignment", "inf5860-week7", "--out", odd.toString());
        Command.Result missing = Command.backmark("grade", odd + "/gone", "--assignment", "inf5860-week7");
        Command.Result usage = Command.backmark("grade", "x", "--assignment", "inf5860-week7", "--jobs", "1\n2");
        Command.Result tooLong = Command.backmark(
                "grade",
                submissions.toString(),
                "--assignment",
                "inf5860-week7",
                "--out",
                folder.resolve("x".repeat(300)).toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors())
                .endsWith(" is a file; name a folder with --out\n")
                .contains("odd\\u000a\\u001b[2J")
                .hasLineCount(1);
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.errors()).hasLineCount(1).contains("odd\\u000a\\u001b[2J/gone does not exist");
        assertThat(usage.exitCode()).isEqualTo(2);
        assertThat(usage.errors()).hasLineCount(2).contains("1\\u000a2");
        assertThat(tooLong.exitCode()).isEqualTo(2);
        assertThat(tooLong.errors()).endsWith(": File name too long; name another folder with --out\n");
    }
}
