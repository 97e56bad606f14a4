package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.backmark.app.handout.Handout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files for CI services and for Gradescope, as far as no service and no student's code is needed. */
class CiFilesTest {
    private static final String MAVEN = "mvn --batch-mode --no-transfer-progress test";

    @TempDir
    private Path folder;

    private static String handedOut(String name) throws IOException {
        try (InputStream in = Handout.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Workflow printed(String service) {
        Command.Result result = InProcess.backmark("workflow", service, "--assignment", "nycu-lab2");
        assertThat(result.exitCode()).isZero();
        assertThat(result.errors()).isEmpty();
        return Workflow.read(result.output());
    }

    @Test
    void theStudentsWorkflowsRunTheVisibleChecksAndKnowNoSecret() throws IOException {
        Workflow github = Workflow.read(handedOut("github.yml"));
        Workflow gitlab = Workflow.read(handedOut("gitlab.yml"));

        assertThat(github.githubSteps("checks"))
                .extracting(Workflow.Step::command)
                .contains(MAVEN);
        assertThat(github.at("permissions")).isEqualTo(Map.of("contents", "read"));
        assertThat(gitlab.gitlabScript("checks")).containsExactly(MAVEN);
        assertThat(gitlab.at("checks", "artifacts", "reports", "junit"))
                .isEqualTo("target/surefire-reports/TEST-*.xml");
        assertThat(handedOut("github.yml") + handedOut("gitlab.yml"))
                .doesNotContain("secrets.", "pull_request_target", "backmark grade", "--config");
    }

    @Test
    void actionsAreNamedWithTheirVersions() throws IOException {
        List<Workflow.Step> steps =
                new ArrayList<>(Workflow.read(handedOut("github.yml")).githubSteps("checks"));
        steps.addAll(printed("github").githubSteps("grade"));

        assertThat(steps)
                .extracting(Workflow.Step::action)
                .filteredOn(action -> !action.isEmpty())
                .hasSize(7)
                .allMatch(action -> action.matches("actions/[a-z-]+@v\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void theInstructorsWorkflowsGradeWithTheHiddenChecks() {
        Workflow github = printed("github");
        Workflow gitlab = printed("gitlab");

        assertThat(github.githubSteps("grade"))
                .extracting(Workflow.Step::command)
                .contains("backmark/graders/backmark grade submission --single --assignment nycu-lab2"
                        + " --format github --out results");
        // Nothing but a person starts it: no push of a student's does.
        assertThat(((Map<?, ?>) github.at("on")).keySet()).hasToString("[workflow_dispatch]");
        assertThat(gitlab.gitlabScript("grade"))
                .endsWith(
                        "graders/backmark grade submission --single --assignment nycu-lab2 --format gitlab --out results");
        assertThat(gitlab.at("grade", "artifacts", "reports", "junit")).isEqualTo("results/junit.xml");
    }

    /** What is put into a command by the service may be anything: it would be run. */
    @Test
    void noCommandContainsWhatSomebodyElseHasWritten() throws IOException {
        List<Workflow.Step> steps =
                new ArrayList<>(Workflow.read(handedOut("github.yml")).githubSteps("checks"));
        steps.addAll(printed("github").githubSteps("grade"));

        assertThat(steps).extracting(Workflow.Step::command).noneMatch(command -> command.contains("${{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"workflow github --assignment week8", "gradescope week8 --out x.zip"})
    void anAssignmentThatThereIsNotIsOneLine(String arguments) {
        Command.Result result = InProcess.backmark((Object[]) arguments.split(" "));

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.errors().lines()).hasSize(1);
        assertThat(result.errors()).contains("there is no assignment \"week8\"; known assignments: inf5860-week7");
    }

    private Path autograder(Path config) throws IOException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        Files.writeString(lib.resolve("backmark-app-1.jar"), "app");
        Files.writeString(lib.resolve("openblas-1-linux.jar"), "native");
        Files.writeString(lib.resolve("notes.txt"), "no jar");
        Path zip = folder.resolve("autograder.zip");
        new GradescopeAutograder("inf5860-week7", config).write(lib, zip);
        return zip;
    }

    @Test
    void theAutograderHasItsTwoScriptsOnTopAndTheProgramBelow() throws IOException {
        Path config = Files.writeString(folder.resolve("course.json"), "{}");
        Map<String, String> modes = new LinkedHashMap<>();

        try (ZipFile zip = ZipFile.builder().setPath(autograder(config)).get()) {
            for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
                modes.put(entry.getName(), Integer.toOctalString(entry.getUnixMode()));
            }
        }

        assertThat(modes)
                .containsExactly(
                        Map.entry("setup.sh", "100755"),
                        Map.entry("run_autograder", "100755"),
                        Map.entry("config.json", "100644"),
                        Map.entry("lib/backmark-app-1.jar", "100644"));
    }

    @Test
    void theSameInstallationMakesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(autograder(null));

        assertThat(Files.readAllBytes(autograder(null))).isEqualTo(first);
    }

    @Test
    void aConfigurationThatCannotBeUsedIsSaidNowAndNotToTheFirstStudent() throws IOException {
        Path config = Files.writeString(folder.resolve("course.json"), "{\"passMark\": 101}");
        Path zip = folder.resolve("x.zip");

        Command.Result result = InProcess.backmark("gradescope", "inf5860-week7", "--config", config, "--out", zip);

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.errors()).contains("course.json: passMark must be between 0 and 100");
        assertThat(zip).doesNotExist();
    }

    /** In the folders that Gradescope documents, elsewhere; Java is a script that says and leaves what a real one might. */
    private Command.Result runAutograder(String java) throws Exception {
        Path root = Files.createDirectories(folder.resolve("autograder"));
        Path source = Files.createDirectories(root.resolve("source"));
        Files.createDirectories(root.resolve("submission"));
        Files.createDirectories(root.resolve("results"));
        Path program = source.resolve("run_autograder");
        Files.writeString(program, Distribution.text("run_autograder", "inf5860-week7"));
        Path programs = Files.createDirectories(folder.resolve("programs"));
        Path fake = programs.resolve("java");
        Files.writeString(fake, "#!/usr/bin/env bash\n" + java);
        for (Path file : List.of(program, fake)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Map<String, String> environment = new HashMap<>();
        environment.put("AUTOGRADER", root.toString());
        environment.put("JAVA_HOME", "");
        return Workflow.run(root, List.of(program.toString()), programs, environment);
    }

    private JsonObject results() throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("autograder/results/results.json")))
                .getAsJsonObject();
    }

