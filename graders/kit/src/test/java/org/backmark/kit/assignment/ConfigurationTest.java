package org.backmark.kit.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigurationTest {
    @TempDir
    Path folder;

    @Test
    void aSubmissionMayUseWhatSixChecksMayUnlessTheFileSaysOtherwise() throws IOException {
        assertThat(load("{\"limits\": {\"checkSeconds\": 7}}").limits().submissionSeconds())
                .isEqualTo(42);
        assertThat(load("{\"limits\": {\"checkSeconds\": 7, \"submissionSeconds\": 50}}")
                        .limits()
                        .submissionSeconds())
                .isEqualTo(50);
        assertThat(load("{\"full\": {\"limits\": {\"checkSeconds\": 70}}}")
                        .full()
                        .limits()
                        .submissionSeconds())
                .isEqualTo(420);
    }

    @Test
    void objectsAreMergedByFieldAndTasksAndChecksById() throws IOException {
        Assignment changed = load("""
                {"passMark": 75, "limits": {"callSeconds": 2.5}, "errata": [],
                 "tasks": [
                   {"id": "train", "title": "Training", "points": 11,
                    "checks": [{"id": "trainingReachesTheAccuracy", "points": 4}]},
                   {"id": "relu-drawing", "points": 7}]}
                """);
        Assignment bundled = Assignments.load("inf5860-week7");

        assertThat(changed.passMark()).hasToString("75 %");
        assertThat(changed.limits())
                .isEqualTo(new Assignment.Limits(
                        2.5, bundled.limits().checkSeconds(), bundled.limits().heapMegabytes()));
        assertThat(changed.errata()).isEmpty();
        assertThat(changed.tasks())
                .extracting(Task::id)
                .isEqualTo(bundled.tasks().stream().map(Task::id).toList());
        assertThat(changed.checks().map(Check::id))
                .containsExactlyElementsOf(bundled.checks().map(Check::id).toList());
        Task train = changed.taskOf("trainingReachesTheAccuracy").orElseThrow();
        assertThat(train.title()).isEqualTo("Training");
        assertThat(train.points()).isEqualTo(11);
        assertThat(changed.tasks().get(1).points()).isEqualTo(7);
    }

    @Test
    void anEmptyConfigurationChangesNothing() throws IOException {
        assertThat(load("{}")).isEqualTo(Assignments.load("inf5860-week7"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"passmark\": 75} | passmark is not a known field",
                "{\"limits\": {\"seconds\": 75}} | limits.seconds is not a known field",
                "{\"passMark\": \"75 marks\"} | 'passMark must be a percentage like 60 or points like \"30 points\", not \"75 marks\"'",
                "{\"passMark\": 175} | 'passMark must be between 0 and 100, not 175'",
                "{\"limits\": 1} | limits must be an object, {...}",
                "{\"tasks\": {}} | tasks must be a list, [...]",
                "{\"tasks\": [{\"points\": 3}]} | every object in tasks needs an id",
                "{\"tasks\": [3]} | every object in tasks needs an id",
                "{\"tasks\": [{\"id\": \"train\", \"point\": 3}]} | tasks[train].point is not a known field",
                "{\"tasks\": [{\"id\": \"train\", \"points\": 3, \"checks\": [{\"id\": \"trainingReachesTheAccuracy\","
                        + " \"points\": 3}]}]} | 'tasks[train].points is 3.0, but its checks give 10.0 together'",
                "{\"id\": \"mine\"} | 'id must be \"inf5860-week7\", not \"mine\"'",
                "{passMark: 1} | 'not well-formed JSON: Unexpected text at line 1 column 3 path $.'",
                "[] | 'must hold a JSON object, {...}'",
                "{\"package\": \"java.lang\"} | 'package must be \"inf5860.week7\", not \"java.lang\": the checks of"
                        + " inf5860-week7 are written for that'",
                "{\"contract\": \"java.lang.Runnable\"} | 'contract must be \"org.backmark.contract.inf5860week7.Week7\","
                        + " not \"java.lang.Runnable\": the checks of inf5860-week7 are written for that'",
                "{\"tasks\": [{\"id\": \"backprop\", \"points\": 1e308}]} | 'tasks[backprop].points must be between 0 and"
                        + " 1000000, not 1e308'",
                "{\"limits\": {\"callSeconds\": 1e-9}} | 'limits.callSeconds must be between 0.05 and 1000000, not 1e-9'",
                "{\"limits\": {\"heapMegabytes\": 1}} | 'limits.heapMegabytes must be between 16 and 65536, not 1'",
                "{\"limits\": {\"heapMegabytes\": 2147483647}} | 'limits.heapMegabytes must be between 16 and 65536, not"
                        + " 2147483647'",
                "{\"policy\": {\"groupSize\": 1e40000000}} | 'policy.groupSize must be between 1 and 1000, not 1e40000000'",
                "{\"passMark\": 1e999999999} | 'passMark must be between 0 and 100, not 1e999999999'",
                "{\"training\": {\"steps\": 2147483647}} | 'training.steps must be between 1 and 1000000, not 2147483647'",
                "{\"title\": \"a} | 'not well-formed JSON: Unterminated string at line 1 column 14 path $.title'",
                "{\"tasks\": [{\"id\": \"train\", \"checks\": 1}, {\"id\": \"train\", \"points\": 2}]} |"
                        + " 'tasks[train].checks must be a list, [...]'",
            })
    void aFaultIsNamedWithTheConfigurationsFile(String config, String message) {
        assertThatThrownBy(() -> load(config))
                .isInstanceOf(AssignmentException.class)
                .hasMessage(folder.resolve("config.json") + ": " + message);
    }

    @Test
    void anUnknownTaskIsAnErrorThatListsTheKnownOnes() {
        assertThatThrownBy(() -> load("{\"tasks\": [{\"id\": \"trian\"}]}"))
                .isInstanceOf(AssignmentException.class)
                .hasMessageStartingWith(folder.resolve("config.json")
                        + ": tasks has nothing with the id \"trian\"; it must be one of relu-by-hand, ")
                .hasMessageEndingWith(", check-gradients, train");
    }

    @Test
    void anUnknownCheckIsAnErrorThatListsTheKnownOnes() {
        assertThatThrownBy(() -> load("{\"tasks\": [{\"id\": \"net-by-hand\", \"checks\": [{\"id\": \"x\"}]}]}"))
                .hasMessage(folder.resolve("config.json")
                        + ": tasks[net-by-hand].checks has nothing with the id \"x\"; it must be one of"
                        + " netHasThreeThetasAndTheFirstIsRight, netShapesAreRight");
    }

    @Test
    void aMissingFileIsAnError() {
        Path missing = folder.resolve("missing.json");

        assertThatThrownBy(() -> Assignments.load("inf5860-week7", missing))
                .isInstanceOf(AssignmentException.class)
                .hasMessage(missing + ": there is no such file");
    }

    @Test
    void aFolderIsAnError() {
        assertThatThrownBy(() -> Assignments.load("inf5860-week7", folder))
                .isInstanceOf(AssignmentException.class)
                .hasMessageStartingWith(folder + ": cannot be read: ");
    }

    @Test
    void aFileThatIsNoTextIsAnError() throws IOException {
        Path file = Files.write(folder.resolve("config.json"), new byte[] {(byte) 0xff});

        assertThatThrownBy(() -> Assignments.load("inf5860-week7", file))
                .isInstanceOf(AssignmentException.class)
                .hasMessage(file + ": is not UTF-8 text");
    }

    private Assignment load(String config) throws IOException {
        return Assignments.load("inf5860-week7", Files.writeString(folder.resolve("config.json"), config));
    }

    @Test
    void aTasksPointsChangedAloneScaleItsChecks() throws IOException {
        Path config = Files.writeString(
                folder.resolve("config.json"), "{\"tasks\": [{\"id\": \"train\", \"points\": 25, \"title\": \"T\"}]}");
        Task before = Assignments.load("inf5860-week7")
                .taskOf("trainingReachesTheAccuracy")
                .orElseThrow();

        Task train = Assignments.load("inf5860-week7", config)
                .taskOf("trainingReachesTheAccuracy")
                .orElseThrow();

        assertThat(train.points()).isEqualTo(25);
        assertThat(train.checks())
                .extracting(Check::points)
                .containsExactlyElementsOf(before.checks().stream()
                        .map(check -> check.points() * 25 / before.points())
                        .toList());
    }
}
