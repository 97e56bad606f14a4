package org.backmark.engine.run;

import java.util.Map;

/**
 * A compiled submission.
 *
 * @param packageName the student's package
 * @param implementation the class that implements the contract
 * @param classes the bytes of every class, by its name
 * @param forbidden for each method of the contract that may not be called: why
 */
public record StudentCode(
        String packageName, String implementation, Map<String, byte[]> classes, Map<String, String> forbidden) {
    public StudentCode {
        classes = Map.copyOf(classes);
        forbidden = Map.copyOf(forbidden);
    }
}
