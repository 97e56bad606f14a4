package org.backmark.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.backmark.kit.assignment.Assignments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the zip file that Gradescope takes as an autograder. */
@Command(
        name = "gradescope",
        description = "Writes an autograder for Gradescope, as a zip file.",
        footer = {"", "Exit code: 0 it is done; 2 a fault in what was given."},
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = false)
final class GradescopeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The assignment.")
    private String assignmentId;

    @Option(names = "--out", required = true, paramLabel = "FILE.zip", description = "Where it goes.")
    private Path out;

    @Option(names = "--config", paramLabel = "FILE", description = "Changes points, thresholds, limits or texts.")
    private Path config;

    @Override
    public Integer call() throws IOException {
        String id = (config == null ? Assignments.load(assignmentId) : Assignments.load(assignmentId, config)).id();
        new GradescopeAutograder(id, config).write(Distribution.folder().resolve("lib"), out);
        spec.commandLine()
                .getOut()
                .print("wrote " + out
                        + ": upload it under Configure Autograder, with Ubuntu 22.04 as the base image\n");
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
