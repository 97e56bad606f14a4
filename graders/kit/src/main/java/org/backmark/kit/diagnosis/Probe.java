package org.backmark.kit.diagnosis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.backmark.kit.call.Arguments;

/**
 * A question whose answer tells slips apart.
 *
 * @param method a method of the contract
 * @param arguments what it is asked with, small enough that the answer takes no time; none is ever null
 */
public record Probe(Method method, List<Object> arguments) {
    public Probe {
        arguments = List.copyOf(arguments);
    }

    /**
     * A question to the only method of that name.
     *
     * @throws IllegalArgumentException if the contract has none or several
     */
    public static Probe of(Class<?> contract, String method, Object... arguments) {
        List<Method> named = Arrays.stream(contract.getMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .toList();
        if (named.size() != 1) {
            throw new IllegalArgumentException(
                    named.size() + " methods of " + contract.getSimpleName() + " are called " + method + ", not one");
        }
        return new Probe(named.get(0), List.of(arguments));
    }

    /**
     * Asks.
     *
     * @param solution implements the contract; it gets copies of the arguments
     * @return the answer
     * @throws RuntimeException what the solution throws
     */
    public Object ask(Object solution) {
        try {
            return method.invoke(solution, Arguments.copies(method, arguments.toArray()));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw new IllegalStateException(method.getName() + " failed: " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called", e);
        }
    }
}
