package org.backmark.kit.diagnosis;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is claimed when several slips, or pairs of them, would give the same answers.
 *
 * @param alternatives those that fit equally well; none if there would be too many to be of use
 */
record Likeliest(List<Set<Slip>> alternatives) {
    /** Where nothing is claimed. */
    static final Likeliest NOTHING = new Likeliest(List.of());

    private static final int MOST = 2;

    Likeliest {
        alternatives = alternatives.size() > MOST ? List.of() : List.copyOf(alternatives);
    }

    /**
     * Chooses those that were named for an earlier task already, for one mistake is likelier than two; else those that belong
     * to this very task, since its own code is what was asked.
     *
     * @param fitting slips, or pairs, that give the student's answers
     * @param named slips that were named for earlier tasks
     * @param task the task's id
     */
    static Likeliest of(List<Set<Slip>> fitting, Set<Slip> named, String task) {
        int best = fitting.stream()
                .mapToInt(slips -> weight(slips, named, task))
                .max()
                .orElse(0);
        List<Set<Slip>> equal = fitting.stream()
                .filter(slips -> weight(slips, named, task) == best)
                .toList();
        return new Likeliest(equal);
    }

    private static int weight(Set<Slip> slips, Set<Slip> named, String task) {
        return slips.stream()
                .mapToInt(slip -> named.contains(slip) ? 3 : slip.task().equals(task) ? 1 : 0)
                .sum();
    }

    /** Either of the two. */
    Likeliest or(Likeliest other) {
        return new Likeliest(Stream.concat(alternatives.stream(), other.alternatives.stream())
                .toList());
    }

    Set<Slip> slips() {
        return alternatives.size() == 1 ? alternatives.get(0) : Set.of();
    }

    /** What the student is told; empty if there is nothing to claim. */
    String text() {
        return switch (alternatives.size()) {
            case 0 -> "";
            case 1 -> together(alternatives.get(0));
            default ->
                alternatives.stream().map(Likeliest::together).collect(Collectors.joining(" Or: ", "Either: ", ""));
        };
    }

    private static String together(Set<Slip> slips) {
        Set<String> texts = new TreeSet<>();
        slips.forEach(slip -> texts.add(slip.text()));
        return String.join(" And: ", texts);
    }
}
