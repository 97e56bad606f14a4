package org.backmark.sdk.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import org.backmark.kit.call.Answer;
import org.backmark.kit.call.AnswerFrame;
import org.backmark.kit.wire.Codec;
import org.backmark.kit.wire.FrameReader;
import org.backmark.kit.wire.FrameWriter;
import org.backmark.kit.wire.WireException;

/** What stands in a student's class in place of a method that gives the right answers: it asks the grader for them. */
public final class Substituted {
    private static volatile Substituted instance;

    private final FrameListener in;
    private final DataOutputStream out;
    private final List<Method> methods;

    private Substituted(FrameListener in, DataOutputStream out, List<Method> methods) {
        this.in = in;
        this.out = out;
        this.methods = methods;
    }

    static void connect(FrameListener in, DataOutputStream out, List<Method> methods) {
        instance = new Substituted(in, out, methods);
    }

    /**
     * The right answer of a method.
     *
     * @param method its place among the contract's methods
     * @param arguments the student's own
     * @throws IllegalArgumentException if there is no right answer to them
     */
    public static Object answer(int method, Object[] arguments) {
        return instance.ask(method, arguments);
    }

    private synchronized Object ask(int number, Object[] arguments) {
        Method method = methods.get(number);
        FrameWriter frame = FrameWriter.plain();
        frame.putByte(Message.ASK);
        frame.putInt(number);
        Type[] types = method.getGenericParameterTypes();
        for (int i = 0; i < types.length; i++) {
            Codec.write(frame, types[i], arguments[i]);
        }
        try {
            synchronized (out) {
                frame.send(out);
            }
            return value(method, in.next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Method method, FrameReader reply) {
        byte message = reply.takeByte();
        if (message != Message.REPLY) {
            throw new WireException("message " + message + " instead of the right answer");
        }
        Answer answer = AnswerFrame.read(reply, method.getGenericReturnType());
        if (answer instanceof Answer.Value right) {
            return right.value();
        }
        throw new IllegalArgumentException(method.getName() + " has no answer to these arguments");
    }
}
