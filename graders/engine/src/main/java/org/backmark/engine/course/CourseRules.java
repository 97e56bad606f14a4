package org.backmark.engine.course;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.backmark.engine.course.Deadline.Late;
import org.backmark.engine.find.Found;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.Submission;
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
    private final Counted counted;
    private final PersonsMarks marks;
    private final boolean timed;
    private final SortedMap<String, Person> missing = new TreeMap<>();

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
    public CourseRules(Run run, PassMark passMark, Found found, CourseOptions options) {
        this(run, passMark, found, List.of(), options);
    }

    /**
     * The same for a class of which some have sent nothing.
     *
     * @param absent who they are
     * @throws InputException in one line that names the file and the line
     */
    public CourseRules(Run run, PassMark passMark, Found found, List<Person> absent, CourseOptions options) {
        Assignment assignment = run.assignment();
        this.run = run;
        this.passMark = passMark;
        this.single = found.single();
        Moments moments = new Moments(options.timeZone());
        Arrivals arrivals = new Arrivals(assignment, found.submissions(), options);
        this.groups = arrivals.groups();
        this.deadline = deadline(assignment, options, arrivals.roster(), moments);
        Times times = arrivals.times(options, moments);
        if (deadline.isPresent() && times instanceof Times.Unknown) {
            throw new InputException("--deadline needs to know when submissions came: give --times FILE, a group"
                    + " (?<time>...) in fileName, or --file-times if the files' own times can be trusted");
        }
        this.timed = !(times instanceof Times.Unknown);
        this.counted = Counted.of(arrivals.all(times), deadline, groups);
        absent.stream()
                .filter(person -> groups.ofStudent(person.id()).isEmpty())
                .filter(person -> !counted.arrivals().containsKey(person.id()))
                .forEach(person -> missing.put(person.id(), person));
        this.marks = new PersonsMarks(assignment);
        Roster roster = new Roster(new TreeSet<>(rows()), groups);
        options.manual().ifPresent(file -> marks.addManual(file, roster));
        options.overrides().ifPresent(file -> marks.addOverrides(file, roster));
    }

    private static Optional<Deadline> deadline(
            Assignment assignment, CourseOptions options, Roster roster, Moments moments) {
        if (options.deadline().isEmpty() && options.extensions().isPresent()) {
            throw new InputException("--extensions needs --deadline: there is nothing to extend");
        }
        Optional<Deadline> common = options.deadline().map(text -> Deadline.of(text, assignment.policy(), moments));
        return options.extensions()
                .flatMap(file -> common.map(due -> due.withExtensions(file, roster, moments)))
                .or(() -> common);
    }

    /** The submissions to be graded, sorted by student or group: of several, the one that counts. */
    public List<Submission> submissions() {
        return counted.arrivals().entrySet().stream()
                .map(entry -> entry.getValue().submission().of(entry.getKey()))
                .toList();
    }

    /** What the instructor should know before anything is graded, a line each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(counted.lines());
        silentGroups().forEach(group -> lines.add("the group " + group + " has sent nothing"));
        missing.keySet().forEach(student -> lines.add(student + " has sent nothing"));
        return lines;
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
        Stream<String> sent = !groups.areThere()
                ? counted.arrivals().keySet().stream()
                : groups.ids().stream()
                        .filter(group -> !single || counted.arrivals().containsKey(group))
                        .flatMap(group -> students(group).stream());
        return Stream.concat(sent, missing.keySet().stream()).sorted().toList();
    }

    private Report nothing(String silent) {
        Person person = missing.get(silent);
        return person == null
                ? nothing(silent, "the group " + silent + " has sent nothing")
                : nothing(silent, "nothing was handed in").named(person.name());
    }

    private Report nothing(String silent, String note) {
        List<TaskResult> tasks = TaskResult.withoutRun(
                run.assignment(), EnumSet.allOf(Visibility.class), Outcome.NOT_ATTEMPTED, "not run: nothing submitted");
        return new Report(silent, run.assignment(), Status.NOTHING_SUBMITTED, note, List.of(), tasks, run.seed(), 0, 0)
                .stoppedBy(StoppedBy.NOTHING);
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
        return graded.forStudent(student)
                .withTasks(marks.over(graded.tasks(), student))
                .ruled(new Ruling(
                        groups.ofStudent(student).orElse(""), passMark, late.flatMap(Late::deduction), remarks));
    }
}
