package org.backmark.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.find.Submission;
import org.backmark.engine.find.SubmissionSet;
import org.backmark.engine.text.Printable;

/**
 * Submissions set against a roster.
 *
 * @param found the same submissions, by the roster's ids where it has somebody
 * @param missing who has sent nothing
 * @param lines whom the roster does not have, and what else a person should know, a line each
 */
public record Attendance(SubmissionSet found, List<Person> missing, List<String> lines) {
    public Attendance {
        missing = List.copyOf(missing);
        lines = List.copyOf(lines);
    }

    /** Without a roster: nobody is missing. */
    public static Attendance of(SubmissionSet found) {
        return new Attendance(found, List.of(), List.of());
    }

    /**
     * Finds whose each submission is: by id, then by e-mail, then by name.
     *
     * @param found submissions
     * @param squeezed whether their names stand in lower case without spaces, the last name first
     * @param roster everybody
     */
    public static Attendance of(SubmissionSet found, boolean squeezed, ClassList roster) {
        return of(found, squeezed, roster, false);
    }

    /**
     * The same for submissions that may be a group's: who is in none is not known here.
     *
     * @param grouped whether they may
     */
    public static Attendance of(SubmissionSet found, boolean squeezed, ClassList roster, boolean grouped) {
        List<String> lines = new ArrayList<>();
        Map<Submission, Person> people = people(found, squeezed, roster, lines);
        List<Submission> submissions = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Set<String> present = new HashSet<>();
        for (Submission submission : found.submissions()) {
            Optional<Person> person = Optional.ofNullable(people.get(submission));
            String sender = person.map(known -> longer(known.id(), submission.sender()))
                    .orElseGet(() ->
                            roster.hasId(submission.sender()) ? StudentId.of(shown(submission)) : submission.sender());
            String name =
                    person.map(Person::name).filter(told -> !told.isEmpty()).orElse(submission.name());
            submissions.add(new Submission(
                    StudentId.unique(sender, taken), name, submission.path(), sender, submission.time()));
            person.map(Person::id).ifPresent(present::add);
            if (person.isEmpty() && !grouped) {
                int named = roster.count(submission.name());
                lines.add(shown(submission) + ": is not in the roster, and graded all the same"
                        + (named > 1 ? " (" + named + " there have that name)" : ""));
            }
        }
        List<Person> missing = found.single()
                ? List.of()
                : roster.people().stream()
                        .filter(person -> !present.contains(person.id()))
                        .toList();
        return new Attendance(new SubmissionSet(submissions, found.ignored(), found.single()), missing, lines);
    }

    private static Map<Submission, Person> people(
            SubmissionSet found, boolean squeezed, ClassList roster, List<String> lines) {
        Map<Submission, Person> people = new HashMap<>();
        List<Submission> rest = new ArrayList<>();
        for (Submission submission : found.submissions()) {
            person(submission, squeezed, roster, lines)
                    .ifPresentOrElse(person -> people.put(submission, person), () -> rest.add(submission));
        }
        addShortened(people, rest, roster, lines);
        return people;
    }

    // A platform's number may be somebody else's id in the roster: where the name is a third one's, nobody can tell.
    private static Optional<Person> person(
            Submission submission, boolean squeezed, ClassList roster, List<String> lines) {
        String id = StudentId.nameOf(submission.sender());
        String name = submission.name().isEmpty() ? id : submission.name();
        Optional<Person> byId = roster.find(List.of(id), "", "");
        Optional<Person> byName = squeezed ? roster.findSqueezed(name) : roster.find(List.of(), "", name);
        if (byId.isPresent()
                && byName.isPresent()
                && !byId.equals(byName)
                && !byId.get().name().isEmpty()) {
            lines.add(shown(submission) + ": has the id of "
                    + Printable.of(byId.get().name()) + " in the roster and the" + " name of "
                    + Printable.of(StudentId.nameOf(byName.get().id())) + ", so it is taken for neither");
            return Optional.empty();
        }
        return byId.or(() -> roster.find(List.of(), id, "")).or(() -> byName);
    }

    // What a spreadsheet has made of ids; where one may be several people's, or several one's, it is nobody's.
    private static void addShortened(
            Map<Submission, Person> people, List<Submission> rest, ClassList roster, List<String> lines) {
        Map<Person, List<Submission>> fitting = new HashMap<>();
        for (Submission submission : rest) {
            if (roster.hasId(submission.sender())) {
                continue;
            }
            List<Person> found = roster.findAsSpreadsheetsWriteIt(StudentId.nameOf(submission.sender()));
            if (found.size() > 1) {
                lines.add(shown(submission) + ": may be any of " + found.size()
                        + " in the roster, whose ids a spreadsheet has shortened; save that column as text");
            } else {
                found.forEach(person -> fitting.computeIfAbsent(person, key -> new ArrayList<>())
                        .add(submission));
            }
        }
        fitting.forEach((person, submissions) -> {
            String inRoster = Printable.of(StudentId.nameOf(person.id()));
            if (submissions.size() > 1 || people.containsValue(person)) {
                submissions.forEach(submission -> lines.add(shown(submission) + ": may be " + inRoster
                        + " of the roster, as another may because a spreadsheet has shortened the id; save that column as"
                        + " text"));
            } else {
                people.put(submissions.get(0), person);
                lines.add(shown(submissions.get(0)) + ": taken for " + inRoster
                        + " of the roster, whose id a spreadsheet has shortened");
            }
        });
    }

    // Of two ids that mean the same, the one that nothing is missing from.
    private static String longer(String roster, String sent) {
        boolean shortened = !roster.equals(sent)
                && sent.matches("[0-9]+")
                && new KnownIds(List.of(roster)).find(sent).only().isPresent()
                && (!roster.matches("[0-9]+") || roster.length() < sent.length());
        return shortened ? sent : roster;
    }

    private static String shown(Submission submission) {
        return Printable.of(StudentId.nameOf(submission.sender()))
                + (submission.name().isEmpty() ? "" : " (" + Printable.of(submission.name()) + ")");
    }
}
