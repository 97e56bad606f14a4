package org.backmark.tests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.backmark.kit.Matrix;
import org.backmark.kit.Stateful;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.binding.OneObject;
import org.backmark.kit.follow.Reference;

/**
 * A solution that knows the right answers to what the visible checks ask, and nothing else.
 *
 * <p>What it does not know it answers as a question that looks alike: the same method, with arguments of the same shapes. Where
 * a contract keeps its state, it knows what to answer after which calls.
 */
final class ByHeart implements Binding {
    private final Object right;
    private final Map<String, Known> known = new HashMap<>();
    private boolean learning = true;
    private boolean first = true;

    /** An answer, and what was logged. */
    private record Known(Object answer, String logged) {}

    private ByHeart(Object right) {
        this.right = right;
    }

    /** Learns the answers to all visible checks of an assignment. */
    static ByHeart of(Assignment assignment, long seed) {
        ByHeart solution =
                new ByHeart(Reference.of(assignment.id()).orElseThrow().given(Set.of(), null));
        Set<String> hidden = assignment
                .checks()
                .filter(check -> check.visibility() == Visibility.HIDDEN)
                .map(Check::id)
                .collect(Collectors.toSet());
        Marks.of(assignment.id(), solution, seed, hidden);
        solution.learning = false;
        return solution;
    }

    @Override
    public <T> T instance(Class<T> contract, CallLog calls) {
        Object solved = right instanceof Stateful stateful ? stateful.anew() : right;
        // The first object is asked the public questions, others are asked other numbers.
        boolean learns = learning && first;
        first = false;
        StringBuilder exactly = new StringBuilder();
        StringBuilder roughly = new StringBuilder();
        Object solution =
                Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, (proxy, method, given) -> {
                    Object[] arguments = given == null ? new Object[0] : given;
                    if (!(right instanceof Stateful)) {
                        exactly.setLength(0);
                        roughly.setLength(0);
                    }
                    exactly.append(text(method, arguments, true));
                    roughly.append(text(method, arguments, false));
                    List<String> keys = List.of(exactly.toString(), roughly.toString(), method.getName());
                    if (learning) {
                        return learned(solved, method, arguments, learns ? keys : List.of());
                    }
                    return answer(keys, method, arguments);
                });
        return new OneObject(solution).instance(contract, calls);
    }

    private Object learned(Object solved, Method method, Object[] arguments, List<String> keys) throws Throwable {
        try {
            Object answer = method.invoke(solved, arguments);
            Known now = new Known(answer, log(arguments).map(String::valueOf).orElse(""));
            keys.forEach(key -> known.putIfAbsent(key, now));
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object answer(List<String> keys, Method method, Object[] arguments) throws Exception {
        Known answer = keys.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new UnsupportedOperationException(method.getName() + " was never asked"));
        Optional<Object> log = log(arguments);
        if (log.isPresent()) {
            ((Appendable) log.get()).append(answer.logged());
        }
        return answer.answer();
    }

    private static Optional<Object> log(Object[] arguments) {
        return Arrays.stream(arguments).filter(Appendable.class::isInstance).findFirst();
    }

    private static String text(Method method, Object[] arguments, boolean exactly) {
        return Arrays.stream(arguments)
                .map(argument -> text(argument, exactly))
                .collect(Collectors.joining(", ", method.getName() + "(", ");"));
    }

    private static String text(Object value, boolean exactly) {
        if (value instanceof Matrix matrix) {
            return matrix.shape() + (exactly ? Arrays.deepHashCode(matrix.toArrays()) : "");
        } else if (value instanceof double[] numbers) {
            return exactly ? Arrays.toString(numbers) : String.valueOf(numbers.length);
        } else if (value instanceof int[] numbers) {
            return exactly ? Arrays.toString(numbers) : String.valueOf(numbers.length);
        } else if (value instanceof Double) {
            return exactly ? String.valueOf(value) : "";
        } else if (value instanceof List<?> list) {
            return list.stream().map(part -> text(part, exactly)).toList().toString();
        } else if (value instanceof Record whole) {
            return Arrays.stream(whole.getClass().getRecordComponents())
                    .map(component -> {
                        try {
                            return text(component.getAccessor().invoke(whole), exactly);
                        } catch (ReflectiveOperationException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList()
                    .toString();
        }
        return value instanceof Random || value instanceof Appendable ? "" : String.valueOf(value);
    }

    @Override
    public void forget() {
        first = true;
    }
}
