package org.backmark.engine.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import org.backmark.kit.call.Answer;
import org.backmark.kit.call.AnswerFrame;
import org.backmark.kit.wire.Codec;
import org.backmark.kit.wire.FrameReader;
import org.backmark.kit.wire.FrameWriter;
import org.backmark.kit.wire.WireException;
import org.backmark.sdk.worker.Message;

/**
 * The right answers that a worker may ask for.
 *
 * @param contract all methods of the contract, in the order of the wire
 * @param methods those that may be asked
 * @param right answers them; implements the contract
 */
record Substitutes(List<Method> contract, List<Method> methods, Object right) {

    /**
     * Answers a question.
     *
     * @param question a frame whose message has been read
     * @param reply where the answer goes
     * @throws WireException if this is no question that may be asked
     */
    void answer(FrameReader question, FrameWriter reply) {
        int number = question.takeInt();
        Method method = number < 0 || number >= contract.size() ? null : contract.get(number);
        if (!methods.contains(method)) {
            throw new WireException("a question to a method that is not substituted");
        }
        Type[] types = method.getGenericParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = Codec.read(question, types[i]);
        }
        question.end();
        reply.putByte(Message.REPLY);
        AnswerFrame.write(reply, method.getGenericReturnType(), answer(method, arguments));
    }

    private Answer answer(Method method, Object[] arguments) {
        try {
            return new Answer.Value(method.invoke(right, arguments), List.of(), List.of());
        } catch (InvocationTargetException | IllegalArgumentException e) {
            // The student's arguments need not make sense.
            return new Answer.Threw("IllegalArgumentException", "", List.of());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot call the reference's " + method.getName(), e);
        }
    }
}
