package org.backmark.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
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

/** Makes the students' project of one assignment. */
@Command(
        name = "handout",
        description = "Makes the students' Maven project of one assignment, as a zip file.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = false)
final class HandoutCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Which assignment; 'backmark assignments' lists them.")
    private String assignmentId;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The zip file to write.")
    private Path out;

    @Option(names = "--config", paramLabel = "FILE", description = "Changes points, thresholds, limits or texts.")
    private Path config;

    @Override
    public Integer call() throws IOException {
        Assignment assignment =
                config == null ? Assignments.load(assignmentId) : Assignments.load(assignmentId, config);
        String redacted =
                config == null ? Assignments.redacted(assignmentId) : Assignments.redacted(assignmentId, config);
        new Handout(assignment, redacted).write(Parts.in(distribution()), out);
        spec.commandLine().getOut().println("wrote " + out);
        return ExitCode.OK;
    }

    // Our own jar lies in the distribution's lib; class files of a build lie beside the distribution.
    private static Path distribution() throws IOException {
        try {
            Path own = Path.of(HandoutCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(own) ? own.resolveSibling("backmark") : own.getParent().getParent();
        } catch (URISyntaxException e) {
            throw new IOException("cannot tell where Backmark is installed", e);
        }
    }
}
