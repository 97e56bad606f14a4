package org.backmark.engine.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backmark.engine.find.Found;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.find.Submission;
import org.backmark.engine.text.Printable;

/**
 * Submissions set against a roster.
 *
 * @param found the same submissions, by the roster's ids where it has somebody
 * @param missing who has sent nothing
 * @param lines whom the roster does not have, a line each
 */
public record Attendance(Found found, List<Person> missing, List<String> lines) {
    public Attendance {
        missing = List.copyOf(missing);
        lines = List.copyOf(lines);
    }

    /** Without a roster: nobody is missing. */
    public static Attendance of(Found found) {
        return new Attendance(found, List.of(), List.of());
    }

    /**
     * Finds whose each submission is: by id, then by e-mail, then by name.
     *
     * @param found submissions
     * @param squeezed whether their names stand in lower case without spaces, the last name first
     * @param roster everybody
     */
    public static Attendance of(Found found, boolean squeezed, ClassList roster) {
        List<Submission> submissions = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Set<String> present = new HashSet<>();
        for (Submission submission : found.submissions()) {
            Optional<Person> person = person(submission, squeezed, roster);
            String sender = person.map(Person::id).orElse(submission.sender());
            String name =
                    person.map(Person::name).filter(told -> !told.isEmpty()).orElse(submission.name());
            submissions.add(new Submission(StudentId.unique(sender, taken), name, submission.path(), sender));
            present.add(sender);
            if (person.isEmpty()) {
                lines.add(Printable.of(StudentId.nameOf(submission.sender()))
                        + (submission.name().isEmpty() ? "" : " (" + Printable.of(submission.name()) + ")")
                        + ": is not in the roster, and graded all the same");
            }
        }
        List<Person> missing = found.single()
                ? List.of()
                : roster.people().stream()
                        .filter(person -> !present.contains(person.id()))
                        .toList();
        return new Attendance(new Found(submissions, found.ignored(), found.single()), missing, lines);
    }

    private static Optional<Person> person(Submission submission, boolean squeezed, ClassList roster) {
        String id = StudentId.nameOf(submission.sender());
        String name = submission.name().isEmpty() ? id : submission.name();
        return squeezed ? roster.findSqueezed(id, name) : roster.find(List.of(id), id, name);
    }
}
