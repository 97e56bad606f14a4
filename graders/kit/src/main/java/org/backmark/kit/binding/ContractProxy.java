package org.backmark.kit.binding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.Iterator;
import java.util.List;
import org.backmark.kit.call.Answer;
import org.backmark.kit.call.KeptArguments;
import org.opentest4j.TestAbortedException;

/** The contract's implementation as a check sees it: each call travels, and only values and {@link CallFailure} come back. */
public final class ContractProxy implements InvocationHandler {
    private final Class<?> contract;
    private final CallLog calls;
    private final int heapMegabytes;
    private final Transport transport;
    /** The last method that keeps its arguments; null before the first. */
    private Method keeper;

    private ContractProxy(Class<?> contract, CallLog calls, int heapMegabytes, Transport transport) {
        this.contract = contract;
        this.calls = calls;
        this.heapMegabytes = heapMegabytes;
        this.transport = transport;
    }

    /**
     * Makes a proxy.
     *
     * @param contract the interface
     * @param calls told of modified arguments
     * @param heapMegabytes the memory that grading allows, for whoever runs out of it
     * @param transport makes the calls
     */
    public static <T> T of(Class<T> contract, CallLog calls, int heapMegabytes, Transport transport) {
        return contract.cast(Proxy.newProxyInstance(
                contract.getClassLoader(),
                new Class<?>[] {contract},
                new ContractProxy(contract, calls, heapMegabytes, transport)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        Object[] given = arguments == null ? new Object[0] : arguments;
        Answer answer = transport.call(method, given);
        if (answer instanceof Answer.Value returned) {
            note(method, given, returned);
            return returned.value();
        }
        throw failure(method.getName(), answer, heapMegabytes);
    }

    /**
     * The exception for an answer that is no value.
     *
     * @param method the method that was called
     * @param answer a stub, an exception or an exhausted memory
     * @param heapMegabytes the memory that grading allows
     */
    public static RuntimeException failure(String method, Answer answer, int heapMegabytes) {
        if (answer instanceof Answer.Stub stub) {
            return new TestAbortedException(
                    stub.method().equals(method)
                            ? method + " is not attempted yet"
                            : "needs " + stub.method() + " first");
        }
        if (answer instanceof Answer.Threw threw) {
            return new CallFailure.Crashed(method, threw.exception(), threw.message(), threw.stack());
        }
        return new CallFailure.OutOfMemory(method, heapMegabytes);
    }

    private void note(Method method, Object[] arguments, Answer.Value returned) {
        Parameter[] parameters = method.getParameters();
        Parameter[] kept = keeper == null ? new Parameter[0] : keeper.getParameters();
        List<Boolean> modified = returned.modified();
        for (int i = 0; i < Math.min(parameters.length + kept.length, modified.size()); i++) {
            if (modified.get(i) && i < parameters.length) {
                calls.argumentModified(parameters[i].getName(), method.getName());
            } else if (modified.get(i)) {
                calls.argumentModifiedLater(kept[i - parameters.length].getName(), keeper.getName(), method.getName());
            }
        }
        keeper = KeptArguments.areKeptBy(method) ? method : keeper;
        Iterator<String> texts = returned.texts().iterator();
        for (Object argument : arguments) {
            if (argument instanceof Appendable appendable && texts.hasNext()) {
                append(appendable, texts.next());
            }
        }
    }

    private static void append(Appendable appendable, String text) {
        try {
            appendable.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "the student's " + contract.getSimpleName();
        };
    }
}
