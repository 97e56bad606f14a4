package org.backmark.kit.nearby;

import java.lang.reflect.Method;

/** What of a call's arguments follows from others, so that no other pair of them makes sense. */
@FunctionalInterface
public interface Dependence {
    /** Every argument stands for itself. */
    Dependence NONE = (method, arguments) -> arguments;

    /**
     * The arguments, those worked out anew that follow from others.
     *
     * @param method of the contract
     * @param arguments may be changed
     */
    Object[] kept(Method method, Object[] arguments);
}
