package org.backmark.course;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.backmark.course.Deadline.Late;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.find.Submission;
import org.backmark.engine.find.SubmissionSet;
import org.backmark.engine.report.Decided;
import org.backmark.engine.text.Printable;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.PassMark;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.Csv;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Reports;
import org.backmark.kit.score.Ruling;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.StoppedBy;
import org.backmark.kit.score.TaskResult;

/** What a course makes of what the graders have found. */
public final class CourseRules {
    private final Run run;
    private final PassMark passMark;
    private final boolean single;
    private final Groups groups;
    private final Optional<Deadline> deadline;
    private final CountedSubmissions counted;
    private final PersonsMarks marks;
    private final boolean timed;
    private final SortedMap<String, Person> missing = new TreeMap<>();
    private final Optional<ClassList> people;
    private final List<String> lines = new ArrayList<>();

    /** Finds the report of a submission that was graded. */
    @FunctionalInterface
    public interface Graded {
        /**
         * Reads it.
         *
         * @param submission its id
         * @return nothing if it has not been graded
         * @throws IOException in one line if it cannot be read
         */
        Optional<Report> report(String submission) throws IOException;
    }

    /**
     * Reads all rules and tables.
     *
     * @param run what is graded
     * @param passMark what must be earned
     * @param found the submissions
     * @param options what the instructor has said
     * @throws InputException in one line that names the file and the line
     */
    public CourseRules(Run run, PassMark passMark, SubmissionSet found, CourseOptions options) {
        this(run, passMark, found, List.of(), options);
    }

    /**
     * The same for a class of which some have sent nothing.
     *
     * @param absent who they are
     * @throws InputException in one line that names the file and the line
     */
    public CourseRules(Run run, PassMark passMark, SubmissionSet found, List<Person> absent, CourseOptions options) {
        this(run, passMark, found, absent, Decisions.none().with(options, Optional.empty(), Instant.EPOCH));
    }

    /**
     * The same with what earlier runs were told too.
     *
     * @param decisions all that people have said
     * @throws InputException in one line that names the file and the line
     */
    public CourseRules(Run run, PassMark passMark, SubmissionSet found, List<Person> absent, Decisions decisions) {
        Assignment assignment = run.assignment();
        this.run = run;
        this.passMark = passMark;
        this.single = found.single();
        this.people = decisions.roster();
        TimestampParser moments = new TimestampParser(decisions.value(Kind.TIME_ZONE));
        Arrivals arrivals = new Arrivals(assignment, found.submissions(), decisions);
        this.groups = arrivals.groups();
        lines.addAll(decisions.lines());
        this.deadline = deadline(assignment, decisions, arrivals.roster(), moments);
        Times times = arrivals.times(moments);
        if (deadline.isPresent() && times instanceof Times.Unknown) {
            throw new InputException("--deadline needs to know when submissions came: give --times FILE, a group"
                    + " (?<time>...) in fileName, or --file-times if the files' own times can be trusted");
        }
        this.timed = !(times instanceof Times.Unknown);
        this.counted = CountedSubmissions.of(arrivals.all(times), deadline, groups);
        absent.stream()
                .filter(person -> groups.ofStudent(person.id()).isEmpty())
                .filter(person -> !counted.arrivals().containsKey(person.id()))
                .forEach(person -> missing.put(person.id(), person));
        this.marks = new PersonsMarks(assignment);
        Roster roster = new Roster(new TreeSet<>(rows()), groups, people, lines);
        marks.addManual(decisions.lines(Kind.MANUAL), roster);
        marks.addOverrides(decisions.lines(Kind.OVERRIDE), roster);
        lines.addAll(arrivals.lines());
        lines.addAll(marks.lines());
        lines.addAll(strangers());
    }

    private Optional<Deadline> deadline(
            Assignment assignment, Decisions decisions, Roster roster, TimestampParser moments) {
        Optional<String> text = decisions.value(Kind.DEADLINE);
        if (text.isEmpty() && decisions.isGiven(Kind.EXTENSION)) {
            throw new InputException("--extensions needs --deadline: there is nothing to extend");
        }
        return text.map(due -> Deadline.of(due, assignment.policy(), moments)
                .withExtensions(decisions.lines(Kind.EXTENSION), roster, moments, lines));
    }

    private static String shown(String id) {
        return Printable.of(StudentId.nameOf(id));
    }

    // Members of groups, whom the roster has not been asked for yet.
    private List<String> strangers() {
        return people.map(list -> groups.ids().stream()
                        .filter(group -> !single || counted.arrivals().containsKey(group))
                        .flatMap(group -> groups.members(group).orElseThrow().stream()
                                .filter(student -> list.find(List.of(StudentId.nameOf(student)), "", "")
                                        .isEmpty())
                                .map(student -> shown(student)
                                        + (student.equals(group) ? "" : ": in the group " + shown(group))
                                        + (student.equals(group) ? ": is not" : ", and not")
                                        + " in the roster; has a row"
                                        + " all the same"))
                        .toList())
                .orElse(List.of());
    }

