package org.backmark.kit.call;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import org.backmark.kit.wire.Codec;
import org.backmark.kit.wire.FrameReader;
import org.backmark.kit.wire.FrameWriter;

/** The answer of a call as it arrives where it was asked for. */
public final class Answers {
    private Answers() {}

    /**
     * A copy, as if it had crossed the wire: what a check was given must not change when the student's object does.
     *
     * @param method whose return type counts
     * @param answer what came of the call
     */
    public static Answer crossed(Method method, Answer answer) {
        if (!(answer instanceof Answer.Value returned)) {
            return answer;
        }
        try {
            Object copy = copy(method.getGenericReturnType(), returned.value());
            return new Answer.Value(copy, returned.modified(), returned.texts());
        } catch (RuntimeException e) {
            return new Answer.Threw("an answer that cannot be read", String.valueOf(e.getMessage()), List.of());
        } catch (OutOfMemoryError e) {
            return new Answer.OutOfMemory();
        }
    }

    private static Object copy(Type type, Object value) {
        FrameWriter frame = FrameWriter.plain();
        Codec.write(frame, type, value);
        return Codec.read(new FrameReader(frame.toBytes()), type);
    }
}
