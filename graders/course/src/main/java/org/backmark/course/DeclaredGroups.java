package org.backmark.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.backmark.engine.find.FileName;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.find.Submission;
import org.backmark.engine.text.Printable;

/**
 * Who works together as the submissions themselves tell.
 *
 * <p>No submission takes a person from a submission of their own that does not name it back: whatever a student writes, it
 * touches the rows of nobody who has not agreed.
 */
final class DeclaredGroups {
    // More than that is no group, whatever is allowed.
    private static final int MOST_NAMED = 20;

    private final Groups groups;
    private final int most;
    private final List<String> lines;
    private final Map<String, Submission> first = new LinkedHashMap<>();
    private final Map<String, Set<String>> told = new LinkedHashMap<>();
    private final Map<String, String> spelling = new LinkedHashMap<>();

    private DeclaredGroups(Groups groups, int most, List<String> lines) {
        this.groups = groups;
        this.most = most;
        this.lines = lines;
    }

    /**
     * Adds the groups that submissions tell.
     *
     * @param groups take them
     * @param most how many may work together
     * @param named whom a submission names
     * @param lines told of what is not as it should be
     */
    static void add(
            Groups groups,
            int most,
            List<Submission> found,
            Function<Submission, Stream<String>> named,
            List<String> lines) {
        DeclaredGroups all = new DeclaredGroups(groups, most, lines);
        found.forEach(submission -> all.spelt(submission.sender()));
        for (Submission submission : found) {
            all.first.putIfAbsent(submission.sender(), submission);
            Set<String> members = all.told.computeIfAbsent(submission.sender(), sender -> new LinkedHashSet<>());
            named.apply(submission).map(all::spelt).forEach(members::add);
        }
        all.first.keySet().forEach(all::add);
    }

    // Ids that differ by capitals only would be one folder on some disks.
    private String spelt(String id) {
        String other = spelling.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
        return other == null ? id : other;
    }

    private void add(String sender) {
        String shown = Printable.of(FileName.of(first.get(sender).path()));
        List<String> members = new ArrayList<>();
        for (String member : within(shown, told.get(sender))) {
            if (isElsewhere(sender, member)) {
                lines.add(shown + ": names " + shown(member) + ", whose own submission does not name " + shown(sender)
                        + ": each has a row alone");
            } else {
                members.add(member);
                groups.ofStudent(member)
                        .filter(group -> !group.equals(sender))
                        .ifPresent(group -> lines.add(shown + ": names " + shown(member) + ", who is in " + shown(group)
                                + " too: that one counts"));
            }
        }
        groups.add(sender, members.isEmpty() ? List.of(sender) : members);
    }

    private Set<String> within(String shown, Set<String> members) {
        if (members.size() > Math.max(MOST_NAMED, most)) {
            lines.add(shown + ": names " + members.size() + " students, which is not a group: none of them counts");
            return Set.of();
        }
        if (members.size() > most) {
            lines.add(shown + ": names " + members.size() + " students, but " + most
                    + " may work together, and each has a row; policy.groupSize is changed with --config");
        }
        return members;
    }

    private boolean isElsewhere(String sender, String member) {
        return !member.equals(sender)
                && Optional.ofNullable(told.get(member))
                        .filter(names -> !names.contains(sender))
                        .isPresent();
    }

    private static String shown(String id) {
        return Printable.of(StudentId.nameOf(id));
    }
}
