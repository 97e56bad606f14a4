package org.backmark.reference.follow;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.backmark.reference.Steps;

/**
 * What {@link org.backmark.kit.follow.Reference} asks of an assignment, from a list of links.
 *
 * @param <C> the contract
 * @param contract its class
 * @param solution the assignment's solution with the given steps
 * @param links in any order; a task without one is never followed through
 */
public record Links<C>(Class<C> contract, Function<Steps, C> solution, List<Link<C>> links) {

    /** Copies the list. */
    public Links {
        links = List.copyOf(links);
    }

    /** The solution with the student's answers to some tasks. */
    public C given(Set<String> tasks, Object student) {
        Steps steps = Steps.right();
        for (Link<C> link : links) {
            if (tasks.contains(link.task())) {
                steps = link.bind().apply(steps, contract.cast(student));
            }
        }
        return solution.apply(steps);
    }

    /** Whether the student's answer to the task is a real attempt. */
    public boolean isRealAttempt(String task, Object student, Random random) {
        return links.stream()
                .anyMatch(link -> link.task().equals(task) && link.attempt().test(contract.cast(student), random));
    }
}
