package org.backmark.kit.follow;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.Arrays;
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
    public Object invoke(Object proxy, Method method, Object[] given) throws Throwable {
        // A proxy gets null where there are no arguments.
        Object[] arguments = given == null ? new Object[0] : given;
        byte[] question = question(method, arguments);
        if (question.length == 0) {
            return ask(method, arguments);
        }
        ByteBuffer key = ByteBuffer.wrap(question);
        byte[] known = known(key);
        if (known == null) {
            known = answer(method, arguments);
            remember(key, known);
        }
        FrameReader frame = new FrameReader(known);
        Object answer = Codec.read(frame, method.getGenericReturnType());
        for (Object argument : arguments) {
            if (argument instanceof Appendable log) {
                log.append(frame.takeText());
            }
        }
        return answer;
    }

    /** The answer, and after it what was written to each {@link Appendable}. */
    private byte[] answer(Method method, Object[] arguments) throws Throwable {
        Object[] asked = arguments.clone();
        Arrays.setAll(asked, i -> arguments[i] instanceof Appendable ? new StringBuilder() : arguments[i]);
        FrameWriter frame = FrameWriter.plain();
        Codec.write(frame, method.getGenericReturnType(), ask(method, asked));
        for (Object argument : asked) {
            if (argument instanceof Appendable) {
                frame.putText(argument.toString());
            }
        }
        return frame.toBytes();
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
