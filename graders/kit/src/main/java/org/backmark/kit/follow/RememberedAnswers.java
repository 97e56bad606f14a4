package org.backmark.kit.follow;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.backmark.kit.Stateful;
import org.backmark.kit.wire.Codec;
import org.backmark.kit.wire.FrameReader;
import org.backmark.kit.wire.FrameWriter;
import org.backmark.kit.wire.WireException;

/**
 * A solution that works out each answer once: a class's submissions are all asked the same questions.
 *
 * <p>Questions and answers are kept as the bytes that would cross the wire, so that everybody gets objects of his own.
 */
final class RememberedAnswers implements InvocationHandler {
    // Far more than the questions of one assignment take; what is asked of one submission alone is forgotten again.
    private static final int MOST_BYTES = 8 << 20;
    private static final int LARGEST = 1 << 16;

    private final Object solution;
    private final Map<ByteBuffer, byte[]> answers = new LinkedHashMap<>(16, 0.75f, true);
    private int bytes;

    private RememberedAnswers(Object solution) {
        this.solution = solution;
    }

    /**
     * The same solution, remembering; itself if it keeps something from one call to the next.
     *
     * @param contract an interface that it implements
     * @param solution answers from the arguments alone, unless it is {@link Stateful}
     */
    static Object of(Class<?> contract, Object solution) {
        return solution instanceof Stateful
                ? solution
                : Proxy.newProxyInstance(
                        contract.getClassLoader(), new Class<?>[] {contract}, new RememberedAnswers(solution));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        byte[] question = question(method, arguments);
        if (question.length == 0) {
            return ask(method, arguments);
        }
        ByteBuffer key = ByteBuffer.wrap(question);
        byte[] known = known(key);
        if (known == null) {
            FrameWriter frame = FrameWriter.plain();
            Codec.write(frame, method.getGenericReturnType(), ask(method, arguments));
            known = frame.toBytes();
            remember(key, known);
        }
        return Codec.read(new FrameReader(known), method.getGenericReturnType());
    }

    private Object ask(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(solution, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    // Empty for a question that is not worth remembering, or that is more than its arguments say.
    private static byte[] question(Method method, Object[] arguments) {
        if (method.getDeclaringClass() == Object.class || method.getReturnType() == void.class) {
            return new byte[0];
        }
        FrameWriter frame = FrameWriter.plain();
        frame.putText(method.toGenericString());
        Type[] types = method.getGenericParameterTypes();
        try {
            for (int i = 0; i < types.length; i++) {
                if (types[i] == Appendable.class) {
                    return new byte[0];
                }
                Codec.write(frame, types[i], arguments[i]);
            }
        } catch (WireException e) {
            return new byte[0];
        }
        byte[] question = frame.toBytes();
        return question.length > LARGEST ? new byte[0] : question;
    }

    private synchronized byte[] known(ByteBuffer question) {
        return answers.get(question);
    }

    private synchronized void remember(ByteBuffer question, byte[] answer) {
        if (answer.length > LARGEST || answers.put(question, answer) != null) {
            return;
        }
        bytes += question.capacity() + answer.length;
        var oldest = answers.entrySet().iterator();
        while (bytes > MOST_BYTES) {
            var gone = oldest.next();
            bytes -= gone.getKey().capacity() + gone.getValue().length;
            oldest.remove();
        }
    }
}
