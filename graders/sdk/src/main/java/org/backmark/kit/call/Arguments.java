package org.backmark.kit.call;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import org.backmark.kit.wire.Codec;
import org.backmark.kit.wire.FrameReader;
import org.backmark.kit.wire.FrameWriter;

/** The arguments of a call as they arrive where it is made. */
public final class Arguments {
    private Arguments() {}

    /**
     * Copies, as if they had crossed the wire.
     *
     * @param method whose parameters count
     * @param arguments one for each parameter; not modified by whatever happens to the copies
     */
    public static Object[] copies(Method method, Object[] arguments) {
        Type[] types = method.getGenericParameterTypes();
        Object[] copies = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            FrameWriter frame = FrameWriter.plain();
            Codec.write(frame, types[i], arguments[i]);
            copies[i] = Codec.read(new FrameReader(frame.toBytes()), types[i]);
        }
        return copies;
    }
}
