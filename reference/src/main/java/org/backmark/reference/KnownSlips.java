package org.backmark.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backmark.kit.diagnosis.Slip;

/** The slips of an assignment, and the steps with some of them. */
public final class KnownSlips {
    private final Map<Slip, KnownSlip> known = new LinkedHashMap<>();

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
            known.put(slip.slip(), slip);
        }
    }

    /** All of them, in the order of the sheet. */
    public List<Slip> slips() {
        return List.copyOf(known.keySet());
    }

    /** The right steps but for the given slips. */
    public Steps steps(Set<Slip> slips) {
        Steps steps = Steps.right();
        for (KnownSlip slip : known.values()) {
            if (slips.contains(slip.slip())) {
                steps = slip.making().apply(steps);
            }
        }
        return steps;
    }

    /** Whether both can be made at once: they replace different steps. */
    public boolean combinable(Slip first, Slip second) {
        return Collections.disjoint(
                steps(Set.of(first)).replaced(), steps(Set.of(second)).replaced());
    }
}
