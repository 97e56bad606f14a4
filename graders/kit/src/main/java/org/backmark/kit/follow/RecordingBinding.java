package org.backmark.kit.follow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.call.Arguments;

/**
 * Records what a student's code answers when later answers are built on it, so that it can be asked again elsewhere, the last
 * question first: an answer that depends on what was asked before, or on how often, is no basis for anything.
 */
public final class RecordingBinding implements Binding {
    // Enough to show what depends on the past, and little beside the checks themselves.
    private static final int MOST_CALLS = 400;
    private static final int MOST_NUMBERS = 20_000;
    private static final double AGREEMENT = 1e-9;

    private final Binding binding;
    private final boolean stateful;
    private final List<ObjectCalls> objects = new ArrayList<>();
    private int calls;

    /** What one object was asked. */
    private record ObjectCalls(Class<?> contract, List<RecordedCall> calls) {}

    private record RecordedCall(Method method, Object[] arguments, List<double[]> answer) {}

    /**
     * Records what some code answers.
     *
     * @param binding the student's code
     * @param stateful whether its objects keep something from one call to the next, as the contract wants
     */
    public RecordingBinding(Binding binding, boolean stateful) {
        this.binding = binding;
        this.stateful = stateful;
    }

    @Override
    public <T> T instance(Class<T> contract, CallLog log) {
        T student = binding.instance(contract, log);
        ObjectCalls object = new ObjectCalls(contract, new ArrayList<>());
        objects.add(object);
        return contract.cast(Proxy.newProxyInstance(
                contract.getClassLoader(),
                new Class<?>[] {contract},
                (proxy, method, arguments) -> answer(object, student, method, arguments)));
    }

    private Object answer(ObjectCalls object, Object student, Method method, Object[] given) throws Throwable {
        Object[] arguments = given == null ? new Object[0] : given;
        boolean noted = method.getDeclaringClass() != Object.class && calls < MOST_CALLS && isSmall(arguments);
        Object[] copies = noted ? Arguments.copies(method, arguments) : arguments;
        try {
            Object answer = method.invoke(student, arguments);
            if (noted) {
                calls++;
                object.calls().add(new RecordedCall(method, copies, AnswerParts.of(answer)));
            }
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    // An object's calls are kept from the first on, without a gap, as long as what it keeps counts.
    private boolean isSmall(Object[] arguments) {
        return stateful
                || Arrays.stream(arguments)
                                .flatMap(argument -> AnswerParts.of(argument).stream())
                                .mapToInt(part -> part.length)
                                .sum()
                        <= MOST_NUMBERS;
    }

    /**
     * Whether the same code gives the same answers to the same questions in another order.
     *
     * @param afresh makes a process in which nothing of it has run
     */
    public boolean isRepeatedBy(Supplier<Binding> afresh) {
        try (Binding other = afresh.get()) {
            List<ObjectCalls> backwards = new ArrayList<>(objects);
            Collections.reverse(backwards);
            for (ObjectCalls object : backwards) {
                if (!object.calls().isEmpty() && !isRepeated(object, other)) {
                    return false;
                }
            }
            return true;
        }
    }

    private boolean isRepeated(ObjectCalls object, Binding other) {
        List<RecordedCall> calls = new ArrayList<>(object.calls());
        if (!stateful) {
            Collections.reverse(calls);
        }
        Object student = other.instance(object.contract(), new CallLog());
        try {
            for (RecordedCall one : calls) {
                Object[] arguments = Arguments.copies(one.method(), one.arguments());
                if (!agree(AnswerParts.of(one.method().invoke(student, arguments)), one.answer())) {
                    return false;
                }
            }
            return true;
        } catch (InvocationTargetException e) {
            return false;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot ask again", e);
        } finally {
            other.forget();
        }
    }

    private static boolean agree(List<double[]> again, List<double[]> before) {
        boolean agree = again.size() == before.size();
        for (int i = 0; agree && i < before.size(); i++) {
            agree = agree(again.get(i), before.get(i));
        }
        return agree;
    }

    private static boolean agree(double[] again, double[] before) {
        double scale = Math.max(1, Arrays.stream(before).map(Math::abs).max().orElse(0));
        boolean agree = again.length == before.length;
        for (int i = 0; agree && i < before.length; i++) {
            agree = Double.compare(again[i], before[i]) == 0 || Math.abs(again[i] - before[i]) <= AGREEMENT * scale;
        }
        return agree;
    }

    @Override
    public void forget() {
        binding.forget();
    }

    @Override
    public Binding afresh() {
        return binding.afresh();
    }

    @Override
    public boolean keepsTimeLimits() {
        return binding.keepsTimeLimits();
    }
}
