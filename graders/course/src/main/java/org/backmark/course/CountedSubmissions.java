package org.backmark.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.backmark.engine.text.Printable;

/**
 * Which of several submissions of one student, or one group, counts.
 *
 * @param arrivals those that count, by the id of their row, or of their group
 * @param superseded those that do not, with the reason, by the same id
 * @param lines what the instructor should know of it
 */
record CountedSubmissions(Map<String, Arrival> arrivals, Map<String, List<Superseded>> superseded, List<String> lines) {

    /**
     * A submission that does not count.
     *
     * @param arrival which
     * @param reason in a few words
     */
    record Superseded(Arrival arrival, String reason) {}

    /**
     * Chooses the latest of each, but none that is refused for being late where there is one in time.
     *
     * @param found all submissions
     * @param deadline what may refuse one
     * @param groups who works with whom
     */
    static CountedSubmissions of(List<Arrival> found, Optional<Deadline> deadline, Groups groups) {
        CountedSubmissions counted = new CountedSubmissions(new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        Map<String, List<Arrival>> bySender =
                found.stream().collect(Collectors.groupingBy(Arrival::sender, TreeMap::new, Collectors.toList()));
        bySender.forEach((sender, sent) -> counted.add(sender, sent, deadline, groups));
        return counted;
    }

    private void add(String sender, List<Arrival> sent, Optional<Deadline> deadline, Groups groups) {
        if (sent.size() == 1) {
            arrivals.put(groups.areThere() ? sender : sent.get(0).submission().student(), sent.get(0));
            return;
        }
        Optional<List<Arrival>> ordered = ordered(sent, Arrival::time).or(() -> ordered(sent, Arrival::attempt));
        if (ordered.isPresent()) {
            choose(sender, sent, ordered.get(), deadline, groups);
        } else if (groups.areThere()) {
            takeOne(sender, sent);
        } else {
            sent.forEach(each -> arrivals.put(each.submission().student(), each));
            lines.add(several(sender, sent) + ", and nothing tells which is the latest: each is a row of its own;"
                    + " with --times FILE the latest counts");
        }
    }

    // One odd submission is no reason to grade nobody: the group's own counts, or the first by its name.
    private void takeOne(String group, List<Arrival> sent) {
        Arrival taken = sent.stream()
                .filter(each -> each.submission().sender().equals(group))
                .findFirst()
                .orElse(sent.get(0));
        arrivals.put(group, taken);
        sent.stream()
                .filter(each -> !each.equals(taken))
                .forEach(each -> superseded
                        .computeIfAbsent(group, key -> new ArrayList<>())
                        .add(new Superseded(
                                each,
                                "not graded: nothing tells whether it came after " + Printable.of(taken.name()))));
        lines.add(several(group, sent) + ", and nothing tells which is the latest: " + Printable.of(taken.name())
                + " counts; with --times FILE the latest does");
    }

    private static <T extends Comparable<T>> Optional<List<Arrival>> ordered(
            List<Arrival> sent, Function<Arrival, Optional<T>> by) {
        if (sent.stream().map(by).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        if (sent.stream().map(by).distinct().count() < sent.size()) {
            return Optional.empty();
        }
        return Optional.of(sent.stream()
                .sorted(Comparator.comparing(each -> by.apply(each).orElseThrow()))
                .toList());
    }

    private void choose(
            String sender, List<Arrival> sent, List<Arrival> ordered, Optional<Deadline> deadline, Groups groups) {
        List<String> students = groups.members(sender).orElse(List.of(sender));
        List<Arrival> accepted = ordered.stream()
                .filter(each -> !isRefused(each, students, deadline))
                .toList();
        Arrival latest = accepted.isEmpty() ? ordered.get(ordered.size() - 1) : accepted.get(accepted.size() - 1);
        // The finder has made the first of them unique in the class.
        String row = groups.areThere() ? sender : sent.get(0).submission().student();
        arrivals.put(row, latest);
        for (Arrival each : ordered) {
            if (!each.equals(latest)) {
                boolean refused = isRefused(each, students, deadline) && !accepted.isEmpty();
                String reason = refused ? "late, and refused" : "superseded by " + Printable.of(latest.name());
                superseded.computeIfAbsent(row, key -> new ArrayList<>()).add(new Superseded(each, reason));
                lines.add(Printable.of(each.name()) + ": " + reason);
            }
        }
    }

    private static boolean isRefused(Arrival arrival, List<String> students, Optional<Deadline> deadline) {
        Optional<Instant> time = arrival.time();
        return deadline.isPresent()
                && time.isPresent()
                && students.stream().allMatch(student -> deadline.get().refuses(student, time.get()));
    }

    private static String several(String sender, List<Arrival> sent) {
        return sender + " has sent "
                + sent.stream().map(Arrival::name).map(Printable::of).collect(Collectors.joining(", "));
    }
}
