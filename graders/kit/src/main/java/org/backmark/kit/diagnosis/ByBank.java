package org.backmark.kit.diagnosis;

import java.util.List;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.score.TaskResult;

/**
 * The diagnosis by a bank of slips.
 *
 * @param assignment what is graded
 * @param knowledge shared by all submissions of a run
 */
record ByBank(Assignment assignment, BankKnowledge knowledge) implements Diagnosis {

    @Override
    public List<TaskResult> explain(List<TaskResult> tasks, Binding binding) {
        return new Consultation(
                        knowledge,
                        binding,
                        new Pricing(assignment.partialCredit().namedSlip()))
                .explain(tasks);
    }

    @Override
    public void prepare(boolean many) {
        assignment.tasks().forEach(task -> knowledge.prepare(task.id()));
        if (many) {
            assignment.tasks().forEach(task -> knowledge.preparePairs(task.id()));
        }
    }
}
