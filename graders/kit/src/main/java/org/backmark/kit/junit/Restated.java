package org.backmark.kit.junit;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.CallLog;

/**
 * A student's code that is asked another way.
 *
 * @param binding the code
 * @param way from the student's object to one that puts its questions
 */
record Restated(Binding binding, UnaryOperator<Object> way) implements Binding {

    @Override
    public <T> T instance(Class<T> contract, CallLog calls) {
        return contract.cast(way.apply(binding.instance(contract, calls)));
    }

    @Override
    public void forget() {
        binding.forget();
    }

    @Override
    public Binding afresh() {
        return new Restated(binding.afresh(), way);
    }

    @Override
    public Optional<Binding> substituting(Set<Method> methods, Set<Method> done, Object right) {
        return binding.substituting(methods, done, right).map(other -> new Restated(other, way));
    }

    @Override
    public boolean isSpent() {
        return binding.isSpent();
    }

    @Override
    public boolean keepsTimeLimits() {
        return binding.keepsTimeLimits();
    }
}
