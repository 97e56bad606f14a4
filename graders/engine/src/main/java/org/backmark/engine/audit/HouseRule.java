package org.backmark.engine.audit;

import java.util.List;

/**
 * A rule that every assignment keeps, whoever has written it.
 *
 * @param sentence what must hold
 * @param faults a line for each thing that does not keep it
 */
public record HouseRule(String sentence, List<String> faults) {
    public HouseRule {
        faults = List.copyOf(faults);
    }

    /** Whether nothing breaks it. */
    public boolean holds() {
        return faults.isEmpty();
    }
}
