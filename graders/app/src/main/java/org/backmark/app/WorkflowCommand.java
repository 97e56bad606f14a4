package org.backmark.app;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.backmark.kit.assignment.Assignments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a workflow that grades with hidden checks, for a repository of the instructors' own. */
@Command(
        name = "workflow",
        description = {
            "Prints a workflow that grades a student's repository with the hidden checks.",
            "It belongs in a private repository of the instructors', never into a student's."
        },
        footer = {"", "Exit code: 0 it is done; 2 a fault in what was given."},
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = false)
final class WorkflowCommand implements Callable<Integer> {
    enum Service {
        GITHUB,
        GITLAB;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SERVICE", description = "Whose: ${COMPLETION-CANDIDATES}.")
    private Service service;

    @Option(names = "--assignment", required = true, paramLabel = "ID", description = "What is graded.")
    private String assignment;

    @Override
    public Integer call() throws Exception {
        String id = Assignments.load(assignment).id();
        spec.commandLine().getOut().print(Distribution.text(service + ".yml", id));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
