package org.backmark.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.backmark.engine.find.Submission;
import org.backmark.kit.assignment.Assignment.Policy;
import org.backmark.kit.score.Csv;
import org.backmark.kit.score.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of several submissions of one student, the latest counts. */
class CountedSubmissionsTest {
    private static final String ATTEMPTS = "(?<id>[a-z]+)_(?<attempt>[0-9]+)\\.zip";

    @TempDir
    private Path folder;

    private Term term;

    @BeforeEach
    void submit() throws IOException {
        term = new Term(folder, "ada_a.zip", "ada_b.zip", "bob.zip");
    }

    private static List<String> names(CourseRules rules) {
        return rules.submissions().stream()
                .map(submission ->
                        submission.student() + " " + submission.path().getFileName())
                .toList();
    }

    private CourseOptions at(String first, String second) {
        return CourseOptions.NONE.withTimes(term.table(
                "times.csv",
                "submission,time",
                "ada_a.zip," + first,
                "ada_b.zip," + second,
                "bob.zip,2026-11-20T10:00Z"));
    }

    @Test
    void theLatestCountsAndTheOthersAreListedAsSuperseded() {
        CourseRules rules = term.rules(at("2026-11-20T12:00Z", "2026-11-20T11:00Z"));

        assertThat(names(rules)).containsExactly("ada ada_a.zip", "bob bob.zip");
        assertThat(rules.lines()).containsExactly("ada_b.zip: superseded by ada_a.zip");
        assertThat(term.rows(rules).get(0).remarks()).containsExactly("ada_b.zip: superseded by ada_a.zip");
        assertThat(rules.table().map(Csv::text))
                .contains("submission,sender,time,counts,remark\r\n"
                        + "ada_a.zip,ada,2026-11-20T12:00:00Z,yes,\r\n"
                        + "ada_b.zip,ada,2026-11-20T11:00:00Z,no,superseded by ada_a.zip\r\n"
                        + "bob.zip,bob,2026-11-20T10:00:00Z,yes,\r\n");
    }

    @Test
    void whatIsRefusedForBeingLateSupersedesNothing() {
        term.with(new Policy("refuse", 0, 0, 1));
        CourseRules rules =
                term.rules(at("2026-11-20T12:00Z", "2026-11-20T13:00Z").withDeadline("2026-11-20T12:30Z"));

        assertThat(names(rules)).containsExactly("ada ada_a.zip", "bob bob.zip");
        assertThat(rules.lines()).containsExactly("ada_b.zip: late, and refused");
    }

    @Test
    void whereAllAreRefusedTheLatestIsTheOneThatIs() {
        term.with(new Policy("refuse", 0, 0, 1));
        CourseRules rules =
                term.rules(at("2026-11-20T12:00Z", "2026-11-20T13:00Z").withDeadline("2026-11-20T11:30Z"));

        assertThat(names(rules)).containsExactly("ada ada_b.zip", "bob bob.zip");
        assertThat(rules.lines()).containsExactly("ada_a.zip: superseded by ada_b.zip");
    }

    @Test
    void theNumberOfAnAttemptCountsAsANumber() throws IOException {
        Term attempts = new Term(folder.resolve("attempts"), "ada_9.zip", "ada_10.zip").named(ATTEMPTS);

        assertThat(names(attempts.rules(CourseOptions.NONE))).containsExactly("ada ada_10.zip");
    }

    @Test
    void whereNothingTellsTheLatestEachIsARowAndThatIsSaid() {
        CourseRules rules = term.rules(CourseOptions.NONE);

        assertThat(rules.submissions()).extracting(Submission::student).containsExactly("ada", "ada-2", "bob");
        assertThat(term.rows(rules)).extracting(Report::student).containsExactly("ada", "ada-2", "bob");
        assertThat(rules.lines())
                .containsExactly(
                        "ada has sent ada_a.zip, ada_b.zip, and nothing tells which is the latest: each is a row"
                                + " of its own; with --times FILE the latest counts");
        assertThat(rules.table()).isEmpty();
    }

    @Test
    void twoThatCameAtTheSameTimeAreNoOrder() {
        CourseRules rules = term.rules(at("2026-11-20T12:00Z", "2026-11-20T13:00+01:00"));

        assertThat(rules.submissions()).extracting(Submission::student).containsExactly("ada", "ada-2", "bob");
        assertThat(rules.lines()).singleElement().asString().contains("nothing tells which is the latest");
    }

    @Test
    void ofAGroupOnlyOneCanCount() throws IOException {
        Path groups = term.with(new Policy("none", 0, 0, 2)).table("groups.csv", "group,student", "g,ada", "g,bob");

        CourseRules rules = term.rules(CourseOptions.NONE.withGroups(groups));
        assertThat(names(rules)).containsExactly("g ada_a.zip");
        assertThat(rules.lines())
                .containsExactly("g has sent ada_a.zip, ada_b.zip, bob.zip, and nothing tells which is the latest:"
                        + " ada_a.zip counts; with --times FILE the latest does");
        assertThat(term.rows(rules).get(0).ruling().orElseThrow().remarks())
                .contains("ada_b.zip: not graded: nothing tells whether it came after ada_a.zip");
        assertThat(names(term.rules(at("2026-11-20T12:00Z", "2026-11-20T11:00Z").withGroups(groups))))
                .containsExactly("g ada_a.zip");
    }

    @Test
    void aTimeForAStudentWithSeveralSubmissionsMustNameTheFile() {
        Path times = term.table("times.csv", "student,time", "ada,2026-11-20T11:00Z");

        assertThatThrownBy(() -> term.rules(CourseOptions.NONE.withTimes(times)))
                .hasMessage(times + ", line 2: ada has sent 2 submissions: name the files, in a column submission");
    }
}
