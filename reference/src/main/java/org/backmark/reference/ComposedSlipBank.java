package org.backmark.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.backmark.kit.diagnosis.Probe;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.kit.diagnosis.SlipBank;

/**
 * A bank whose solutions are made of {@link Steps}: a slip or a mutant is another step in place of the right one.
 *
 * @param <T> the reference of the assignment; implements its contract
 */
public interface ComposedSlipBank<T> extends SlipBank {

    /** The slips, and the steps that they replace. */
    KnownSlips known();

    /** A class whose public constants are the steps. */
    Class<?> constants();

    /** The reference that is made of the given steps; nothing has been called on it. */
    T composed(Steps steps);

    @Override
    default List<Slip> slips() {
        return known().slips();
    }

    @Override
    default T solution(Set<Slip> slips) {
        return composed(known().steps(slips));
    }

    @Override
    default boolean combinable(Slip first, Slip second) {
        return known().combinable(first, second);
    }

    @Override
    default Set<Slip> touching(Probe probe) {
        return known().touching(steps -> probe.ask(composed(steps)));
    }

    @Override
    default Map<String, Object> mutants() {
        Map<String, Object> mutants = new LinkedHashMap<>();
        Mutants.of(constants(), this::useAllSteps)
                .forEach((name, making) -> mutants.put(name, composed(making.apply(Steps.right()))));
        return mutants;
    }

    private void useAllSteps(Steps steps) {
        for (String task : slips().stream().map(Slip::task).distinct().toList()) {
            probes(task, new Random(1)).forEach(probe -> probe.ask(composed(steps)));
        }
    }
}
