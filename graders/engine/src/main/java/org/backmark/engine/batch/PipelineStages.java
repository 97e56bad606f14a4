package org.backmark.engine.batch;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.backmark.engine.compile.Compiler;
import org.backmark.engine.find.Submission;
import org.backmark.engine.own.OwnSuite;
import org.backmark.engine.run.Suite;
import org.backmark.engine.run.WorkerBinding;
import org.backmark.engine.unpack.Unpacker;
import org.backmark.kit.diagnosis.Diagnosis;
import org.backmark.kit.inspect.Inspector;
import org.backmark.kit.junit.Run;

/**
 * What every submission of a run goes through.
 *
 * @param run what all checks share
 * @param unpacker reads a submission's sources
 * @param compiler makes classes of them
 * @param inspector finds the implementing class, and what it may not use
 * @param suite the checks
 * @param diagnosis names the mistakes behind failed checks
 * @param host where workers run
 * @param damage says in one line what has broken on this machine since the run began, if anything
 * @param ownTests runs the tests that students have written themselves
 * @param nanoClock measures how long things take
 */
public record PipelineStages(
        Run run,
        Unpacker unpacker,
        Compiler compiler,
        Inspector inspector,
        Suite suite,
        Diagnosis diagnosis,
        WorkerBinding.Host host,
        Supplier<Optional<String>> damage,
        OwnSuite ownTests,
        LongSupplier nanoClock) {

    /**
     * Grades one submission; whatever was sent, and whatever goes wrong, there is a report.
     *
     * @param submission what was sent
     */
    public Graded grade(Submission submission) {
        return new SubmissionPipeline(this, submission, nanoClock.getAsLong()).grade();
    }

    double seconds(long started) {
        return (nanoClock.getAsLong() - started) / 1e9;
    }
}
