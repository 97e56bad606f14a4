package org.backmark.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.backmark.app.handout.Handout;
import org.backmark.app.handout.Parts;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the project that students get. */
@Command(
        name = "handout",
        description = "Writes the project that students get, as a zip file.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = false,
        footer = {"", "Exit code: 0 it is done; 2 a fault in what was given."})
final class HandoutCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The assignment.")
    private String assignmentId;

    @Option(names = "--out", required = true, paramLabel = "FILE.zip", description = "Where it goes.")
    private Path out;

    @Override
    public Integer call() throws Exception {
        Assignment assignment = Assignments.load(assignmentId);
        new Handout(assignment, Assignments.redacted(assignmentId)).write(Parts.in(Distribution.folder()), out);
        spec.commandLine().getOut().print("wrote " + out + ": unzip it, then `mvn test` in " + assignment.id() + "\n");
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
