package org.backmark.engine.course;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.backmark.engine.find.FileName;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.find.Submission;
import org.backmark.engine.text.Printable;
import org.backmark.engine.unpack.TextFiles;
import org.backmark.kit.assignment.Assignment;

/** Who sent what, and when. */
final class Arrivals {
    private final FileName names;
    private final List<Submission> found;
    private final Groups groups;
    private final Map<Path, String> senders = new LinkedHashMap<>();

    /**
     * Finds out who sent what.
     *
     * @throws InputException if a submission is of no group, or a student is in two
     */
    Arrivals(Assignment assignment, List<Submission> found, CourseOptions options) {
        this.names = new FileName(assignment.fileName());
        this.found = found;
        boolean inNames = names.tells("members");
        boolean told = inNames || options.members().isPresent();
        if (told
                && (options.groups().isPresent() || inNames && options.members().isPresent())) {
            throw new InputException("who works together is told twice: by --groups, by --members or by a group"
                    + " (?<members>...) in fileName; leave all but one out");
        }
        int most = assignment.policy().groupSize();
        this.groups = options.groups().map(file -> Groups.read(file, most)).orElseGet(Groups::none);
        for (Submission submission : found) {
            String id = submission.sender();
            if (told) {
                addMembers(submission, id, options.members(), most);
            }
            senders.put(submission.path(), groups.areThere() ? groupOf(submission, id) : id);
        }
    }

    private void addMembers(Submission submission, String id, Optional<String> file, int most) {
        List<String> members = named(submission, file)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(StudentId::of)
                .distinct()
                .toList();
        String shown = Printable.of(FileName.of(submission.path()));
        if (members.size() > most) {
            throw new InputException(shown + ": names " + members.size() + " students, but " + most
                    + " may work together; policy.groupSize is changed with --config");
        }
        if (!groups.add(id, members.isEmpty() ? List.of(id) : members)) {
            throw new InputException(
                    shown + ": a student of it is in another submission too, with others; rename one or take it away");
        }
    }

    private Stream<String> named(Submission submission, Optional<String> file) {
        if (file.isEmpty()) {
            return names.part(submission.path(), "members").stream()
                    .flatMap(text -> Arrays.stream(text.split("[+,&; ]+")));
        }
        List<List<String>> files = TextFiles.named(submission.path(), file.get());
        if (files.size() > 1) {
            throw new InputException(Printable.of(FileName.of(submission.path())) + ": has " + files.size() + " files "
                    + Printable.of(file.get()) + ": take away all but one");
        }
        return files.stream().flatMap(List::stream);
    }

    private String groupOf(Submission submission, String id) {
        return groups.of(id)
                .orElseThrow(() -> new InputException(Printable.of(FileName.of(submission.path())) + ": \""
                        + StudentId.nameOf(id) + "\" is neither a group nor a member of one; add it to the table of"
                        + " groups, with a group of its own for who works alone, or rename the submission"));
    }

    Groups groups() {
        return groups;
    }

    /** Everybody who sent something, by the ids that tables may use before it is known which submission counts. */
    Roster roster() {
        List<String> ids = groups.areThere()
                ? groups.ids().stream()
                        .flatMap(group -> groups.members(group).orElseThrow().stream())
                        .toList()
                : senders.values().stream().toList();
        return new Roster(new TreeSet<>(ids), groups);
    }

    /** The times that the options, or the names, tell of. */
    Times times(CourseOptions options, Moments moments) {
        if (options.times().isPresent()) {
            if (options.fileTimes()) {
                throw new InputException("--times and --file-times are two answers to one question: give one of them");
            }
            return Times.FromTable.read(options.times().get(), found, senders, moments);
        }
        if (options.fileTimes()) {
            return new Times.OfFiles();
        }
        return names.tells("time") ? new Times.FromNames(names, moments) : new Times.Unknown();
    }

    /** All of them. */
    List<Arrival> all(Times times) {
        return found.stream().map(submission -> arrival(submission, times)).toList();
    }

    private Arrival arrival(Submission submission, Times times) {
        String sender = senders.get(submission.path());
        return new Arrival(submission, sender, times.of(submission, sender), attempt(submission));
    }

    private Optional<BigInteger> attempt(Submission submission) {
        Optional<String> text = names.part(submission.path(), "attempt");
        if (text.isPresent() && !text.get().matches("[0-9]{1,99}")) {
            throw new InputException(Printable.of(FileName.of(submission.path())) + ": \"" + text.get()
                    + "\" is not the number of an attempt, as fileName has it");
        }
        return text.map(BigInteger::new);
    }
}
