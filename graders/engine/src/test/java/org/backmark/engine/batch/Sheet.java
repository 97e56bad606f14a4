package org.backmark.engine.batch;

import java.util.List;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.binding.BindingContract;

/** An assignment whose checks are those of {@code student.checks.EverythingChecks}. */
final class Sheet {
    private Sheet() {}

    /** A visible task, a hidden one and one for a person. */
    static Assignment of(String visible, String hidden) {
        Assignment plain = BindingContract.ASSIGNMENT;
        return new Assignment(
                1,
                plain.id(),
                plain.title(),
                plain.course(),
                plain.sheet(),
                plain.contract(),
                plain.packageName(),
                plain.passMark(),
                plain.fileName(),
                plain.policy(),
                plain.feedback(),
                plain.limits(),
                plain.training(),
                plain.full(),
                List.of(),
                List.of(
                        task("open", new Check(visible, 2, Visibility.VISIBLE)),
                        task("secret", new Check(hidden, 3, Visibility.HIDDEN)),
                        new Task("essay", "Essay", "3", 5, false, true, List.of(), List.of())));
    }

    private static Task task(String id, Check check) {
        return new Task(id, id, "1", check.points(), false, false, List.of(), List.of(check));
    }
}
