package org.backmark.engine.course;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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

    /** The rows of those whose group has sent nothing. */
    public List<Report> ofSilentGroups() {
        return silentGroups().stream()
                .flatMap(group -> students(group).stream().map(student -> ruled(nothing(group), student)))
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
        if (!groups.areThere()) {
            return List.copyOf(counted.arrivals().keySet());
        }
        return groups.ids().stream()
                .filter(group -> !single || counted.arrivals().containsKey(group))
                .flatMap(group -> students(group).stream())
                .sorted()
                .toList();
    }

    private Report nothing(String group) {
        List<TaskResult> tasks = TaskResult.withoutRun(
                run.assignment(), EnumSet.allOf(Visibility.class), Outcome.NOT_ATTEMPTED, "not run: nothing submitted");
        String note = "the group " + group + " has sent nothing";
        return new Report(group, run.assignment(), Status.NOTHING_SUBMITTED, note, List.of(), tasks, run.seed(), 0, 0)
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
