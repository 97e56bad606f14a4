package org.backmark.kit.binding;

/** The contract, in this JVM. */
class InProcessTest extends BindingContract {
    private final Binding binding = new InProcess(ASSIGNMENT, getClass().getClassLoader());

    @Override
    protected Binding binding() {
        return binding;
    }
}
