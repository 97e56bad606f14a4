package org.backmark.kit.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StrictReadingTest {

    @Test
    void everyFieldArrives() {
        Assignment demo = Example.read(Example.JSON);

        assertThat(demo)
                .isEqualTo(new Assignment(
                        1,
                        "demo",
                        "Demo",
                        "C",
                        "S",
                        "demo.Contract",
                        "demo.solution",
                        new PassMark.Percentage(50),
                        "(?<id>\\w+)\\.zip",
                        new Assignment.Policy("none", 0, 0, 1),
                        new Assignment.Feedback(Assignment.Disclosure.NAME),
                        new Assignment.Limits(1.5, 3, 64),
                        new Assignment.Training(10, 5, 0.1, 95, 1),
                        new Assignment.Full(
                                new Assignment.Limits(15, 40, 128), new Assignment.Training(200, 60, 0.01, 90, 2)),
                        List.of("One."),
                        demo.tasks()));
        assertThat(demo.tasks())
                .startsWith(new Task(
                        "first",
                        "First",
                        "1",
                        3,
                        false,
                        false,
                        List.of(),
                        List.of(
                                new Check("open", 1, Visibility.VISIBLE),
                                new Check("secretOne", 1.5, Visibility.HIDDEN),
                                new Check("secretTwo", 0.5, Visibility.HIDDEN))))
                .extracting(Task::id)
                .containsExactly("first", "second", "drawing");
        assertThat(demo.tasks().get(1).needs()).containsExactly("first");
    }

    /** A piece of the example, what it is replaced by, and what the message says after the file's name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                // Fields.
                "'\"course\": \"C\",' | '' | course is missing",
                "'\"course\": \"C\",' | '\"course\": \"C\", \"colour\": 1,' | colour is not a known field",
                "'\"graceMinutes\": 0, ' | '' | policy.graceMinutes is missing",
                "'\"bonus\": true, ' | '' | tasks[second].bonus is missing",
                "'\"id\": \"open\", ' | '\"id\": \"open\", \"x\": 1, ' | tasks[first].checks[open].x is not a known field",
                // Types.
                "'\"title\": \"Demo\"' | '\"title\": 1' | title must be a text in quotes",
                "'\"title\": \"Demo\"' | '\"title\": null' | title must be a text in quotes",
                "'\"passMark\": 50' | '\"passMark\": true' | 'passMark must be a percentage like 60 or points like \"30 points\"'",
                "'\"passMark\": 50' | '\"passMark\": 1e999' | 'passMark must be between 0 and 100, not 1e999'",
                "'\"graceMinutes\": 0' | '\"graceMinutes\": 0.5' | 'policy.graceMinutes must be a whole number, not 0.5'",
                "'\"graceMinutes\": 0' | '\"graceMinutes\": 3e9' | 'policy.graceMinutes must be between 0 and 527040, not 3e9'",
                "'\"bonus\": true' | '\"bonus\": \"true\"' | tasks[second].bonus must be true or false",
                "'[\"One.\"]' | '\"One.\"' | errata must be a list, [...]",
                "'[\"One.\"]' | '[\"One.\", 2]' | errata[1] must be a text in quotes",
                "'{\"hidden\": \"name\"}' | '\"name\"' | feedback must be an object, {...}",
                "'\"hidden\": \"name\"' | '\"hidden\": \"all\"' | 'feedback.hidden must be one of name, hint, full, not \"all\"'",
                "'\"points\": 1, \"visibility\": \"visible\"' | '\"points\": 1, \"visibility\": \"open\"'"
                        + " | 'tasks[first].checks[open].visibility must be one of visible, hidden, not \"open\"'",
                // Values.
                "'\"version\": 1' | '\"version\": 2' | 'version must be 1, not 2'",
                "'\"id\": \"demo\"' | '\"id\": \"de mo\"' | 'id must be letters, digits and hyphens, not \"de mo\"'",
                "'\"id\": \"demo\"' | '\"id\": \"other\"' | 'id must be \"demo\", not \"other\"'",
                "'\"title\": \"Demo\"' | '\"title\": \" \"' | title must not be blank",
                "'demo.Contract' | 'Contract' | 'contract must be a qualified name like a.b, not \"Contract\"'",
                "'demo.solution' | '/demo' | 'package must be a qualified name like a.b, not \"/demo\"'",
                "'\"passMark\": 50' | '\"passMark\": 100.5' | 'passMark must be between 0 and 100, not 100.5'",
                "'\"passMark\": 50' | '\"passMark\": -1' | 'passMark must be between 0 and 100, not -1'",
                "'(?<id>' | '(' | 'fileName needs a group named id, (?<id>...)'",
                "'(?<id>' | '((?<id>' | fileName is not a regular expression: Unclosed group",
                "'\"late\": \"none\"' | '\"late\": \"never\"' | 'policy.late must be one of none, refuse, percent'",
                "'\"percentPerDay\": 0' | '\"percentPerDay\": 101' | 'policy.percentPerDay must be between 0 and 100, not 101'",
                "'\"graceMinutes\": 0' | '\"graceMinutes\": -1' | 'policy.graceMinutes must be between 0 and 527040, not -1'",
                "'\"groupSize\": 1' | '\"groupSize\": 0' | 'policy.groupSize must be between 1 and 1000, not 0'",
                "'\"callSeconds\": 1.5' | '\"callSeconds\": 0' | 'limits.callSeconds must be between 0.05 and 1000000, not 0'",
                "'\"checkSeconds\": 3' | '\"checkSeconds\": -3' | 'limits.checkSeconds must be between 0.05 and 1000000, not -3'",
                "'\"checkSeconds\": 3' | '\"checkSeconds\": 3, \"submissionSeconds\": 0'"
                        + " | 'limits.submissionSeconds must be between 0.05 and 10000000, not 0'",
                "'\"heapMegabytes\": 64' | '\"heapMegabytes\": 0' | 'limits.heapMegabytes must be between 16 and 65536, not 0'",
                "'\"data\": 10' | '\"data\": 0' | 'training.data must be between 1 and 1000000, not 0'",
                "'\"steps\": 5' | '\"steps\": 0' | 'training.steps must be between 1 and 1000000, not 0'",
                "'\"learningRate\": 0.1' | '\"learningRate\": 0' | 'training.learningRate must be between 0.000000001 and 1000000, not 0'",
                "'\"threshold\": 95' | '\"threshold\": 950' | 'training.threshold must be between 0 and 100, not 950'",
                "'\"seeds\": 1' | '\"seeds\": 0' | 'training.seeds must be between 1 and 1000, not 0'",
                "'\"checkSeconds\": 40' | '\"checkSeconds\": 0' | 'full.limits.checkSeconds must be between 0.05 and 1000000, not 0'",
                "'\"steps\": 60' | '\"steps\": -1' | 'full.training.steps must be between 1 and 1000000, not -1'",
                "'\"One.\"' | '\"\"' | errata must not be blank",
                "'\"errata\"' | '\"ownTests\": {\"points\": -1, \"seconds\": 1}, \"errata\"'"
                        + " | 'ownTests.points must be between 0 and 1000000, not -1'",
                "'\"errata\"' | '\"ownTests\": {\"points\": 1, \"seconds\": 0}, \"errata\"'"
                        + " | 'ownTests.seconds must be between 0.05 and 1000000, not 0'",
                "'\"errata\"' | '\"ownTests\": {\"points\": 1}, \"errata\"' | ownTests.seconds is missing",
                "'\"id\": \"drawing\"' | '\"id\": \"own-tests\"'"
                        + " | 'tasks[own-tests].id is reserved for the students'' own tests'",
                // Tasks and checks.
                "'\"title\": \"First\"' | '\"title\": \"\"' | tasks[first].title must not be blank",
                "'\"sheetPart\": \"1\"' | '\"sheetPart\": \"\"' | tasks[first].sheetPart must not be blank",
                "'\"id\": \"second\"' | '\"id\": \"2nd\"' | 'tasks[2nd].id must be letters, digits and hyphens, not \"2nd\"'",
                "'\"id\": \"second\"' | '\"id\": \"first\"' | 'tasks[first].needs names \"first\", which is the task itself'",
                "'\"id\": \"drawing\"' | '\"id\": \"first\"' | tasks[first].id is used twice",
                "'\"id\": \"other\"' | '\"id\": \"open\"' | tasks[second].checks[open].id is used twice",
                "'\"id\": \"other\"' | '\"id\": \"o_o\"'"
                        + " | 'tasks[second].checks[o_o].id must be letters, digits and hyphens, not \"o_o\"'",
                "'\"needs\": [\"first\"]' | '\"needs\": [\"third\"]'"
                        + " | 'tasks[second].needs names the task \"third\", which does not exist'",
                "'\"needs\": [\"first\"]' | '\"needs\": [\"drawing\"]'"
                        + " | 'tasks[second].needs names \"drawing\", which does not come before it'",
                "'\"points\": 3' | '\"points\": 4' | 'tasks[first].points is 4.0, but its checks give 3.0 together'",
                "'\"points\": 4' | '\"points\": -4' | 'tasks[drawing].points must be between 0 and 1000000, not -4'",
                "'\"points\": 1.5' | '\"points\": -1.5'"
                        + " | 'tasks[first].checks[secretOne].points must be between 0 and 1000000, not -1.5'",
                "'\"manual\": true' | '\"manual\": false'"
                        + " | 'tasks[drawing].checks must not be empty because the task is not manual'",
                "'\"manual\": false,\n     \"needs\": [\"first\"]' | '\"manual\": true, \"needs\": [\"first\"]'"
                        + " | 'tasks[second].checks must be empty because the task is manual'",
            })
    void aFaultIsNamedWithFileAndField(String piece, String replacement, String message) {
        String broken = Example.JSON.replaceFirst(Pattern.quote(piece), Matcher.quoteReplacement(replacement));
        assertThat(broken).isNotEqualTo(Example.JSON);

        assertThatThrownBy(() -> Example.read(broken))
                .isInstanceOf(AssignmentException.class)
                .hasMessage("demo.json: " + message);
    }

    @Test
    void pointsForOwnTestsAreATaskOfTheirOwn() {
        Assignment paid = Example.read(
                Example.JSON.replace("\"errata\"", "\"ownTests\": {\"points\": 5, \"seconds\": 20}, \"errata\""));

        assertThat(paid.ownTests()).isEqualTo(new Assignment.OwnTests(5, 20));
        assertThat(paid.tasks())
                .endsWith(new Task(
                        "own-tests", "Tests of your own", "not in the sheet", 5, false, true, List.of(), List.of()))
                .hasSize(4);
        assertThat(Example.read(Example.JSON).ownTests()).isEqualTo(new Assignment.OwnTests(0, 30));
    }

    @Test
    void anAssignmentWithoutTasksIsAnError() {
        String broken = Example.JSON.replaceFirst("(?s)\"tasks\": \\[.*\\]", "\"tasks\": []");

        assertThatThrownBy(() -> Example.read(broken)).hasMessage("demo.json: tasks must not be empty");
    }

    @Test
    void pointsThatAreNoNumberAreAnErrorEvenWhenTheyDidNotComeFromJson() {
        Assignment demo = Example.read(Example.JSON);
        Task nan = new Task("t", "T", "1", Double.NaN, false, true, List.of(), List.of());
        Assignment broken = new Assignment(
                1,
                demo.id(),
                demo.title(),
                demo.course(),
                demo.sheet(),
                demo.contract(),
                demo.packageName(),
                demo.passMark(),
                demo.fileName(),
                demo.policy(),
                demo.feedback(),
                demo.limits(),
                demo.training(),
                demo.full(),
                demo.errata(),
                List.of(nan));

        assertThatThrownBy(() -> new Validation("demo.json").check(broken))
                .hasMessage("demo.json: tasks[t].points must be 0 or more, not NaN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "'{\n  \"a\": 1,\n}' | 'Expected name at line 3 column 2 path $.a'",
                "'{\"a\": 1' | 'it ends too early at line 1 column 8 path $.a'",
                "'{\"a\": NaN}' | 'Unexpected text at line 1 column 7 path $.a'",
                "'{\"a\": 1, \"a\": 2}' | 'Field a appears twice at line 1 column 13 path $.a'",
                "'{} {}' | 'Unexpected text at line 1 column 5 path $'",
                "'' | 'it ends too early at line 1 column 1 path $'",
            })
    void textThatIsNoJsonIsAnErrorWithLineAndColumn(String text, String message) {
        assertThatThrownBy(() -> Example.read(text))
                .isInstanceOf(AssignmentException.class)
                .hasMessage("demo.json: not well-formed JSON: " + message);
    }

    @Test
    void jsonThatIsNoObjectIsAnError() {
        assertThatThrownBy(() -> Example.read("[1]")).hasMessage("demo.json: must hold a JSON object, {...}");
    }
}
