package org.backmark.kit.call;

import java.util.List;

/** What came of one call of the student's code. */
public sealed interface Answer {

    /**
     * It returned.
     *
     * @param value what it returned
     * @param modified for each parameter, whether the method has changed the argument; then the same for each argument that the
     *     object keeps of an earlier call, see {@link KeptArguments}
     * @param texts what it wrote to each {@link Appendable} parameter, in order
     */
    record Value(Object value, List<Boolean> modified, List<String> texts) implements Answer {}

    /**
     * It met a stub.
     *
     * @param method the method that is not written yet
     */
    record Stub(String method) implements Answer {}

    /**
     * It threw, or returned what cannot cross.
     *
     * @param exception the exception's class, or what happened
     * @param message the exception's message; may be empty
     * @param stack the student's own lines of the stack, innermost first
     */
    record Threw(String exception, String message, List<String> stack) implements Answer {}

    /** It ran out of memory. */
    record OutOfMemory() implements Answer {}
}
