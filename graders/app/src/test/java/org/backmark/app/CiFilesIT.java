package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The steps of the workflows and the autograder for Gradescope, run here as far as they need no service. */
@Timeout(300)
class CiFilesIT {
    private static final String ID = "inf5860-week7";
    private static final Path RIGHT = InProcess.CORPUS.resolve("right-with-loops");

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() throws Exception {
        assertThat(Command.backmark("--version").exitCode()).isZero();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path programs() throws IOException {
        return Files.createDirectories(folder.resolve("programs"));
    }

    /** A Maven that is not on the network, and leaves our jars in nobody's local repository. */
    private void offlineMaven() throws Exception {
        Path repository = Files.createDirectories(folder.resolve("repository/org"));
        Path local = Path.of(System.getProperty("backmark.repository"));
        for (Path from : List.of(local, local.resolve("org"))) {
            Path to = from.equals(local) ? repository.getParent() : repository;
            try (Stream<Path> entries = Files.list(from)) {
                for (Path entry : entries.filter(Files::isDirectory).toList()) {
                    String name = entry.getFileName().toString();
                    if (!name.equals("backmark") && !Files.exists(to.resolve(name))) {
                        Files.createSymbolicLink(to.resolve(name), entry.toAbsolutePath());
                    }
                }
            }
        }
        String maven = Command.run(folder, List.of("bash", "-c", "command -v mvn"))
                .output()
                .strip();
        Path fake = programs().resolve("mvn");
        Files.writeString(fake, """
                #!/bin/sh
                exec '%s' -o -Daether.offline.protocols=file -Dmaven.repo.local='%s' "$@"
                """.formatted(maven, repository.getParent()));
        Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Map<String, String> github() {
        Map<String, String> environment = new HashMap<>();
        environment.put("GITHUB_WORKSPACE", folder.toString());
        environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
        environment.put("GITHUB_OUTPUT", folder.resolve("output.txt").toString());
        return environment;
    }

    @Test
    void theStepsOfTheHandoutsWorkflowRunAndShowTheBoard() throws Exception {
        offlineMaven();
        Path zip = folder.resolve("handout.zip");
        assertThat(Command.backmark("handout", ID, "--out", zip.toString()).exitCode())
                .isZero();
        assertThat(Command.run(folder, List.of("unzip", "-q", zip.toString())).exitCode())
                .isZero();
        Path project = folder.resolve(ID);
        Workflow workflow = Workflow.read(Files.readString(project.resolve(".github/workflows/backmark.yml")));
        List<String> commands = workflow.githubSteps("checks").stream()
                .map(Workflow.Step::command)
                .filter(command -> !command.isEmpty())
                .toList();

        Command.Result result = Workflow.run(project, commands, programs(), github());

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(commands).hasSize(2);
        assertThat(folder.resolve("summary.md"))
                .content()
                .startsWith("```text\n")
                .contains(" sigmoidGradient ", "  not attempted\n")
                .endsWith("\n```\n");
        assertThat(project.resolve("target/surefire-reports")).isDirectoryContaining("glob:**/TEST-*.xml");
        assertThat(project.resolve(".gitlab-ci.yml")).exists();
        unlink(folder.resolve("repository"));
    }

    // Before JUnit clears its folder, and warns of each link.
    private static void unlink(Path below) throws IOException {
        try (Stream<Path> entries = Files.walk(below, 2)) {
            for (Path link : entries.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void theInstructorsStepOnGithubGradesAndTellsTheService() throws Exception {
        Workflow workflow = Workflow.read(
                InProcess.backmark("workflow", "github", "--assignment", ID).output());
        copy(RIGHT, folder.resolve("submission"));
        Files.createSymbolicLink(folder.resolve("backmark"), Command.ROOT);
        List<String> commands = workflow.githubSteps("grade").stream()
                .filter(step -> step.name().equals("Grade"))
                .map(Workflow.Step::command)
                .toList();

        Command.Result result = Workflow.run(folder, commands, programs(), github());

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(commands).hasSize(1);
        assertThat(folder.resolve("summary.md")).content().contains("100");
        assertThat(folder.resolve("output.txt")).content().startsWith("result=");
        assertThat(folder.resolve("results/junit.xml")).exists();
        Files.delete(folder.resolve("backmark"));
    }

    @Test
    void theInstructorsScriptOnGitlabClonesAndGrades() throws Exception {
        Workflow workflow = Workflow.read(
                InProcess.backmark("workflow", "gitlab", "--assignment", ID).output());
        Path student = Files.createDirectory(folder.resolve("student"));
        copy(RIGHT, student.resolve("work"));
        Command.Result committed = Command.run(student, List.of("bash", "-e", "-c", """
                        git init -q .; git add .
                        git -c user.name=A -c user.email=a@b.example commit -q -m work
                        """));
        assertThat(committed.exitCode()).as(committed.errors()).isZero();
        Files.createSymbolicLink(folder.resolve("graders"), Command.ROOT.resolve("graders"));

        Command.Result result = Workflow.run(
                folder,
                workflow.gitlabScript("grade"),
                programs(),
                Map.of("STUDENT_REPOSITORY", student.toUri().toString()));

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(folder.resolve("results/junit.xml")).content().contains("<testsuite");
        Files.delete(folder.resolve("graders"));
    }

    /** As Gradescope does: the zip file in source, the files of a student in submission, and what comes of them in results. */
    @Test
    void theAutograderForGradescopeGradesWhatWasSentAndAnEmptyFolder() throws Exception {
        boolean root = Command.run(folder, List.of("id", "-u")).output().strip().equals("0");
        assumeTrue(root, "Gradescope's containers run as root, as no test of an ordinary user can");
        Path config = write("course.json", "{\"passMark\": 50, \"ownTests\": {\"points\": 4}}");
        Path zip = folder.resolve("autograder.zip");
        Command.Result made =
                Command.backmark("gradescope", ID, "--config", config.toString(), "--out", zip.toString());
        assertThat(made.exitCode()).as(made.errors()).isZero();
        Path source = Files.createDirectories(folder.resolve("autograder/source"));
        assertThat(Command.run(source, List.of("unzip", "-q", zip.toString())).exitCode())
                .isZero();

        assertThat(autograde().get("score").getAsDouble()).isZero();

        Path submission = folder.resolve("autograder/submission");
        Files.delete(submission);
        copy(RIGHT, submission);
        Path tests = Files.createDirectories(submission.resolve("src/test/java/inf5860/week7"));
        Files.writeString(tests.resolve("OwnTest.java"), """
                package inf5860.week7;
                import static org.junit.jupiter.api.Assertions.assertEquals;
                import org.backmark.kit.Matrix;
                import org.junit.jupiter.api.Test;
                class OwnTest {
                    @Test void half() {
                        assertEquals(0.25, new Week7Solution().sigmoidGradient(new Matrix(1, 1)).get(0, 0));
                    }
                }
                """);
        JsonObject results = autograde();
        assertThat(results.get("score").getAsDouble())
                .as("all checks, and some of the four points for tests")
                .isBetween(100.01, 103.99);
    }

    private JsonObject autograde() throws Exception {
        Path root = folder.resolve("autograder");
        Command.Result result = Command.run(
                root, List.of(root.resolve("source/run_autograder").toString()), Map.of("AUTOGRADER", root.toString()));
        assertThat(result.exitCode()).as(result.output() + result.errors()).isZero();
        return JsonParser.parseString(Files.readString(root.resolve("results/results.json")))
                .getAsJsonObject();
    }
}
