package org.backmark.engine.run;

import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.InProcess;

/** The contract, in this JVM. */
class InProcessBindingTest extends BindingContract {
    private final Binding binding = new InProcess(ASSIGNMENT, getClass().getClassLoader());

    @Override
    Binding binding() {
        return binding;
    }
}
