package org.backmark.kit.binding;

import org.backmark.kit.Stateful;
import org.backmark.kit.call.Answers;
import org.backmark.kit.call.Arguments;
import org.backmark.kit.call.Call;

/**
 * Binds to an object of our own as if it were a student's, without limits: a solution that a grader is tested with.
 *
 * @param solution implements the contract; the same object for every instance, unless it is {@link Stateful}
 */
public record OneObject(Object solution) implements Binding {

    @Override
    public <T> T instance(Class<T> contract, CallLog calls) {
        Object instance = solution instanceof Stateful stateful ? stateful.anew() : solution;
        Call call = new Call(instance.getClass().getPackageName());
        return ContractProxy.of(
                contract,
                calls,
                (int) (Runtime.getRuntime().maxMemory() >> 20),
                (method, arguments) ->
                        Answers.crossed(method, call.invoke(instance, method, Arguments.copies(method, arguments))));
    }

    @Override
    public void forget() {}
}
