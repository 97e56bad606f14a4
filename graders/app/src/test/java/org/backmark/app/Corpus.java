package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.engine.find.Layout;
import org.backmark.engine.find.Submission;
import org.backmark.engine.find.SubmissionFinder;
import org.backmark.kit.assignment.Assignments;

/**
 * The submissions to one assignment, graded.
 *
 * @param expectations the expectation's file of every student
 * @param result what the command left
 * @param tables what it wrote
 */
record Corpus(Map<String, Path> expectations, Command.Result result, Tables tables) {
    private static final Path ALL = Command.ROOT.resolve("tests/submissions");
    private static final Path OUT = Path.of("target", "corpus").toAbsolutePath();

    /** The ids of the assignments that have submissions; of one alone with {@code -Dbackmark.corpus=ID}. */
    static Stream<String> assignments() {
        String only = System.getProperty("backmark.corpus");
        return Assignments.ids().stream()
                .filter(id -> Files.isDirectory(ALL.resolve(id)))
                .filter(id -> only == null || only.equals(id));
    }

    /** Grades those of one assignment with the real command. */
    static Corpus of(String assignment) throws IOException, InterruptedException {
        Path folder = ALL.resolve(assignment);
        Path out = OUT.resolve(assignment);
        Command.Result result =
                Command.backmark("grade", folder.toString(), "--assignment", assignment, "--out", out.toString());
        return new Corpus(expectations(assignment, folder), result, Tables.in(out));
    }

    /** Grades one student's submission once more, with nobody beside it. */
    static Tables alone(String assignment, String student) throws IOException, InterruptedException {
        Path out = OUT.resolveSibling("corpus-alone").resolve(assignment);
        Command.Result result = Command.backmark(
                "grade",
                ALL.resolve(assignment).toString(),
                "--assignment",
                assignment,
                "--only",
                student,
                "--again",
                "--out",
                out.toString());
        assertThat(result.exitCode()).as(result.output() + result.errors()).isZero();
        return Tables.in(out);
    }

    // A student's id may be a part of the file's name.
    private static Map<String, Path> expectations(String assignment, Path folder) throws IOException {
        Map<String, String> students = new SubmissionFinder(
                        Assignments.load(assignment).fileName())
                .find(folder, Layout.CLASS).submissions().stream()
                        .collect(Collectors.toMap(Corpus::name, Submission::student));
        Map<String, Path> expectations = new LinkedHashMap<>();
        Expectation.files(folder).forEach((name, file) -> expectations.put(students.getOrDefault(name, name), file));
        return expectations;
    }

    private static String name(Submission submission) {
        String name = submission.path().getFileName().toString();
        return Files.isDirectory(submission.path()) ? name : name.replaceFirst("\\.(zip|tar\\.gz|tgz)$", "");
    }
}
