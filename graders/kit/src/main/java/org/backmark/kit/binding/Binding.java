package org.backmark.kit.binding;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;

/** The student's code, wherever it runs. */
public interface Binding extends AutoCloseable {

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

    /**
     * The same code in a process in which nothing of it has run yet; this one where there is no other process.
     *
     * @return closed by the caller
     */
    default Binding afresh() {
        return this;
    }

    /**
     * The same code in a process of its own, in which some of its methods give the right answers, also to itself.
     *
     * @param methods of the contract
     * @param done those among them without an answer which the student's code does after that as well
     * @param right answers them; implements the contract
     * @return closed by the caller; empty where the code cannot be changed
     */
    default Optional<Binding> substituting(Set<Method> methods, Set<Method> done, Object right) {
        return Optional.empty();
    }

    /** Whether the submission has used up its time, so that nothing more can be asked of it. */
    default boolean isSpent() {
        return false;
    }

    /** Whether a call that takes too long is ended; what only its time can show is asked nowhere else. */
    default boolean keepsTimeLimits() {
        return false;
    }

    /** Ends what it has started. */
    @Override
    default void close() {}
}
