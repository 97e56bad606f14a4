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
    public ProbeCall {
        arguments = List.copyOf(arguments);
    }

    Object[] copies() {
        return Arguments.copies(method, arguments.toArray());
    }

    ProbeCall withOtherSeeds() {
        return new ProbeCall(
                method, arguments.stream().map(ProbeCall::withAnotherSeed).toList());
    }

    private static Object withAnotherSeed(Object argument) {
        return argument instanceof SeededRandom random ? new SeededRandom(random.seed() + 1) : argument;
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
