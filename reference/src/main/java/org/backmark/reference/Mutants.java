package org.backmark.reference;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Small changes in the steps of an assignment: to what a step is given, or to what it answers. */
public final class Mutants {
    private static final int ANSWER = -1;

    private Mutants() {}

    /**
     * Every change that can be made.
     *
     * @param constants a class whose public constants are the steps
     * @param use makes use of all steps, to see which changes have something to work on
     * @return from right steps to changed ones, each by the step, the place and the change
     */
    public static Map<String, UnaryOperator<Steps>> of(Class<?> constants, Consumer<Steps> use) {
        Map<String, UnaryOperator<Steps>> mutants = new LinkedHashMap<>();
        for (Step<?> step : steps(constants)) {
            add(step, use, mutants);
        }
        return mutants;
    }

    private static List<Step<?>> steps(Class<?> constants) {
        return Arrays.stream(constants.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Step.class)
                .<Step<?>>map(Mutants::step)
                .toList();
    }

    private static Step<?> step(Field field) {
        try {
            return (Step<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be read", e);
        }
    }

    private static <T> void add(Step<T> step, Consumer<Steps> use, Map<String, UnaryOperator<Steps>> mutants) {
        int parameters = function(step).getParameterCount();
        for (int place = ANSWER; place < parameters; place++) {
            for (Map.Entry<String, UnaryOperator<Object>> change : Changes.ALL.entrySet()) {
                AtomicInteger changed = new AtomicInteger();
                int where = place;
                UnaryOperator<Steps> mutant =
                        steps -> steps.with(step, changed(step, where, change.getValue(), changed));
                try {
                    use.accept(mutant.apply(Steps.right()));
                } catch (RuntimeException e) {
                    // It breaks the solution, which a check will see.
                }
                if (changed.get() > 0) {
                    String at = place == ANSWER ? "answer" : "argument " + (1 + place);
                    mutants.put(step.name() + ", " + at + ": " + change.getKey(), mutant);
                }
            }
        }
    }

    private static Method function(Step<?> step) {
        return Arrays.stream(type(step).getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .findFirst()
                .orElseThrow();
    }

    private static Class<?> type(Step<?> step) {
        return step.right().getClass().getInterfaces()[0];
    }

    @SuppressWarnings("unchecked") // the proxy implements the step's own interface
    private static <T> T changed(Step<T> step, int place, UnaryOperator<Object> change, AtomicInteger changed) {
        return (T) Proxy.newProxyInstance(
                step.getClass().getClassLoader(), new Class<?>[] {type(step)}, (proxy, method, given) -> {
                    Object[] arguments = given.clone();
                    if (place != ANSWER) {
                        arguments[place] = counted(change, arguments[place], changed);
                    }
                    Object answer = answer(step.right(), method, arguments);
                    return place == ANSWER ? counted(change, answer, changed) : answer;
                });
    }

    private static Object answer(Object right, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(right, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object counted(UnaryOperator<Object> change, Object value, AtomicInteger changed) {
        Object other = change.apply(value);
        if (other != value) {
            changed.incrementAndGet();
        }
        return other;
    }
}
