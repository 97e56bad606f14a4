package org.backmark.engine.run;

import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.score.CheckResult;
import org.opentest4j.TestAbortedException;

/** A binding that gives no more objects once a check has found a fault, so that the checks after it cost nothing. */
final class UntilFault implements Binding {
    private final Binding binding;
    private boolean fault;

    UntilFault(Binding binding) {
        this.binding = binding;
    }

    void ended(CheckResult check) {
        fault |= check.outcome().isFault();
    }

    boolean hasFault() {
        return fault;
    }

    @Override
    public <T> T instance(Class<T> contract, CallLog calls) {
        if (fault) {
            throw new TestAbortedException("an earlier check has found a fault");
        }
        return binding.instance(contract, calls);
    }

    @Override
    public void forget() {
        binding.forget();
    }

    @Override
    public boolean keepsTimeLimits() {
        return binding.keepsTimeLimits();
    }
}
