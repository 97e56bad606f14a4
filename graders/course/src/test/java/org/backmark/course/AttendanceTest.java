package org.backmark.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.find.Submission;
import org.backmark.engine.find.SubmissionSet;
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
    void theColumnsMayBeCalledIdAndEMail() throws IOException {
        ClassList roster = roster("ID,E-mail,Name\ns1,One@uni.example,Ada\n");

        assertThat(roster.people()).containsExactly(new Person("s1", "One@uni.example", "Ada"));
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

        assertThat(attendance.lines())
                .containsExactly("101 (Ada): is not in the roster, and graded all the same (2 there have that name)");
        assertThat(attendance.missing()).extracting(Person::id).containsExactly("s1", "s2");
    }

    @Test
    void idsThatASpreadsheetHasShortenedAreFoundWhereTheyAreOnesOnly() throws IOException {
        ClassList roster = roster("student,name\n12345,Ada\n3.11E+08,Bob\n4.20E+08,Carl\n007,Dan\n07,Eve\n");

        Attendance attendance = Attendance.of(
                found(
                        new Submission("0012345", PATH),
                        new Submission("311234567", PATH),
                        new Submission("420111111", PATH),
                        new Submission("420222222", PATH),
                        new Submission("7", PATH)),
                false,
                roster);

        assertThat(attendance.found().submissions())
                .extracting(Submission::student, Submission::name)
                .containsExactly(
                        tuple("0012345", "Ada"),
                        tuple("311234567", "Bob"),
                        tuple("420111111", ""),
                        tuple("420222222", ""),
                        tuple("7", ""));
        assertThat(attendance.missing()).extracting(Person::name).containsExactly("Carl", "Dan", "Eve");
        assertThat(attendance.lines())
                .contains(
                        "0012345: taken for 12345 of the roster, whose id a spreadsheet has shortened",
                        "7: may be any of 2 in the roster, whose ids a spreadsheet has shortened; save that column as"
                                + " text",
                        "420111111: may be 4.20E+08 of the roster, as another may because a spreadsheet has shortened the"
                                + " id; save that column as text");
    }

    @Test
    void anIdThatIsOnesAndANameThatIsAnothersAreNobodys() throws IOException {
        ClassList roster = roster("student,name\n101,Per Aas\n7,Ada Berg\n");

        Attendance attendance = Attendance.of(found(new Submission("101", "Ada Berg", PATH)), false, roster);

        assertThat(attendance.missing()).extracting(Person::id).containsExactly("101", "7");
        assertThat(attendance.found().submissions())
                .extracting(submission -> StudentId.nameOf(submission.student()))
                .containsExactly("101 (Ada Berg)");
        assertThat(attendance.lines())
                .contains("101 (Ada Berg): has the id of Per Aas in the roster and the name of 7, so it is taken for"
                        + " neither");
    }

    @Test
    void aNameIsTheSameInEachOfUnicodesForms() throws IOException {
        ClassList roster = roster("student,email\nZo\u00eb Bront\u00eb,z@x\n");

        Attendance attendance =
                Attendance.of(found(new Submission(StudentId.of("Zoe\u0308 Bronte\u0308"), PATH)), false, roster);

        assertThat(attendance.lines()).isEmpty();
        assertThat(attendance.missing()).isEmpty();
    }

    @Test
    void theRosterOfARegistryMayHaveItsOwnHeadings() throws IOException {
        assertThat(roster("Matrikelnummer;Vorname;Nachname;E-Mail\n1;Ada;Lovelace;a@x\n")
                        .people())
                .containsExactly(new Person("1", "a@x", "Ada Lovelace"));
        assertThat(roster("student;name;email\n;Ada;a@x\n;Bob;\n").people())
                .containsExactly(new Person("a_x40x", "a@x", "Ada"), new Person("Bob", "", "Bob"));
        assertThat(roster("First name,Surname,Email address\nAda,Lovelace,a@x\n")
                        .people())
                .containsExactly(new Person("a_x40x", "a@x", "Ada Lovelace"));
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

    private static SubmissionSet found(Submission... submissions) {
        return new SubmissionSet(List.of(submissions), List.of(), false);
    }

    private ClassList roster(String text) throws IOException {
        return ClassList.read(Files.writeString(folder.resolve("roster.csv"), text));
    }
}
