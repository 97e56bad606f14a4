package org.backmark.engine.batch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.backmark.engine.compile.Compilation;
import org.backmark.engine.compile.Compilation.Compiled;
import org.backmark.engine.compile.Compilation.NotCompiled;
import org.backmark.engine.find.Submission;
import org.backmark.engine.run.StudentCode;
import org.backmark.engine.run.WorkerBinding;
import org.backmark.engine.text.Printable;
import org.backmark.engine.unpack.Source;
import org.backmark.engine.unpack.Unpacked;
import org.backmark.engine.unpack.Unpacked.NothingSubmitted;
import org.backmark.engine.unpack.Unpacked.Rejected;
import org.backmark.engine.unpack.Unpacked.Sources;
import org.backmark.engine.unpack.Unpacked.Unreadable;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.inspect.Inspection;
import org.backmark.kit.inspect.Inspection.Inspected;
import org.backmark.kit.inspect.Inspection.NotInspectable;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.OwnTests;
import org.backmark.kit.score.Reason;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.StoppedBy;
import org.backmark.kit.score.TaskResult;

/** One submission on its way: unpack, compile, inspect, run. */
final class SubmissionPipeline {
    private final PipelineStages pipeline;
    private final Submission submission;
    private final long started;
    private final Assignment assignment;
    private final List<String> warnings = new ArrayList<>();
    private final PrintedText printed = new PrintedText();
    private List<Source> taken = List.of();

    SubmissionPipeline(PipelineStages pipeline, Submission submission, long started) {
        this.pipeline = pipeline;
        this.submission = submission;
        this.started = started;
        this.assignment = pipeline.run().assignment();
    }

    /** What came of it: whatever goes wrong on the way, there is a report, and what was known by then is in it. */
    Graded grade() {
        try {
            Graded graded = goOn();
            return doubtful(graded.report())
                    ? pipeline.damage().get().map(this::notKnown).orElse(graded)
                    : graded;
        } catch (RuntimeException | Error e) {
            return broken(e);
        }
    }

    // What a broken machine may be to blame for.
    private static boolean doubtful(Report report) {
        return report.status() == Status.NOT_COMPILED
                || report.status() == Status.GRADER_ERROR
                || report.tasks().stream()
                        .anyMatch(task -> task.has(Outcome.CRASHED) || task.has(Outcome.OUT_OF_MEMORY));
    }

    private Graded goOn() {
        Unpacked unpacked = pipeline.unpacker().unpack(submission.path());
        if (unpacked instanceof NothingSubmitted nothing) {
            return notRun(Status.NOTHING_SUBMITTED, StoppedBy.NOTHING, nothing.line());
        } else if (unpacked instanceof Rejected rejected) {
            return notRun(Status.REJECTED, StoppedBy.INTAKE, rejected.line());
        } else if (unpacked instanceof Unreadable unreadable) {
            return notKnown(unreadable.line());
        }
        Sources sources = (Sources) unpacked;
        taken = sources.sources();
        warnings.addAll(sources.warnings());
        Compilation compilation = pipeline.compiler().compile(sources.sources());
        if (compilation instanceof NotCompiled failed) {
            warnings.addAll(failed.diagnostics());
            return notRun(Status.NOT_COMPILED, StoppedBy.COMPILER, failed.firstLine());
        }
        Compiled compiled = (Compiled) compilation;
        Inspection inspection = pipeline.inspector().inspect(compiled.classes());
        if (inspection instanceof NotInspectable refused) {
            return notRun(Status.REJECTED, StoppedBy.INSPECTION, Printable.line(refused.line()));
        }
        Inspected inspected = (Inspected) inspection;
        inspected.warnings().stream().map(Printable::line).forEach(warnings::add);
        return run(
                new StudentCode(
                        assignment.packageName(), inspected.implementation(), compiled.classes(), reasons(inspected)),
                sources);
    }

