package org.backmark.kit.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;

/** The slips of one assignment, and what an otherwise right solution with them would do; found by {@link ServiceLoader}. */
public interface SlipBank {

    /** The id of the assignment. */
    String assignment();

    /** All slips, in the order of the sheet; no two share an id. */
    List<Slip> slips();

    /**
     * Questions that tell apart the slips that can spoil a task.
     *
     * @param task a task's id
     * @param random where every number is drawn from
     * @return none for a task that cannot be diagnosed; with parameters, at least two different ones
     */
    List<Probe> probes(String task, Random random);

    /**
     * A question about a network so large that backpropagation is told by it from other ways.
     *
     * @param task a task's id
     * @param random where every number is drawn from
     * @return one that every solution with slips answers at once; empty for a task that is not about gradients
     */
    default Optional<Probe> large(String task, Random random) {
        return Optional.empty();
    }

    /**
     * The right solution but for the given slips.
     *
     * @param slips slips of this bank that can be {@link #combinable combined}; none for the right solution
     * @return implements the assignment's contract; keeps nothing from one call to the next unless a slip does, or it is
     *     {@link org.backmark.kit.Stateful}
     */
    Object solution(Set<Slip> slips);

    /** Whether both can be made at once: they are made at different places. */
    boolean combinable(Slip first, Slip second);

    /**
     * The slips that may change the answer to a question: the others need not be tried.
     *
     * @param probe a question of this bank
     */
    default Set<Slip> touching(Probe probe) {
        return Set.copyOf(slips());
    }

    /**
     * Other ways to be right, by what they do otherwise; a grader that takes points from one is wrong.
     *
     * @return solutions that implement the assignment's contract
     */
    default Map<String, Object> variants() {
        return Map.of();
    }

    /**
     * The right solution with something small changed in it, by what is changed; a grader that sees nothing is blind there.
     *
     * @return solutions that implement the assignment's contract
     */
    default Map<String, Object> mutants() {
        return Map.of();
    }

    /** For mutants whose answers are others than the right solution's, and as right: why. */
    default Map<String, String> harmlessMutants() {
        return Map.of();
    }

    /** The bank of an assignment, if it has one. */
    static Optional<SlipBank> of(String assignment) {
        return ServiceLoader.load(SlipBank.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(bank -> bank.assignment().equals(assignment))
                .findFirst();
    }
}
