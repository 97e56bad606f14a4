package org.backmark.engine.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.backmark.engine.find.Found;
import org.backmark.engine.find.Submission;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttendanceTest {
    private static final Path PATH = Path.of("somewhere");

    @TempDir
    private Path folder;

    @Test
    void aSubmissionIsFoundByIdThenByEmailThenByExactName() throws IOException {
        ClassList roster = roster("student,email,name\n"
                + "s1,one@uni.example,Ada Lovelace\ns2,two@uni.example,Bob\ns3,three@uni.example,Carl\n");

        Attendance attendance = Attendance.of(
                found(
                        new Submission("s3", PATH),
                        new Submission("Two_x40uni.example", PATH),
                        new Submission("101", "Ada Lovelace", PATH)),
                false,
                roster);

        assertThat(attendance.found().submissions())
                .containsExactly(
                        new Submission("s3", "Carl", PATH),
                        new Submission("s2", "Bob", PATH),
                        new Submission("s1", "Ada Lovelace", PATH));
        assertThat(attendance.lines()).isEmpty();
        assertThat(attendance.missing()).isEmpty();
    }

    @Test
    void anIdComesBeforeAnEmailAndAnEmailBeforeAName() throws IOException {
        ClassList roster = roster("student,email,name\nada,x@y,Bob\nbob,ada,Ada\n");

        assertThat(roster.find(List.of("ada"), "ada", "Ada")).map(Person::id).hasValue("ada");
        assertThat(roster.find(List.of("none"), "X@Y ", "Ada")).map(Person::id).hasValue("ada");
        assertThat(roster.find(List.of("none"), "none", "Ada")).map(Person::id).hasValue("bob");
        assertThat(roster.find(List.of("none"), "none", "ada")).isEmpty();
    }

    @Test
    void canvassNameIsTheLastNameFirstWithoutSpaces() throws IOException {
        ClassList roster = roster("student,name\ns1,Zo\u00eb Ann O'Neil-Smith\ns2,\"Lee, Bo\"\ns3,Bo Lee Third\n");

        assertThat(roster.findSqueezed("9", "oneilsmithzo\u00ebann"))
                .map(Person::id)
                .hasValue("s1");
        assertThat(roster.findSqueezed("9", "leebo")).map(Person::id).hasValue("s2");
        assertThat(roster.findSqueezed("s3", "leebo")).map(Person::id).hasValue("s3");
        assertThat(roster.findSqueezed("9", "bolee")).isEmpty();
    }

    @Test
    void aNameThatTwoHaveFindsNobodyWhichIsTold() throws IOException {
        ClassList roster = roster("student,name\ns1,Ada\ns2,Ada\n");

        Attendance attendance = Attendance.of(found(new Submission("101", "Ada", PATH)), false, roster);

        assertThat(attendance.lines()).containsExactly("101 (Ada): is not in the roster, and graded all the same");
        assertThat(attendance.missing()).extracting(Person::id).containsExactly("s1", "s2");
    }

    @Test
    void whoIsMissingGetsARowThatSaysSo() throws IOException {
        ClassList roster = roster("student,name\nada,Ada Lovelace\nbob,Bob Smith\n");
        Attendance attendance = Attendance.of(found(new Submission("ada", PATH)), false, roster);
        Term term = new Term(folder);
        Assignment assignment = term.assignment();
        CourseRules rules = new CourseRules(
                new Run(assignment, 7, Optional.empty(), false),
                assignment.passMark(),
                attendance.found(),
                attendance.missing(),
                CourseOptions.NONE);

        List<Report> rows = term.rows(rules);

        assertThat(rules.lines()).containsExactly("bob has sent nothing");
        assertThat(rows).extracting(Report::student).containsExactly("ada", "bob");
        assertThat(rows.get(1).status()).isEqualTo(Status.NOTHING_SUBMITTED);
        assertThat(rows.get(1).name()).isEqualTo("Bob Smith");
        assertThat(rows.get(1).note()).isEqualTo("nothing was handed in");
        assertThat(rules.ofSilent()).extracting(Report::student).containsExactly("bob");
        assertThat(rules.submissions()).extracting(Submission::student).containsExactly("ada");
    }

    @Test
    void twoSubmissionsOfOnePersonHaveTheSameSender() throws IOException {
        ClassList roster = roster("student,name\ns1,Ada\n");

        Attendance attendance =
                Attendance.of(found(new Submission("s1", PATH), new Submission("7", "Ada", PATH)), false, roster);

        assertThat(attendance.found().submissions())
                .extracting(Submission::student)
                .containsExactly("s1", "s1-2");
        assertThat(attendance.found().submissions())
                .extracting(Submission::sender)
                .containsExactly("s1", "s1");
    }

    @Test
    void aFaultInTheRosterIsOneLine() {
        assertThatThrownBy(() -> roster("student\nada\nADA\n"))
                .hasMessageEndingWith("roster.csv, line 3: names ADA, and did in line 2");
        assertThatThrownBy(() -> roster("name\nada\n")).hasMessageContaining("there is no column \"student\"");
        assertThatThrownBy(() -> roster("student\n")).hasMessageEndingWith("roster.csv: names nobody");
    }

    private static Found found(Submission... submissions) {
        return new Found(List.of(submissions), List.of(), false);
    }

    private ClassList roster(String text) throws IOException {
        return ClassList.read(Files.writeString(folder.resolve("roster.csv"), text));
    }
}