    private Graded run(StudentCode code, Sources sources) {
        try (WorkerBinding binding = new WorkerBinding(assignment, code, pipeline.host(), printed::add)) {
            List<TaskResult> tasks =
                    explained(pipeline.suite().run(pipeline.run(), binding, pipeline.nanoClock()), binding);
            Status status = Report.statusOf(tasks);
            String note = status == Status.GRADED ? "" : "the grader failed in a check; see checks.csv";
            StoppedBy layer = StoppedBy.outermost(Stream.concat(
                    tasks.stream().flatMap(task -> task.checks().stream()).map(check -> StoppedBy.of(check.outcome())),
                    binding.stops().stream()));
            Optional<OwnTests> ownTests = ownTests(sources, code);
            return graded(status, layer, note, paid(tasks, ownTests), binding.seconds(), ownTests);
        }
    }

    // After all checks, on whose verdicts it has no effect.
    private Optional<OwnTests> ownTests(Sources sources, StudentCode code) {
        try {
            return sources.tests().isEmpty()
                    ? Optional.empty()
                    : Optional.of(pipeline.ownTests().run(sources.sources(), sources.tests(), code.classes()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // The checks are over, and what they earned stands, however large a student's classes are to look into.
            String line = "the grader failed in the tests of your own: " + Printable.of(String.valueOf(e.getMessage()));
            warnings.add(line);
            return Optional.of(OwnTests.unknown(line));
        }
    }

    // What the grader is to blame for stays a person's to mark.
    private List<TaskResult> paid(List<TaskResult> tasks, Optional<OwnTests> ownTests) {
        if (ownTests.map(OwnTests::isUnknown).orElse(false)) {
            return tasks;
        }
        double points = ownTests.map(tests -> tests.points(assignment.ownTests().points()))
                .orElse(0.0);
        String comment = ownTests.map(OwnTests::line).orElse("there are no tests of your own");
        return tasks.stream()
                .map(task -> task.task().id().equals(Assignment.OwnTests.TASK)
                        ? task.withChecks(task.checks().stream()
                                .map(check -> check.marked(points, comment))
                                .toList())
                        : task)
                .toList();
    }

    // The marks stand without it.
    private List<TaskResult> explained(List<TaskResult> tasks, WorkerBinding binding) {
        try {
            return pipeline.diagnosis().explain(tasks, binding);
        } catch (RuntimeException e) {
            warnings.add("the grader could not look for known mistakes: " + Printable.of(named(e)));
            return tasks;
        }
    }

    private static Map<String, String> reasons(Inspected inspected) {
        Map<String, String> reasons = new HashMap<>();
        inspected
                .forbidden()
                .keySet()
                .forEach(method -> reasons.put(method, Printable.line(inspected.refusal(method))));
        return reasons;
    }

    private Graded notRun(Status status, StoppedBy layer, String line) {
        String hint = "not run: " + status.label().replace('-', ' ');
        List<TaskResult> tasks = paid(withoutRun(Outcome.NOT_ATTEMPTED, hint), Optional.empty());
        return graded(status, layer, line, tasks, 0, Optional.empty());
    }

    // Students see the hints, so what went wrong stands in the note alone.
    private Graded broken(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String line =
                "the grader failed: " + Printable.of(named(thrown)) + (trace.length == 0 ? "" : " at " + trace[0]);
        return notKnown(line);
    }

    private static String named(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        return thrown.getMessage() == null ? name : name + ": " + Reason.of(thrown);
    }

    private Graded notKnown(String line) {
        String hint = "the grader failed here, not the submission";
        List<TaskResult> tasks = withoutRun(Outcome.GRADER_ERROR, hint);
        return graded(Status.GRADER_ERROR, StoppedBy.NOTHING, line, tasks, 0, Optional.empty());
    }

    private List<TaskResult> withoutRun(Outcome outcome, String hint) {
        return TaskResult.withoutRun(assignment, EnumSet.allOf(Visibility.class), outcome, hint);
    }

    private Graded graded(
            Status status,
            StoppedBy layer,
            String note,
            List<TaskResult> tasks,
            double studentSeconds,
            Optional<OwnTests> ownTests) {
        return new Graded(
                new Report(
                                submission.student(),
                                assignment,
                                status,
                                note,
                                warnings,
                                tasks,
                                pipeline.run().seed(),
                                pipeline.seconds(started),
                                studentSeconds)
                        .named(submission.name())
                        .withOwnTests(ownTests)
                        .stoppedBy(layer),
                printed.bytes(),
                taken);
    }
}
