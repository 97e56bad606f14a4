package org.backmark.app;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what can be graded. */
@Command(
        name = "assignments",
        description = "Lists the assignments.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = false,
        footer = {"", "Exit code: 0."})
final class AssignmentsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        for (String id : Assignments.ids()) {
            Assignment assignment = Assignments.load(id);
            double points = assignment.tasks().stream()
                    .filter(task -> !task.bonus())
                    .mapToDouble(task -> task.points())
                    .sum();
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%-22s %2d tasks, %3.0f points  %s\n",
                            id,
                            assignment.tasks().size(),
                            points,
                            assignment.title());
        }
        return ExitCode.OK;
    }
}
