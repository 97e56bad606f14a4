package org.backmark.tests;

import java.util.function.Supplier;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.binding.OneObject;

/**
 * Binds checks to objects of our own that keep a state: each instance is a new one.
 *
 * @param maker makes an object that implements the contract
 */
public record FixedBinding(Supplier<?> maker) implements Binding {

    @Override
    public <T> T instance(Class<T> contract, CallLog calls) {
        return new OneObject(maker.get()).instance(contract, calls);
    }

    @Override
    public void forget() {}
}
