package org.backmark.engine.run;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.call.ContractMethods;
import org.backmark.kit.wire.Codec;
import org.backmark.kit.wire.FrameWriter;
import org.backmark.sdk.worker.Example;
import org.backmark.sdk.worker.Message;

/** What a worker is sent so that it loads the classes that it will need, and nothing of a student's. */
public final class Rehearsal {
    private Rehearsal() {}

    /** The frames of a short life: a definition, an object, two calls of it. */
    public static byte[] frames() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            FrameWriter definition = frame(Message.DEFINE);
            definition.putText(Example.class.getName());
            definition.putText(Example.class.getPackageName());
            definition.putText(Example.Solution.class.getName());
            definition.putInt(0);
            definition.send(out);
            FrameWriter object = frame(Message.CONSTRUCT);
            object.putInt(0);
            object.send(out);
            call().send(out);
            call().send(out);
            frame(Message.FORGET).send(out);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FrameWriter call() {
        Matrix x = Matrix.of(new double[][] {{1, 2}, {3, 4}, {5, 6}});
        Matrix weights = Matrix.of(new double[][] {{0.1, 0.2, 0.3}, {0.4, 0.5, 0.6}});
        Object[] arguments = {
            x, List.of(weights, weights), new int[] {1, 2}, new double[] {1}, 0.5, true, new SeededRandom(1)
        };
        Method method = ContractMethods.of(Example.class).get(0);
        FrameWriter frame = frame(Message.CALL);
        frame.putInt(0);
        frame.putInt(0);
        Type[] types = method.getGenericParameterTypes();
        for (int i = 0; i < types.length; i++) {
            Codec.write(frame, types[i], arguments[i]);
        }
        return frame;
    }

    private static FrameWriter frame(int message) {
        FrameWriter frame = FrameWriter.plain();
        frame.putByte(message);
        return frame;
    }
}
