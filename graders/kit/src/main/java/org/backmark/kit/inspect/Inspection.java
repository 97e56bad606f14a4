package org.backmark.kit.inspect;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of inspecting. */
public sealed interface Inspection {

    /**
     * The classes can run.
     *
     * @param implementation the binary name of the class that implements the contract
     * @param forbidden what a method of the contract reaches and may not use; methods without findings are left out
     * @param warnings a line for everything that is not allowed and that no method of the contract reaches
     */
    record Inspected(String implementation, Map<String, List<Finding>> forbidden, List<String> warnings)
            implements Inspection {

        public Inspected {
            forbidden = Collections.unmodifiableMap(new TreeMap<>(forbidden));
            warnings = List.copyOf(warnings);
        }

        /** Why a method of the contract may not be called, in one line; null if it may. */
        public String refusal(String method) {
            List<Finding> findings = forbidden.getOrDefault(method, List.of());
            return findings.isEmpty() ? null : findings.get(0).message();
        }
    }

    /**
     * There is nothing to run.
     *
     * @param line names the thing and the remedy
     */
    record NotInspectable(String line) implements Inspection {}
}
