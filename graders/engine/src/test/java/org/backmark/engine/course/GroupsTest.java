package org.backmark.engine.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.Submission;
import org.backmark.kit.assignment.Assignment.Policy;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupsTest {
    private static final Policy TWO = new Policy("none", 0, 0, 2);

    @TempDir
    private Path folder;

    private Term term;
    private CourseOptions grouped;

    @BeforeEach
    void submit() throws IOException {
        term = new Term(folder, "g1.zip", "cyd.zip").with(TWO);
        grouped = CourseOptions.NONE.withGroups(
                term.table("groups.csv", "group,student", "g1,bob", "g1,ada", "g2,dan", "g2,cyd", "g3,eve"));
    }

    @Test
    void everyMemberHasARowWithTheGroupsMark() {
        List<Report> rows = term.rows(term.rules(grouped));

        assertThat(rows)
                .extracting(Report::student, row -> row.ruling().orElseThrow().group(), Report::score, Report::status)
                .containsExactly(
                        tuple("ada", "g1", 6.0, Status.GRADED),
                        tuple("bob", "g1", 6.0, Status.GRADED),
                        tuple("cyd", "g2", 6.0, Status.GRADED),
                        tuple("dan", "g2", 6.0, Status.GRADED),
                        tuple("eve", "g3", 0.0, Status.NOTHING_SUBMITTED));
        assertThat(rows.get(4).note()).isEqualTo("the group g3 has sent nothing");
    }

    @Test
    void aGroupIsGradedOnceByTheNameOfTheGroupOrOfAMember() {
        CourseRules rules = term.rules(grouped);

        assertThat(rules.submissions()).extracting(Submission::student).containsExactly("g1", "g2");
        assertThat(rules.students("g2")).containsExactly("cyd", "dan");
        assertThat(rules.lines()).containsExactly("the group g3 has sent nothing");
        assertThat(rules.ofSilent()).extracting(Report::student).containsExactly("eve");
    }

    @Test
    void marksMayNameAGroupOrAMember() {
        List<Report> rows = term.rows(term.rules(
                grouped.withManual(term.table("marks.csv", "student,item,points", "g1,essay,5", "dan,essay,1"))));

        assertThat(rows).extracting(Report::score).containsExactly(11.0, 11.0, 6.0, 7.0, 0.0);
    }

    @Test
    void aMemberMayNotBeMarkedTwiceByNameAndGroup() {
        Path marks = term.table("marks.csv", "student,item,points", "g1,essay,5", "ada,essay,1");

        assertThatThrownBy(() -> term.rules(grouped.withManual(marks)))
                .hasMessage(marks + ", line 3: gives ada points for essay, and did in line 2");
    }

    @Test
    void anUnknownStudentIsNeitherAStudentNorAGroup() {
        Path marks = term.table("marks.csv", "student,item,points", "g9,essay,5");

        assertThatThrownBy(() -> term.rules(grouped.withManual(marks)))
                .hasMessage(marks + ", line 2: there is no submission of \"g9\", and no such group");
    }

    @Test
    void anExtensionOfAMemberIsTheMembersOnly() {
        term.with(new Policy("percent", 50, 0, 2));
        CourseOptions late = grouped.withDeadline("2026-11-20T12:00Z")
                .withTimes(term.table("times.csv", "student,time", "g1,2026-11-20T13:00Z", "g2,2026-11-20T11:00Z"))
                .withExtensions(term.table("extensions.csv", "student,deadline", "ada,2026-11-21T12:00Z"));

        assertThat(term.rows(term.rules(late))).extracting(Report::score).containsExactly(6.0, 3.0, 6.0, 6.0, 0.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "g1,ada;g2,ada | , line 3: ada is in a group, and did in line 2",
                "g1,ada;g1,bob;g1,cyd | , line 4: the group g1 has more than 2 members, which is the most here;"
                        + " policy.groupSize is changed with --config",
                "g1,ada;g1,Ada | , line 3: Ada and ada differ by capitals only",
                "g1, | , line 2: the column student is empty",
                "; | : names no group"
            })
    void aFaultInTheGroupsNamesTheLine(String lines, String fault) {
        Path groups = term.table("groups.csv", ("group,student;" + lines).split(";"));

        assertThatThrownBy(() -> term.rules(CourseOptions.NONE.withGroups(groups)))
                .isInstanceOf(InputException.class)
                .hasMessage(groups + fault);
    }

    @Test
    void aSubmissionOfNoGroupIsNamed() {
        Path groups = term.table("groups.csv", "group,student", "g1,ada");

        assertThatThrownBy(() -> term.rules(CourseOptions.NONE.withGroups(groups)))
                .hasMessage(
                        "cyd.zip: \"cyd\" is neither a group nor a member of one; add it to the table of groups, with"
                                + " a group of its own for who works alone, or rename the submission");
    }

    @Test
    void theNamesOfFilesMayTellTheMembers() throws IOException {
        Term pairs = new Term(folder.resolve("pairs"), "ada+bob.zip", "eve.zip")
                .named("(?<id>(?<members>[a-z+]+))\\.zip")
                .with(TWO);

        assertThat(pairs.rows(pairs.rules(CourseOptions.NONE)))
                .extracting(Report::student, row -> row.ruling().orElseThrow().group())
                .containsExactly(tuple("ada", "ada_x2bbob"), tuple("bob", "ada_x2bbob"), tuple("eve", "eve"));
    }

    @Test
    void aFileInTheSubmissionMayTellTheMembers() throws IOException {
        Term teams = new Term(folder.resolve("teams"), "damaged.zip").with(TWO);
        Path submissions = folder.resolve("teams/class");
        Files.createDirectories(submissions.resolve("t1/docs"));
        Files.writeString(submissions.resolve("t1/docs/members.txt"), "\uFEFFbob\r\n\r\n  ada \r\n");
        Files.createDirectories(submissions.resolve("eve"));
        Files.writeString(submissions.resolve("damaged.zip"), "PK, and no more");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(submissions.resolve("t2.zip")))) {
            zip.putNextEntry(new ZipEntry("members.txt"));
            zip.write("cyd\ndan".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(teams.rows(teams.rules(CourseOptions.NONE.withMembers("members.txt"))))
                .extracting(Report::student, row -> row.ruling().orElseThrow().group())
                .containsExactly(
                        tuple("ada", "t1"),
                        tuple("bob", "t1"),
                        tuple("cyd", "t2"),
                        tuple("damaged", "damaged"),
                        tuple("dan", "t2"),
                        tuple("eve", "eve"));

        Files.writeString(submissions.resolve("t1/members.txt"), "bob");
        assertThatThrownBy(() -> teams.rules(CourseOptions.NONE.withMembers("members.txt")))
                .hasMessage("t1: has 2 files members.txt: take away all but one");
    }

    @Test
    void whoWorksTogetherIsToldOnceOnly() {
        assertThatThrownBy(() -> term.rules(grouped.withMembers("members.txt")))
                .hasMessage(
                        "who works together is told twice: by --groups, by --members or by a group (?<members>...) in"
                                + " fileName; leave all but one out");
    }

    @Test
    void aStudentInTwoSubmissionsWithOthersIsNamed() throws IOException {
        Term pairs = new Term(folder.resolve("pairs"), "ada+bob.zip", "ada+eve.zip")
                .named("(?<id>(?<members>[a-z+]+))\\.zip")
                .with(TWO);

        assertThatThrownBy(() -> pairs.rules(CourseOptions.NONE))
                .hasMessage("ada+eve.zip: a student of it is in another submission too, with others; rename one or take"
                        + " it away");
    }

    @Test
    void tooManyMembersInAnNameAreRefused() throws IOException {
        Term pairs = new Term(folder.resolve("pairs"), "ada+bob+eve.zip")
                .named("(?<id>(?<members>[a-z+]+))\\.zip")
                .with(TWO);

        assertThatThrownBy(() -> pairs.rules(CourseOptions.NONE))
                .hasMessage(
                        "ada+bob+eve.zip: names 3 students, but 2 may work together; policy.groupSize is changed with"
                                + " --config");
    }
}
