package org.backmark.engine.inspect;

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
    }

    /**
     * There is nothing to run.
     *
     * @param line names the thing and the remedy
     */
    record NotInspectable(String line) implements Inspection {}
}
