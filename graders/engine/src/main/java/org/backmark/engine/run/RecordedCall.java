package org.backmark.engine.run;

import java.util.List;
import java.util.Optional;

/**
 * One call of the student's code, to be looked at.
 *
 * @param method the contract's method
 * @param arguments as they were before the call
 * @param answer what came back; empty if nothing did, or the method returns nothing
 * @param failure why nothing came back; empty if something did
 * @param expected what the reference answers to the same arguments, after the same calls; empty if it has no answer
 */
public record RecordedCall(
        String method,
        List<Argument> arguments,
        Optional<Object> answer,
        Optional<String> failure,
        Optional<Object> expected) {
    public RecordedCall {
        arguments = List.copyOf(arguments);
    }

    /**
     * An argument.
     *
     * @param name of the parameter
     * @param value as the contract has it
     */
    public record Argument(String name, Object value) {}
}
