package org.backmark.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.Layout;
import org.backmark.engine.find.Submission;
import org.backmark.engine.find.SubmissionFinder;
import org.backmark.engine.find.SubmissionSet;
import org.backmark.kit.assignment.Assignment.Policy;
import org.backmark.kit.junit.Run;
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
    void aSubmissionOfNoGroupCostsALineAndHasARowAlone() {
        CourseRules rules =
                term.rules(CourseOptions.NONE.withGroups(term.table("groups.csv", "group,student", "g1,ada")));

        assertThat(rules.lines())
                .containsExactly("cyd.zip: \"cyd\" is neither a group nor a member of one, and has a row alone");
        assertThat(term.rows(rules))
                .extracting(Report::student, row -> row.ruling().orElseThrow().group())
                .containsExactly(tuple("ada", "g1"), tuple("cyd", ""));
    }

    @Test
    void aTeamIsFoundByTheNameThatThePlatformPutsBesideItsNumber() {
        SubmissionSet found =
                new SubmissionSet(List.of(new Submission("331", "Gruppe 07", Path.of("somewhere"))), List.of(), false);
        CourseRules rules = new CourseRules(
                new Run(term.assignment(), 7, Optional.empty(), false),
                term.assignment().passMark(),
                found,
                CourseOptions.NONE.withGroups(
                        term.table("groups.csv", "group,student", "Gruppe 07,ada", "Gruppe 07,bob")));

        assertThat(rules.submissions()).extracting(Submission::student).containsExactly("Gruppe_x2007");
        assertThat(rules.lines()).isEmpty();
    }

    @Test
    void groupsAreNobodyWhoIsNotInTheRosterAndMembersWhoAreNotAreNamed() {
        CourseOptions both = grouped.with(
                Kind.PERSON,
                term.table("roster.csv", "student,name,email", "ada,Ada A,", "bob,Bob B,", "cyd,Cyd C,", "eve,Eve E,"));
        Decisions decisions = Decisions.none().with(both, Optional.empty(), Instant.EPOCH);
        Attendance attendance = Attendance.of(
                new SubmissionFinder(term.assignment().fileName()).find(folder.resolve("class"), Layout.CLASS),
                false,
                decisions.roster().orElseThrow(),
                true);
        CourseRules rules = new CourseRules(
                new Run(term.assignment(), 7, Optional.empty(), false),
                term.assignment().passMark(),
                attendance.found(),
                attendance.missing(),
                decisions);

        assertThat(attendance.lines()).isEmpty();
        assertThat(rules.lines())
                .containsExactly(
                        "dan: in the group g2, and not in the roster; has a row all the same",
                        "the group g3 has sent nothing");
        assertThat(term.rows(rules))
                .extracting(Report::student, Report::name)
                .containsExactly(
                        tuple("ada", "Ada A"),
                        tuple("bob", "Bob B"),
                        tuple("cyd", "Cyd C"),
                        tuple("dan", ""),
                        tuple("eve", "Eve E"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eva, ben | eva,ben",
                "eva; ben | eva,ben",
                "eva and ben | eva,ben",
                "eva ben | eva,ben",
                "- eva | eva",
                "1. Eva Berg | eva",
                "Berg, Eva | eva",
                "E@uni.example / ben | eva,ben",
                "007 | 7",
                "someone else | someone_x20else",
                "# our team | ''"
            })
    void aLineOfAMembersFileNamesOneOrSeveral(String line, String ids) {
        ClassList people = new ClassList(List.of(
                new Person("eva", "e@uni.example", "Eva Berg"), new Person("ben", "", ""), new Person("7", "", "")));

        assertThat(String.join(",", new MemberNames(Optional.of(people)).in(line)))
                .isEqualTo(ids);
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

        Files.writeString(submissions.resolve("t1/Members.TXT"), "bob");
        assertThat(teams.rules(CourseOptions.NONE.withMembers("members.txt")).lines())
                .containsExactly("t1: has 2 files members.txt, and all their names count");
    }

    @Test
    void whoWorksTogetherIsToldOnceOnly() {
        assertThatThrownBy(() -> term.rules(grouped.withMembers("members.txt")))
                .hasMessage(
                        "who works together is told twice: by --groups, by --members or by a group (?<members>...) in"
                                + " fileName; leave all but one out");
    }

    @Test
    void aStudentInTwoSubmissionsWithOthersIsNamedAndInTheFirst() throws IOException {
        Term pairs = new Term(folder.resolve("pairs"), "ada+bob.zip", "ada+eve.zip")
                .named("(?<id>(?<members>[a-z+]+))\\.zip")
                .with(TWO);
        CourseRules rules = pairs.rules(CourseOptions.NONE);

        assertThat(rules.lines()).containsExactly("ada+eve.zip: names ada, who is in ada+bob too: that one counts");
        assertThat(rules.students("ada_x2beve")).containsExactly("eve");
    }

    @Test
    void tooManyMembersInANameCostALine() throws IOException {
        Term pairs = new Term(folder.resolve("pairs"), "ada+bob+eve.zip", "cyd.zip")
                .named("(?<id>(?<members>[a-z+]+))\\.zip")
                .with(TWO);
        CourseRules rules = pairs.rules(CourseOptions.NONE);

        assertThat(rules.lines())
                .containsExactly("ada+bob+eve.zip: names 3 students, but 2 may work together, and each has a row;"
                        + " policy.groupSize is changed with --config");
        assertThat(pairs.rows(rules)).hasSize(4);
    }

    /** A class of folders, each with the members' file that stands behind its name. */
    private CourseRules told(String... submissions) throws IOException {
        Term teams = new Term(folder.resolve("told")).with(TWO);
        for (String submission : submissions) {
            String[] parts = submission.split(":", -1);
            Path own = Files.createDirectories(folder.resolve("told/class").resolve(parts[0]));
            if (!parts[1].isEmpty()) {
                Files.writeString(own.resolve("members.txt"), parts[1].replace(',', '\n'));
            }
        }
        return teams.rules(CourseOptions.NONE.withMembers("members.txt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ada:ada,bob | bob:",
                "ada:ada,bob | bob:bob",
                "ada:ada,bob | bob:bob,eve",
                "ada:bob     | bob:",
                "bob:        | eve:eve,bob",
                "ada:ada,BOB | bob:"
            })
    void nobodyIsTakenFromASubmissionOfTheirOwnByAnothersWord(String first, String second) throws IOException {
        CourseRules rules = told(first, second, "zoe:");

        assertThat(rules.submissions()).extracting(Submission::student).hasSize(3);
        assertThat(rules.students("bob")).contains("bob");
        assertThat(rules.lines())
                .singleElement()
                .asString()
                .contains("names bob, whose own submission does not name")
                .endsWith(": each has a row alone");
    }

    @Test
    void whoNameEachOtherAndSendTwoCostTheirOwnRowsOnly() throws IOException {
        CourseRules rules = told("ada:ada,bob", "bob:bob,ada", "zoe:");

        assertThat(rules.submissions()).extracting(Submission::student).containsExactly("ada", "zoe");
        assertThat(rules.students("ada")).containsExactly("ada", "bob");
        assertThat(rules.lines())
                .contains("ada has sent ada, bob, and nothing tells which is the latest: ada counts; with --times"
                        + " FILE the latest does");
    }

    @Test
    void aListOfTheWholeClassIsNoGroup() throws IOException {
        String all = IntStream.range(0, 2000).mapToObj(i -> "s" + i).collect(Collectors.joining(","));
        CourseRules rules = told("ada:" + all, "s7:", "zoe:");

        assertThat(rules.lines())
                .containsExactly("ada: names 2000 students, which is not a group: none of them counts");
        assertThat(rules.submissions()).extracting(Submission::student).containsExactly("ada", "s7", "zoe");
        assertThat(rules.students("ada")).containsExactly("ada");
    }

    @Test
    void aNameThatTellsNoTimeOrAttemptCostsALine() throws IOException {
        Term odd = new Term(folder.resolve("odd"), "ada_20261120120000_1.zip", "bob_20269999999999_x.zip")
                .named("(?<id>[a-z]+)_(?<time>[0-9]+)_(?<attempt>.*)\\.zip");
        CourseRules rules = odd.rules(CourseOptions.NONE.withTimeZone("Europe/Oslo"));

        assertThat(rules.lines())
                .containsExactly(
                        "bob_20269999999999_x.zip: \"x\" is not the number of an attempt, as fileName has it: rename it",
                        "bob_20269999999999_x.zip: \"20269999999999\" is not a time; it counts as on time until"
                                + " --times FILE says otherwise");
        assertThat(rules.submissions()).hasSize(2);
    }
}
