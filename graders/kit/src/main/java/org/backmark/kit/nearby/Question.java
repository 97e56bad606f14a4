package org.backmark.kit.nearby;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * A call that a check has made of the student's code.
 *
 * @param method a method of the contract
 * @param arguments copies, as they were before the call
 * @param answer what came back; {@link Numbers#NONE} if nothing did
 */
record Question(Method method, Object[] arguments, Numbers answer) {

    /**
     * Calls a method, and throws what it throws.
     *
     * @param solution implements the contract
     */
    static Object ask(Object solution, Method method, Object[] arguments) {
        try {
            return method.invoke(solution, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException told) {
                throw told;
            } else if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(method.getName() + " failed: " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called", e);
        }
    }
}
