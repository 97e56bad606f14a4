package org.backmark.engine.grader;

import java.util.Optional;
import org.backmark.engine.run.Suite;
import org.backmark.engine.sandbox.SandboxKind;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.junit.Run;

/**
 * What a {@link Grader} does, and how.
 *
 * @param run the assignment, the seed and the data, by default seed 1 and the data that come with the assignment
 * @param suite the checks, by default all of the assignment's
 * @param jobs how many submissions at a time, at least 1; by default as many as there are processors
 * @param sandbox what confines the students' code, by default the strongest that works on this machine
 */
public record GraderOptions(Run run, Suite suite, int jobs, Optional<SandboxKind> sandbox) {

    public GraderOptions {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs must be at least 1, not " + jobs);
        }
    }

    /** The defaults. */
    public static GraderOptions of(Assignment assignment) {
        return new GraderOptions(
                new Run(assignment, 1, Optional.empty(), false),
                Suite.of(assignment),
                Runtime.getRuntime().availableProcessors(),
                Optional.empty());
    }

    /** The same with another seed or other data. */
    public GraderOptions withRun(Run other) {
        return new GraderOptions(other, suite, jobs, sandbox);
    }

    /** The same with other checks. */
    public GraderOptions withSuite(Suite other) {
        return new GraderOptions(run, other, jobs, sandbox);
    }

    /** The same with another number of submissions at a time. */
    public GraderOptions withJobs(int other) {
        return new GraderOptions(run, suite, other, sandbox);
    }

    /** The same in a certain sandbox; opening the grader fails where that does not work. */
    public GraderOptions withSandbox(SandboxKind kind) {
        return new GraderOptions(run, suite, jobs, Optional.of(kind));
    }
}
