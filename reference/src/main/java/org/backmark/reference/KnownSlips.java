package org.backmark.reference;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.backmark.kit.diagnosis.Slip;

/** The slips of an assignment, and the steps with some of them. */
public final class KnownSlips {
    private final Map<Slip, KnownSlip> known = new LinkedHashMap<>();
    private final Map<Slip, Integer> order = new HashMap<>();
    private final Map<Slip, Set<Step<?>>> replaced = new HashMap<>();

    /**
     * Slips in the order of the sheet.
     *
     * @throws IllegalArgumentException if two share an id
     */
    public KnownSlips(List<KnownSlip> slips) {
        for (KnownSlip slip : slips) {
            if (known.keySet().stream()
                    .anyMatch(other -> other.id().equals(slip.slip().id()))) {
                throw new IllegalArgumentException(
                        "two slips are called " + slip.slip().id());
            }
            order.put(slip.slip(), order.size());
            known.put(slip.slip(), slip);
            replaced.put(slip.slip(), slip.making().apply(Steps.right()).replaced());
        }
    }

    /** All of them, in the order of the sheet. */
    public List<Slip> slips() {
        return List.copyOf(known.keySet());
    }

    /** The right steps but for the given slips. */
    public Steps steps(Set<Slip> slips) {
        Steps steps = Steps.right();
        for (Slip slip : slips.stream()
                .filter(known::containsKey)
                .sorted(Comparator.comparingInt(order::get))
                .toList()) {
            steps = known.get(slip).making().apply(steps);
        }
        return steps;
    }

    /** Whether both can be made at once: they replace different steps, or the later adds to what the earlier has done. */
    public boolean combinable(Slip first, Slip second) {
        boolean inOrder = order.get(first) < order.get(second);
        return known.get(inOrder ? second : first).onTop()
                || Collections.disjoint(replaced.get(first), replaced.get(second));
    }

    /**
     * The slips in steps that are made use of when something is worked out.
     *
     * @param work works it out with the given steps
     */
    public Set<Slip> touching(Consumer<Steps> work) {
        Set<Step<?>> used = new HashSet<>();
        work.accept(Steps.tracing(used::add));
        return known.keySet().stream()
                .filter(slip -> !Collections.disjoint(replaced.get(slip), used))
                .collect(Collectors.toSet());
    }
}
