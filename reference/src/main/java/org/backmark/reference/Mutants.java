package org.backmark.reference;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Small changes in the steps of an assignment: to what a step is given, or to what it answers. */
public final class Mutants {
    private static final int ANSWER = -1;
    // A proxy gets null where there are no arguments.
    private static final Object[] NONE = {};

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
        Map<Integer, Set<String>> effective = new HashMap<>();
        use.accept(Steps.right().with(step, watched(step, (place, value) -> {
            Set<String> names = effective.computeIfAbsent(place, none -> new HashSet<>());
            Changes.ALL.forEach((name, change) -> {
                if (!names.contains(name) && hasEffect(change, value)) {
                    names.add(name);
                }
            });
        })));
        for (int place = ANSWER; place < parameters; place++) {
            int where = place;
            String at = place == ANSWER ? "answer" : "argument " + (1 + place);
            Changes.ALL.forEach((name, change) -> {
                if (effective.getOrDefault(where, Set.of()).contains(name)) {
                    mutants.put(
                            step.name() + ", " + at + ": " + name,
                            steps -> steps.with(step, changed(step, where, change)));
                }
            });
        }
    }

    // What cannot be done to a value, as to a matrix without rows, is no change of it.
    private static boolean hasEffect(UnaryOperator<Object> change, Object value) {
        try {
            return change.apply(value) != value;
        } catch (RuntimeException e) {
            return false;
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

    private static <T> T changed(Step<T> step, int place, UnaryOperator<Object> change) {
        return proxy(step, (proxy, method, given) -> {
            Object[] arguments = given == null ? NONE : given.clone();
            if (place != ANSWER) {
                arguments[place] = change.apply(arguments[place]);
            }
            Object answer = answer(step.right(), method, arguments);
            return place == ANSWER ? change.apply(answer) : answer;
        });
    }

    private static <T> T watched(Step<T> step, BiConsumer<Integer, Object> watcher) {
        return proxy(step, (proxy, method, given) -> {
            Object[] arguments = given == null ? NONE : given;
            for (int place = 0; place < arguments.length; place++) {
                watcher.accept(place, arguments[place]);
            }
            Object answer = answer(step.right(), method, arguments);
            watcher.accept(ANSWER, answer);
            return answer;
        });
    }

    @SuppressWarnings("unchecked") // the proxy implements the step's own interface
    private static <T> T proxy(Step<T> step, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(step.getClass().getClassLoader(), new Class<?>[] {type(step)}, handler);
    }

    private static Object answer(Object right, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(right, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
