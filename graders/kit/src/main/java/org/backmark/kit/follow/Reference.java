package org.backmark.kit.follow;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** The right answers of one assignment; found by {@link ServiceLoader}, and never in a student's hands. */
public interface Reference {

    /** The id of the assignment. */
    String assignment();

    /**
     * The right answers, given the student's own to some tasks.
     *
     * @param tasks ids of the tasks whose answers are the student's; those that it cannot bind are answered rightly
     * @param student implements the contract
     * @return implements the contract
     */
    Object given(Set<String> tasks, Object student);

    /**
     * Whether the student's answer to a task is a real attempt: finite, of the right shape, the same when asked again, and
     * neither constant nor a copy of what it is given.
     *
     * @param task the task's id
     * @param student implements the contract
     * @param random where the inputs are drawn from
     * @return false for a task that it does not know
     * @throws RuntimeException if the student's code fails
     */
    boolean isRealAttempt(String task, Object student, Random random);

    /**
     * The right answers to everything, each worked out once for all submissions.
     *
     * @param contract the assignment's interface
     * @return implements it
     */
    default Object right(Class<?> contract) {
        return References.right(this, contract);
    }

    /**
     * The right answers of one who has chosen as the student has, where the contract leaves a choice.
     *
     * @param contract the assignment's interface
     * @param student makes an object of the student's, which implements the contract
     * @return implements it
     */
    default Object right(Class<?> contract, Supplier<?> student) {
        return right(contract);
    }

    /**
     * Solutions that give other answers than {@link #right(Class)}, where the contract leaves a choice, and are as right.
     *
     * @return each implements the contract, and keeps nothing from one call to the next
     */
    default List<Object> alsoRight() {
        return List.of();
    }

    /**
     * Other ways to put the questions, for code that fails at some of them.
     *
     * @return none where there is no other way
     */
    default List<Restatement> restatements() {
        return List.of();
    }

    /**
     * A call's arguments, those worked out anew that follow from others, as an activity does from its net input: a student may
     * use either.
     *
     * @param method of the contract
     * @param arguments may be changed
     */
    default Object[] kept(Method method, Object[] arguments) {
        return arguments;
    }

    /** The reference of an assignment, if it is on the class path. */
    static Optional<Reference> of(String assignment) {
        return References.ALL.stream()
                .filter(reference -> reference.assignment().equals(assignment))
                .findFirst();
    }
}
