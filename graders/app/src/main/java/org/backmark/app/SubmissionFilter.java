package org.backmark.app;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.course.ClassList;
import org.backmark.course.CourseRules;
import org.backmark.course.Person;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.find.Submission;
import org.backmark.engine.text.Printable;

/**
 * Which submissions of a class a run is about.
 *
 * @param all every one of them
 * @param graded those that are graded unless they were; the rows of the others stay as they are
 */
record SubmissionFilter(List<Submission> all, Set<String> graded) {

    /** The whole class. */
    static SubmissionFilter all(List<Submission> submissions) {
        return new SubmissionFilter(submissions, ids(submissions.stream()));
    }

    /**
     * Those of some students.
     *
     * @param names ids, names or e-mails of students or groups, as they stand in the tables, in file names or in the roster;
     *     none for the whole class
     * @throws InputException in one line that names who has no submission, or of whom there are several
     */
    static SubmissionFilter only(
            List<String> names, List<Submission> submissions, CourseRules rules, Optional<ClassList> people) {
        if (names.isEmpty()) {
            return all(submissions);
        }
        Set<String> graded = new HashSet<>();
        for (String name : names) {
            Set<String> found = ids(submissions.stream().filter(submission -> isOf(name, submission, rules)));
            if (found.isEmpty()) {
                found = byOtherNames(name, submissions, rules, people);
            }
            if (found.isEmpty()) {
                throw new InputException(
                        "--only " + Printable.of(name) + ": nobody of that name has submitted anything;"
                                + " give an id, a name or an e-mail as in scores.csv or the roster");
            }
            graded.addAll(found);
        }
        return new SubmissionFilter(submissions, graded);
    }

    private static Set<String> byOtherNames(
            String name, List<Submission> submissions, CourseRules rules, Optional<ClassList> people) {
        ClassList senders = new ClassList(submissions.stream()
                .map(submission -> new Person(submission.student(), "", submission.name()))
                .toList());
        Optional<String> id = people.flatMap(list -> list.findAny(name))
                .or(() -> senders.findAny(name))
                .map(Person::id);
        if (id.isEmpty()
                && (senders.count(name) > 1
                        || people.map(list -> list.count(name) > 1).orElse(false))) {
            throw new InputException("--only " + Printable.of(name) + ": several have that name; give an id as in the"
                    + " column student of scores.csv");
        }
        return id.map(known -> ids(submissions.stream().filter(submission -> isOf(known, submission, rules))))
                .orElse(Set.of());
    }

    /** The same without some submissions. */
    SubmissionFilter without(Set<Path> paths) {
        Set<String> rest = new HashSet<>(graded);
        all.stream()
                .filter(submission -> paths.contains(submission.path()))
                .forEach(submission -> rest.remove(submission.student()));
        return new SubmissionFilter(all, rest);
    }

    private static boolean isOf(String name, Submission submission, CourseRules rules) {
        return submission.student().equals(name)
                || submission.student().equals(StudentId.of(name))
                || rules.students(submission.student()).contains(name);
    }

    private static Set<String> ids(Stream<Submission> submissions) {
        return submissions.map(Submission::student).collect(Collectors.toSet());
    }

    /** Whether a submission is among them. */
    boolean has(Submission submission) {
        return graded.contains(submission.student());
    }

    /** Whether the rows of others stay as they are. */
    boolean isPart() {
        return graded.size() < all.size();
    }

    /** How many are graded, unless they were. */
    int size() {
        return graded.size();
    }
}
