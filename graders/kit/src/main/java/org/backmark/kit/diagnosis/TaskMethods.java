package org.backmark.kit.diagnosis;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Which methods of the contract answer a task, as far as they are functions of their arguments. */
public final class TaskMethods {
    private final Optional<SlipBank> bank;

    /** Those of an assignment; none if it has no bank of slips. */
    public TaskMethods(String assignment) {
        this.bank = SlipBank.of(assignment);
    }

    /**
     * The methods of a task that answer from their arguments alone: they remember nothing, log nothing and draw nothing.
     *
     * @param task the task's id
     */
    public Set<Method> of(String task) {
        Set<Method> methods = new LinkedHashSet<>();
        bank.ifPresent(known -> known.probes(task, new Random(1)).stream()
                .filter(probe -> probe.before().isEmpty() && probe.read().isEmpty())
                .map(Probe::method)
                .filter(TaskMethods::isFunction)
                .forEach(methods::add));
        return methods;
    }

    private static boolean isFunction(Method method) {
        return method.getReturnType() != void.class
                && Arrays.stream(method.getParameterTypes())
                        .noneMatch(type -> type == Random.class || type == Appendable.class);
    }
}
