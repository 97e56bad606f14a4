package org.backmark.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.Layout;
import org.backmark.engine.find.SubmissionFinder;
import org.backmark.engine.report.Decided;
import org.backmark.kit.assignment.Assignment.Policy;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person has decided stays until it is taken back. */
class DecisionsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-12-01T08:00:00Z");

    @TempDir
    private Path folder;

    private Term term;

    @BeforeEach
    void submit() throws IOException {
        term = new Term(folder, "ada.zip", "bob.zip").with(new Policy("percent", 50, 0, 2));
    }

    // A run into the folder: reads what is kept, is told something, and keeps it.
    private Decisions run(CourseOptions options, Instant when) throws IOException {
        Decisions now = Decisions.in(folder, "tiny").with(options, Optional.empty(), when);
        rules(now);
        now.write(folder, "tiny");
        return now;
    }

    private CourseRules rules(Decisions decisions) {
        return new CourseRules(
                new Run(term.assignment(), 7, Optional.empty(), false),
                term.assignment().passMark(),
                new SubmissionFinder(term.assignment().fileName()).find(folder.resolve("class"), Layout.CLASS),
                List.of(),
                decisions);
    }

    private List<Double> scores(Decisions decisions) {
        return term.rows(rules(decisions)).stream().map(Report::score).toList();
    }

    private Path overrides(String... lines) {
        return term.table("overrides.csv", "student,task,points,reason\n" + String.join("\n", lines));
    }

    @Test
    void marksStayInALaterRunThatIsToldNothing() throws IOException {
        Path manual = term.table("marks.csv", "student,item,points,comment", "bob,essay,5,=good");
        run(CourseOptions.NONE.withOverrides(overrides("ada,code,9,oral exam")).withManual(manual), MONDAY);
        Decisions later = run(CourseOptions.NONE, TUESDAY);

        assertThat(scores(later)).containsExactly(9.0, 11.0);
        assertThat(later.changes()).isEmpty();
        assertThat(later.lines())
                .containsExactly("kept from earlier runs: 1 mark, 1 changed mark; --take-back ends that");
        assertThat(term.rows(rules(later)).get(1).checks().toList().toString()).contains("=good");
        assertThat(folder.resolve("decisions.csv"))
                .content()
                .contains("tiny,override,ada,code,9,oral exam,\"overrides.csv, line 2\",2026-11-30T08:00:00Z");
    }

    @Test
    void groupsExtensionsTimesAndTheDeadlineStayToo() throws IOException {
        run(
                CourseOptions.NONE
                        .withGroups(term.table("groups.csv", "group,student", "g,ada", "g,eve", "h,bob"))
                        .withDeadline("2026-11-20T12:00Z")
                        .withTimes(term.table(
                                "times.csv",
                                "submission,time",
                                "ada.zip,2026-11-20T13:00Z",
                                "bob.zip,2026-11-20T13:00Z"))
                        .withExtensions(
                                term.table("extensions.csv", "student,deadline,reason", "eve,2026-11-22T12:00Z,ill")),
                MONDAY);

        Decisions later = run(CourseOptions.NONE, TUESDAY);

        assertThat(term.rows(rules(later))).extracting(Report::student).containsExactly("ada", "bob", "eve");
        assertThat(scores(later)).containsExactly(3.0, 3.0, 6.0);
        assertThat(later.lines().get(0))
                .isEqualTo("kept from earlier runs: the deadline, 1 extension, 2 times of files, 3 members of groups;"
                        + " --take-back ends that");
    }

    @Test
    void anotherTableAddsToWhatIsKeptAndALineAboutTheSameReplacesIt() throws IOException {
        run(CourseOptions.NONE.withOverrides(overrides("ada,code,9,oral exam", "bob,code,1,copied")), MONDAY);
        Decisions later = run(CourseOptions.NONE.withOverrides(overrides("bob,code,2,after all")), TUESDAY);

        assertThat(scores(later)).containsExactly(9.0, 2.0);
        assertThat(later.changes())
                .containsExactly(new Decided(
                        "bob",
                        "changed mark code",
                        "code",
                        "1: copied",
                        "2: after all",
                        "overrides.csv, line 2",
                        "2026-12-01T08:00:00Z"));
    }

    @Test
    void theSameAgainIsAsOldAsBefore() throws IOException {
        CourseOptions options = CourseOptions.NONE.withOverrides(overrides("ada,code,9,oral exam"));
        run(options, MONDAY);
        Decisions later = run(options, TUESDAY);

        assertThat(later.changes()).isEmpty();
        assertThat(folder.resolve("decisions.csv"))
                .content()
                .contains("2026-11-30")
                .doesNotContain("2026-12-01");
    }

    @Test
    void aDashTakesOneBackAndTheOptionAllOfAKindOrOfATable() throws IOException {
        String[] both = {"ada,code,9,oral exam", "bob,code,1,copied"};
        run(CourseOptions.NONE.withOverrides(overrides(both)), MONDAY);
        Decisions dash = run(CourseOptions.NONE.withOverrides(overrides("ada,code,-,a mistake")), TUESDAY);
        assertThat(scores(dash)).containsExactly(6.0, 1.0);
        assertThat(dash.changes())
                .extracting(Decided::after, Decided::when)
                .containsExactly(tuple("taken back", "2026-12-01T08:00:00Z"));

        run(CourseOptions.NONE.withOverrides(overrides(both)), MONDAY);
        assertThat(scores(run(CourseOptions.NONE.withTakenBack("override"), TUESDAY)))
                .containsExactly(6.0, 6.0);
        assertThat(folder.resolve("decisions.csv")).doesNotExist();

        run(CourseOptions.NONE.withOverrides(overrides(both)), MONDAY);
        assertThat(scores(run(CourseOptions.NONE.withTakenBack("overrides.csv"), TUESDAY)))
                .containsExactly(6.0, 6.0);
        assertThatThrownBy(() -> run(CourseOptions.NONE.withTakenBack("nothing.csv"), TUESDAY))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("--take-back nothing.csv: nothing of that name is kept; it is all, a table's");
    }

    @Test
    void aNameMayBeGivenOfWhoDecides() throws IOException {
        Decisions.none()
                .with(
                        CourseOptions.NONE.withOverrides(overrides("ada,code,9,oral exam")),
                        Optional.of("Prof. B"),
                        MONDAY)
                .write(folder, "tiny");

        assertThat(folder.resolve("decisions.csv")).content().contains(",oral exam,Prof. B,2026-11-30T08:00:00Z,");
    }

    @Test
    void whatFitsNoMoreStaysKeptAndCostsALine() throws IOException {
        Files.writeString(
                folder.resolve("decisions.csv"),
                "assignment,kind,student,item,value,reason,by,when,table,line\n"
                        + "tiny,override,ada,gone,3,why,me,2026-11-30T08:00:00Z,o.csv,2\n"
                        + "tiny,override,ada,code,30,why,me,2026-11-30T08:00:00Z,o.csv,3\n"
                        + "tiny,override,gone,code,3,why,me,2026-11-30T08:00:00Z,o.csv,4\n"
                        + "other,override,ada,code,1,why,me,2026-11-30T08:00:00Z,o.csv,5\n");

        Decisions later = run(CourseOptions.NONE, TUESDAY);

        assertThat(scores(later)).containsExactly(10.0, 6.0);
        assertThat(rules(later).lines())
                .contains(
                        "o.csv, line 2: tiny has no task gone any more, so that mark counts nowhere",
                        "o.csv, line 3: 30 points, but code gives at most 10 now, which counts");
        assertThat(folder.resolve("decisions.csv")).content().contains("other,override,ada", "tiny,override,gone");
    }
}
