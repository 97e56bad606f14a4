package org.backmark.app;

import java.util.List;
import org.backmark.engine.report.ReuseMode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options for a run into a folder that has results already. */
final class RepeatChoice {
    @ArgGroup
    private Take take = new Take();

    @Option(
            names = "--only",
            paramLabel = "STUDENT",
            description =
                    "Grade that student or group alone, by id, name or e-mail (may be repeated): the other rows in --out are neither"
                            + " graded nor removed, whatever happened to their submissions.")
    private List<String> only = List.of();

    @Option(
            names = "--watch",
            description = "Grade what arrives or changes in SUBMISSIONS, a class, until Ctrl-C; what is still being"
                    + " copied waits.")
    private boolean watch;

    /** One of both. */
    static final class Take {
        @Option(
                names = "--resume",
                description = "Go on in --out from where an earlier run was ended: what it has finished is not graded"
                        + " again.")
        private boolean resume;

        @Option(
                names = "--again",
                description = "Grade everything again; otherwise what has not changed since the last run into --out is"
                        + " taken from there.")
        private boolean again;
    }

    /** What is taken over of earlier rows. */
    ReuseMode earlier() {
        return take.resume ? ReuseMode.UNFINISHED : take.again ? ReuseMode.NOTHING : ReuseMode.WHOLE;
    }

    /** Whether to go on with what arrives. */
    boolean watch() {
        return watch;
    }

    /** Who is graded, or nobody if all are. */
    List<String> only() {
        return only;
    }
}
