package org.backmark.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backmark.course.export.Exports;
import org.backmark.course.export.Format;
import org.backmark.course.export.GithubStep;
import org.backmark.course.export.SubmissionFiles;
import picocli.CommandLine.Option;

/** The option that says who reads the results beside a person. */
final class FormatChoice {
    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description =
                    "Who else reads the results: ${COMPLETION-CANDIDATES} (text). Several are allowed; their files"
                            + " are in the results folder.")
    private List<Format> formats = List.of();

    /**
     * Where what was chosen goes.
     *
     * @param submissions what is graded
     * @param terminal standard output
     * @param environment the process's
     */
    CiOutput output(Path submissions, PrintWriter terminal, Map<String, String> environment) {
        Set<Format> chosen = formats.isEmpty() ? EnumSet.of(Format.TEXT) : EnumSet.copyOf(formats);
        GithubStep step = GithubStep.of(environment);
        Exports exports = new Exports(chosen, SubmissionFiles.in(submissions, step.workspace()));
        return CiOutput.open(exports, step, terminal);
    }
}
