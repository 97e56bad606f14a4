package org.backmark.kit.binding;

import java.lang.reflect.Method;
import org.backmark.kit.call.Answer;

/** Carries one call to the student's object and its answer back. */
@FunctionalInterface
public interface Transport {
    /**
     * Makes the call.
     *
     * @param method the contract's method
     * @param arguments the check's own; the student's code must get copies
     * @throws CallFailure if no answer came
     */
    Answer call(Method method, Object[] arguments);
}
