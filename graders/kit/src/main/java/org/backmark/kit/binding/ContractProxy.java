package org.backmark.kit.binding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.Iterator;
import org.backmark.kit.call.Answer;
import org.opentest4j.TestAbortedException;

/** The contract's implementation as a check sees it: each call travels, and only values and {@link CallFailure} come back. */
public final class ContractProxy implements InvocationHandler {
    private final Class<?> contract;
    private final CallLog calls;
    private final int heapMegabytes;
    private final Transport transport;

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
        for (int i = 0; i < Math.min(parameters.length, returned.modified().size()); i++) {
            if (returned.modified().get(i)) {
                calls.argumentModified(parameters[i].getName(), method.getName());
            }
        }
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