    /** What was decided, by the ids of those whom it is about. */
    public List<Decided> named(List<Decided> decided) {
        return decided.stream()
                .flatMap(each -> named(each.student()).stream().map(each::of))
                .toList();
    }

    private List<String> named(String told) {
        String id = StudentId.of(told);
        return groups.members(id)
                .orElseGet(() -> List.of(
                        told.isEmpty()
                                ? ""
                                : people.flatMap(list -> list.findAny(told))
                                        .map(Person::id)
                                        .orElse(id)));
    }

    /** The submissions to be graded, sorted by student or group: of several, the one that counts. */
    public List<Submission> submissions() {
        return counted.arrivals().entrySet().stream()
                .map(entry -> entry.getValue().submission().of(entry.getKey()))
                .toList();
    }

    /** What the instructor should know before anything is graded, a line each. */
    public List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        all.addAll(counted.lines());
        silentGroups().forEach(group -> all.add("the group " + shown(group) + " has sent nothing"));
        missing.keySet().forEach(student -> all.add(shown(student) + " has sent nothing"));
        return all;
    }

    /** Whose rows a submission gives, sorted. */
    public List<String> students(String submission) {
        return groups.members(submission).orElse(List.of(submission));
    }

    /** The rows of a submission that was graded: one for each whose mark it is. */
    public List<Report> of(Report graded) {
        return students(graded.student()).stream()
                .map(student -> ruled(graded, student))
                .toList();
    }

    /** The rows of those who have sent nothing, or whose group has not. */
    public List<Report> ofSilent() {
        return Stream.concat(silentGroups().stream(), missing.keySet().stream())
                .flatMap(silent -> students(silent).stream().map(student -> ruled(nothing(silent), student)))
                .toList();
    }

    /** The rows of all, read one after the other. */
    public Reports over(Graded graded) {
        return listener -> {
            for (String student : rows()) {
                String submission = groups.ofStudent(student).orElse(student);
                Optional<Report> report = counted.arrivals().containsKey(submission)
                        ? graded.report(submission)
                        : Optional.of(nothing(submission));
                if (report.isPresent()) {
                    listener.accept(ruled(report.get(), student));
                }
            }
        };
    }

    /** The table that tells when each submission came and whether it counts, if there is anything to tell. */
    public Optional<Csv> table() {
        boolean worthIt = timed || groups.areThere() || !counted.superseded().isEmpty();
        return worthIt ? Optional.of(SubmissionsCsv.of(counted, deadline, groups)) : Optional.empty();
    }

    // One group's submission says nothing of the others.
    private List<String> silentGroups() {
        return single
                ? List.of()
                : groups.ids().stream()
                        .filter(group -> !counted.arrivals().containsKey(group))
                        .toList();
    }

    private List<String> rows() {
        Stream<String> sent = Stream.concat(
                counted.arrivals().keySet().stream()
                        .filter(id -> groups.members(id).isEmpty()),
                groups.ids().stream()
                        .filter(group -> !single || counted.arrivals().containsKey(group))
                        .flatMap(group -> students(group).stream()));
        return Stream.concat(sent, missing.keySet().stream()).sorted().toList();
    }

    private Report nothing(String silent) {
        Person person = missing.get(silent);
        return person == null
                ? nothing(silent, "the group " + shown(silent) + " has sent nothing")
                : nothing(silent, "nothing was handed in").named(person.name());
    }

    private Report nothing(String silent, String note) {
        List<TaskResult> tasks = TaskResult.withoutRun(
                run.assignment(), EnumSet.allOf(Visibility.class), Outcome.NOT_ATTEMPTED, "not run: nothing submitted");
        return new Report(silent, run.assignment(), Status.NOTHING_SUBMITTED, note, List.of(), tasks, run.seed(), 0, 0)
                .stoppedBy(StoppedBy.NOTHING);
    }

    private Optional<String> name(String student) {
        return people.flatMap(list -> list.find(List.of(StudentId.nameOf(student)), "", ""))
                .map(Person::name)
                .filter(name -> !name.isEmpty());
    }

    private Report ruled(Report graded, String student) {
        String submission = graded.student();
        Optional<Arrival> arrival = Optional.ofNullable(counted.arrivals().get(submission));
        Optional<Late> late = arrival.flatMap(Arrival::time)
                .flatMap(time -> deadline.flatMap(due ->
                        due.late(groups.areThere() ? student : arrival.get().sender(), time)));
        List<String> remarks = new ArrayList<>();
        late.filter(found -> found.deduction().isEmpty()).map(Late::reason).ifPresent(remarks::add);
        counted.superseded()
                .getOrDefault(submission, List.of())
                .forEach(other -> remarks.add(Printable.of(other.arrival().name()) + ": " + other.reason()));
        Report own = graded.forStudent(student);
        return own.named(name(student).orElse(own.name()))
                .withTasks(marks.over(graded.tasks(), student))
                .ruled(new Ruling(
                        groups.ofStudent(student).orElse(""), passMark, late.flatMap(Late::deduction), remarks));
    }
}
