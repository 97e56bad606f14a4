package org.backmark.tests;

import java.lang.reflect.Type;
import java.util.function.Supplier;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.binding.ContractProxy;
import org.backmark.kit.call.Answer;
import org.backmark.kit.call.Call;
import org.backmark.kit.wire.Codec;
import org.backmark.kit.wire.FrameReader;
import org.backmark.kit.wire.FrameWriter;

/**
 * Binds checks to objects of one kind, whatever their package.
 *
 * @param packageName whose lines are kept of a stack
 * @param maker makes an object that implements the contract
 */
record FixedBinding(String packageName, Supplier<?> maker) implements Binding {

    @Override
    public <T> T instance(Class<T> contract, CallLog calls) {
        Call call = new Call(packageName);
        Object solution = maker.get();
        return ContractProxy.of(contract, calls, (method, arguments) -> {
            Type[] types = method.getGenericParameterTypes();
            Object[] copies = new Object[arguments.length];
            for (int i = 0; i < arguments.length; i++) {
                copies[i] = copy(types[i], arguments[i]);
            }
            Answer answer = call.invoke(solution, method, copies);
            return answer instanceof Answer.Value returned
                    ? new Answer.Value(
                            copy(method.getGenericReturnType(), returned.value()),
                            returned.modified(),
                            returned.texts())
                    : answer;
        });
    }

    private static Object copy(Type type, Object value) {
        FrameWriter frame = FrameWriter.plain();
        Codec.write(frame, type, value);
        return Codec.read(new FrameReader(frame.toBytes()), type);
    }

    @Override
    public void forget() {}
}
