package org.backmark.reference.follow;

import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.backmark.reference.Steps;

/**
 * How later answers hang on the answer to one task.
 *
 * @param <C> the contract
 * @param task the task's id
 * @param bind replaces the steps that stand for the task by the student's answer
 * @param attempt whether the student's answer is a real attempt, on inputs drawn from the random numbers
 */
public record Link<C>(String task, BiFunction<Steps, C, Steps> bind, BiPredicate<C, Random> attempt) {

    /** Refuses a link without its parts. */
    public Link {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(bind, task);
        Objects.requireNonNull(attempt, task);
    }
}
