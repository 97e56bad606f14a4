package org.backmark.course;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
    private final Decisions decisions;
    private final Groups groups;
    private final MemberNames memberNames;
    private final Map<Path, String> senders = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    /**
     * Finds out who sent what.
     *
     * @throws InputException if who works together is told twice
     */
    Arrivals(Assignment assignment, List<Submission> found, Decisions decisions) {
        this.names = new FileName(assignment.fileName());
        this.found = found;
        this.decisions = decisions;
        this.memberNames = new MemberNames(decisions.roster());
        boolean inNames = names.tells("members");
        Optional<String> file = decisions.value(Kind.MEMBERS);
        boolean told = inNames || file.isPresent();
        if (told && (decisions.has(Kind.GROUP) || inNames && file.isPresent())) {
            throw new InputException("who works together is told twice: by --groups, by --members or by a group"
                    + " (?<members>...) in fileName; leave all but one out");
        }
        int most = assignment.policy().groupSize();
        this.groups = Groups.of(decisions.lines(Kind.GROUP), most, decisions.roster());
        if (told) {
            DeclaredGroups.add(groups, most, found, submission -> named(submission, file), lines);
        }
        for (Submission submission : found) {
            senders.put(submission.path(), groups.areThere() ? groupOf(submission, told) : submission.sender());
        }
    }

    private Stream<String> named(Submission submission, Optional<String> file) {
        if (file.isEmpty()) {
            return names.part(submission.path(), "members").stream()
                    .flatMap(text -> memberNames.inFileName(text).stream());
        }
        List<List<String>> files = TextFiles.named(submission.path(), file.get());
        if (files.size() > 1) {
            lines.add(Printable.of(FileName.of(submission.path())) + ": has " + files.size() + " files "
                    + Printable.of(file.get()) + ", and all their names count");
        }
        return files.stream().flatMap(List::stream).flatMap(line -> memberNames.in(line).stream());
    }

    // Who is in none works alone: it costs a line, for a name may be misspelt, and not the class.
    private String groupOf(Submission submission, boolean told) {
        String id = submission.sender();
        Optional<String> group = groups.members(id)
                .map(members -> id)
                .or(() -> groups.of(StudentId.nameOf(id)))
                .or(() -> submission.name().isEmpty() ? Optional.empty() : groups.of(submission.name()));
        if (group.isEmpty() && !told) {
            lines.add(Printable.of(FileName.of(submission.path())) + ": \"" + Printable.of(StudentId.nameOf(id))
                    + "\" is neither a group nor a member of one, and has a row alone");
        }
        return group.orElse(id);
    }

    Groups groups() {
        return groups;
    }

    /** What the instructor should know of it, a line each. */
    List<String> lines() {
        return lines;
    }

    /** Everybody who sent something, by the ids that tables may use before it is known which submission counts. */
    Roster roster() {
        TreeSet<String> ids = new TreeSet<>();
        groups.ids().forEach(group -> ids.addAll(groups.members(group).orElseThrow()));
        senders.values().stream().filter(id -> groups.members(id).isEmpty()).forEach(ids::add);
        return new Roster(ids, groups, decisions.roster(), lines);
    }

    /** The times that the options, or the names, tell of. */
    Times times(TimestampParser moments) {
        boolean table = decisions.has(Kind.TIME) || decisions.has(Kind.TIME_OF_FILE);
        if (table && decisions.has(Kind.FILE_TIMES)) {
            throw new InputException("--times and --file-times are two answers to one question: give one of them");
        }
        if (table) {
            return Times.FromTable.of(decisions, new Senders(senders, roster(), groups), moments, lines);
        }
        if (decisions.has(Kind.FILE_TIMES)) {
            return new Times.OfFiles();
        }
        if (names.tells("time")) {
            return new Times.FromNames(names, moments);
        }
        boolean told = found.stream().anyMatch(submission -> submission.time().isPresent());
        if (!told || decisions.value(Kind.DEADLINE).isEmpty()) {
            return new Times.Unknown();
        }
        if (decisions.value(Kind.TIME_ZONE).isEmpty()) {
            throw new InputException("the download tells when submissions came, but not in which time zone:"
                    + " give --time-zone Europe/Oslo for example");
        }
        return new Times.FromDownload(moments);
    }

    /**
     * All of them. What one name should tell and does not is said, and costs the others nothing.
     *
     * @throws InputException if no submission's time can be read
     */
    List<Arrival> all(Times times) {
        List<InputException> faults = new ArrayList<>();
        List<Arrival> all = found.stream()
                .map(submission -> arrival(submission, times, faults))
                .toList();
        if (!faults.isEmpty() && faults.size() == all.size()) {
            throw faults.get(0);
        }
        faults.forEach(
                fault -> lines.add(fault.getMessage() + "; it counts as on time until --times FILE says otherwise"));
        return all;
    }

    private Arrival arrival(Submission submission, Times times, List<InputException> faults) {
        String sender = senders.get(submission.path());
        Optional<Instant> time = Optional.empty();
        try {
            time = times.of(submission, sender);
            if (time.isEmpty() && times instanceof Times.FromTable) {
                lines.add(shown(submission) + ": the table of times has none for it, so it counts as on time");
            }
        } catch (InputException e) {
            faults.add(e);
        }
        return new Arrival(submission, sender, time, attempt(submission));
    }

    private Optional<BigInteger> attempt(Submission submission) {
        Optional<String> text = names.part(submission.path(), "attempt");
        if (text.isPresent() && !text.get().matches("[0-9]{1,99}")) {
            lines.add(shown(submission) + ": \"" + Printable.of(text.get())
                    + "\" is not the number of an attempt, as fileName has it: rename it");
        }
        return text.filter(number -> number.matches("[0-9]{1,99}")).map(BigInteger::new);
    }

    private static String shown(Submission submission) {
        return Printable.of(FileName.of(submission.path()));
    }
}
