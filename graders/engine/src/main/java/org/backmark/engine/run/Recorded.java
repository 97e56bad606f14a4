package org.backmark.engine.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.call.Arguments;
import org.backmark.kit.follow.Reference;

/** A binding that tells of every call, and of what the reference answers to the same. */
final class Recorded implements Binding {
    private final Binding binding;
    private final Optional<Reference> reference;
    private final Consumer<RecordedCall> calls;

    Recorded(Binding binding, Optional<Reference> reference, Consumer<RecordedCall> calls) {
        this.binding = binding;
        this.reference = reference;
        this.calls = calls;
    }

    @Override
    public <T> T instance(Class<T> contract, CallLog log) {
        T student = binding.instance(contract, log);
        Optional<Object> right = reference.map(known -> known.right(contract));
        return contract.cast(Proxy.newProxyInstance(
                contract.getClassLoader(), new Class<?>[] {contract}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(student, arguments);
                    }
                    return call(student, right, method, arguments == null ? new Object[0] : arguments);
                }));
    }

    private Object call(Object student, Optional<Object> right, Method method, Object[] given) throws Throwable {
        // The student's call may draw from a generator, or write to a text.
        Object[] before = Arguments.copies(method, given);
        Optional<Object> expected = right.flatMap(object -> quietly(object, method, Arguments.copies(method, given)));
        try {
            Object answer = method.invoke(student, given);
            tell(method, before, Optional.ofNullable(answer), Optional.empty(), expected);
            return answer;
        } catch (InvocationTargetException e) {
            tell(
                    method,
                    before,
                    Optional.empty(),
                    Optional.of(String.valueOf(e.getCause().getMessage())),
                    expected);
            throw e.getCause();
        }
    }

    private static Optional<Object> quietly(Object object, Method method, Object[] arguments) {
        try {
            return Optional.ofNullable(method.invoke(object, arguments));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private void tell(
            Method method,
            Object[] arguments,
            Optional<Object> answer,
            Optional<String> failure,
            Optional<Object> expected) {
        List<RecordedCall.Argument> named = new ArrayList<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            named.add(new RecordedCall.Argument(parameters[i].getName(), arguments[i]));
        }
        calls.accept(new RecordedCall(method.getName(), named, answer, failure, expected));
    }

    @Override
    public void forget() {
        binding.forget();
    }

    @Override
    public boolean keepsTimeLimits() {
        return binding.keepsTimeLimits();
    }
}
