package org.backmark.kit.diagnosis;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

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
        return methods(task, probe -> probe.before().isEmpty() && probe.read().isEmpty() && isFunction(probe.method()));
    }

    /**
     * The methods in question of a task, whatever they remember.
     *
     * @param task the task's id
     */
    public Set<Method> asked(String task) {
        return methods(task, probe -> true);
    }

    private Set<Method> methods(String task, Predicate<Probe> wanted) {
        Set<Method> methods = new LinkedHashSet<>();
        bank.ifPresent(known -> known.probes(task, new Random(1)).stream()
                .filter(wanted)
                .map(Probe::method)
                .forEach(methods::add));
        return methods;
    }

    private static boolean isFunction(Method method) {
        return method.getReturnType() != void.class
                && Arrays.stream(method.getParameterTypes())
                        .noneMatch(type -> type == Random.class || type == Appendable.class);
    }
}
