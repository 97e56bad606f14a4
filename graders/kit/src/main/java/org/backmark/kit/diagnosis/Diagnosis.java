package org.backmark.kit.diagnosis;

import java.util.List;
import java.util.Random;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.TaskResult;

/** Says of the checks that failed what mistake the student has made, where it is known; may be asked by several threads. */
@FunctionalInterface
public interface Diagnosis {
    /** Says nothing. */
    Diagnosis NONE = (tasks, binding) -> tasks;

    /**
     * The same results, with a diagnosis in the failed checks of each task whose slip is recognised.
     *
     * @param tasks what became of the checks
     * @param binding the student's code, which is asked more; nothing that it does is thrown here
     */
    List<TaskResult> explain(List<TaskResult> tasks, Binding binding);

    /**
     * Works out beforehand what the submissions of a run need; without it, the first one pays for all. Ends early when the
     * thread is interrupted.
     *
     * @param many whether there are so many submissions that what few of them need is worth it too
     */
    default void prepare(boolean many) {}

    /**
     * The diagnosis by the assignment's {@link SlipBank}, on random inputs; none if it has no bank.
     *
     * @param assignment what is graded
     * @param seed what the inputs come from
     */
    static Diagnosis of(Assignment assignment, long seed) {
        return SlipBank.of(assignment.id())
                .<Diagnosis>map(bank ->
                        new ByBank(assignment, new BankKnowledge(bank, task -> new Random(seed ^ task.hashCode()))))
                .orElse(NONE);
    }

    /**
     * The diagnosis by the table of numbers that students have; none if the assignment has no table.
     *
     * @param assignment what is checked
     */
    static Diagnosis local(Assignment assignment) {
        if (SlipTable.class.getResource(SlipTable.resource(assignment.id())) == null) {
            return NONE;
        }
        // Read only when something has failed.
        return (tasks, binding) -> tasks.stream().anyMatch(task -> task.has(Outcome.FAILED))
                ? new Consultation(
                                SlipTable.of(assignment),
                                binding,
                                new Pricing(assignment.partialCredit().namedSlip()))
                        .explain(tasks)
                : tasks;
    }
}
