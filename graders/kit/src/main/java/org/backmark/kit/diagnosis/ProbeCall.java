package org.backmark.kit.diagnosis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.call.Arguments;

/**
 * One call of a question.
 *
 * @param method a method of the contract
 * @param arguments what it is called with; none is ever null
 */
public record ProbeCall(Method method, List<Object> arguments) {
    /** Seeds that are near to each other draw the same first numbers. */
    private static final long FAR = 0x9E3779B97F4A7C15L;

    public ProbeCall {
        arguments = List.copyOf(arguments);
    }

    Object[] copies() {
        return Arguments.copies(method, arguments.toArray());
    }

    ProbeCall withOtherSeeds() {
        return withOtherSeeds(1);
    }

    ProbeCall withOtherSeeds(int more) {
        return new ProbeCall(
                method,
                arguments.stream()
                        .map(argument -> withAnotherSeed(argument, more))
                        .toList());
    }

    private static Object withAnotherSeed(Object argument, int more) {
        return argument instanceof SeededRandom random ? new SeededRandom(random.seed() + more * FAR) : argument;
    }

    Object on(Object solution, Object[] copies) {
        try {
            return method.invoke(solution, copies);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw new IllegalArgumentException(method.getName() + " failed: " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(method + " cannot be called", e);
        }
    }
}
