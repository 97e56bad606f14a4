package org.backmark.kit.binding;

/** The student's code, wherever it runs. */
public interface Binding {

    /**
     * A new object of the student's class; every call gets a fresh copy of its arguments.
     *
     * @param contract the interface that it implements
     * @param calls told of every call made on it
     * @throws CallFailure if there is no such class, or its constructor fails
     */
    <T> T instance(Class<T> contract, CallLog calls);

    /** Forgets the objects made so far; called at the end of each check. */
    void forget();
}