    @EnabledOnOs(OS.LINUX)
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            echo 'openjdk version "11.0.2" 2019-01-15' >&2   | Java 17 or newer is needed, and java is 11
            echo 'no version here' >&2                       | Java 17 or newer is needed, and java is of an unknown version
            [ "$1" = -version ] && { echo 'version "17"' >&2; exit 0; }; echo 'kaboom'; exit 3 | exit code 3
            [ "$1" = -version ] && { echo 'version "21"' >&2; exit 0; }; exit 2                | exit code 2
            [ "$1" = -version ] && { echo 'version "25-ea"' >&2; exit 0; }; exit 0             | the grader has left no results.json
            """)
    void aFaultOfTheGradersIsNoZeroButNoScoreAtAll(String java, String said) throws Exception {
        Files.createDirectories(folder.resolve("autograder/results"));
        Files.writeString(folder.resolve("autograder/results/results.json"), "{\"score\": 100}");

        Command.Result result = runAutograder(java);

        assertThat(result.exitCode()).isEqualTo(ExitCode.GRADER_ERROR);
        assertThat(result.output()).contains("backmark: ", said);
        assertThat(results().keySet())
                .containsExactlyInAnyOrder("output", "output_format", "visibility", "stdout_visibility");
        assertThat(results().get("output").getAsString()).startsWith("The grader failed, not your submission");
    }

    @EnabledOnOs(OS.LINUX)
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whatTheGraderLeavesIsWhatGradescopeGets(int code) throws Exception {
        Command.Result result = runAutograder("""
                if [ "$1" = -version ]; then echo 'version "17.0.1"' >&2; exit 0; fi
                while [ "$1" != --out ]; do echo "$1"; shift; done
                mkdir "$2"
                echo '{"score": 7}' > "$2/results.json"
                exit %d
                """.formatted(code));

        assertThat(result.exitCode()).isZero();
        assertThat(results()).hasToString("{\"score\":7}");
        assertThat(result.output().lines().toList())
                .containsSubsequence(
                        folder.resolve("autograder/source/lib") + "/*",
                        "org.backmark.app.Backmark",
                        "grade",
                        folder.resolve("autograder/submission").toString(),
                        "--single",
                        "inf5860-week7",
                        "gradescope",
                        "user")
                .doesNotContain("--config");
    }

    @EnabledOnOs(OS.LINUX)
    @Test
    void theScriptsAreBash() throws Exception {
        for (String name : List.of("setup.sh", "run_autograder")) {
            Path script = Files.writeString(folder.resolve(name), Distribution.text(name, "x"));
            Command.Result result = Command.run(folder, List.of("bash", "-n", script.toString()));
            assertThat(result.errors()).isEmpty();
            assertThat(result.exitCode()).isZero();
        }
    }
}
