package org.backmark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.backmark.engine.batch.Batch;
import org.backmark.engine.batch.Graded;
import org.backmark.engine.batch.PipelineStages;
import org.backmark.engine.compile.CompileLimits;
import org.backmark.engine.compile.Compiler;
import org.backmark.engine.find.Submission;
import org.backmark.engine.javac.ConfinedCompiler;
import org.backmark.engine.own.ConfinedOwnSuite;
import org.backmark.engine.own.OwnSuite;
import org.backmark.engine.run.Suite;
import org.backmark.engine.run.Watchdog;
import org.backmark.engine.run.WorkerBinding;
import org.backmark.engine.run.WorkerPool;
import org.backmark.engine.unpack.SourceUnpacker;
import org.backmark.engine.unpack.UnpackLimits;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.diagnosis.Diagnosis;
import org.backmark.kit.inspect.ClassFileInspector;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.OwnTests;

/** One run of the command, from the found submissions to the written tables. */
final class GradingSession {
    private static final int MANY = 10;
    private final Run run;
    private final int jobs;
    private final SandboxChoice choice;
    private final Suite suite;
    private final ResultStore rows;
    private final PrintWriter remarks;
    private final ClassProgress progress;
    private boolean brokenOff;

    /**
     * Prepares a run.
     *
     * @param run what all checks share
     * @param jobs how many submissions at a time
     * @param choice what confines the students' code
     * @param suite the checks
     * @param rows where results go
     * @param remarks told of what may be of interest
     * @param progress told of each submission
     */
    GradingSession(
            Run run,
            int jobs,
            SandboxChoice choice,
            Suite suite,
            ResultStore rows,
            PrintWriter remarks,
            ClassProgress progress) {
        this.run = run;
        this.jobs = jobs;
        this.choice = choice;
        this.suite = suite;
        this.rows = rows;
        this.remarks = remarks;
        this.progress = progress;
    }

    /** Grades those that are wanted and writes the tables. */
    void grade(SubmissionFilter wanted) throws Exception {
        try (Workspace workplace = Workspace.open()) {
            for (String line : StaleWorkspaces.removeBeside(workplace.folder(), InstantSource.system())) {
                remarks.print("backmark: " + line + "\n");
            }
            OnInterrupt.during(() -> gradeRest(wanted, workplace), () -> {
                breakOff();
                workplace.remove();
            });
        }
        stopIfBrokenOff();
        writeTables();
    }

    // The process is ending: nobody may take this run for a whole one.
    private void stopIfBrokenOff() throws InterruptedException {
        boolean broken;
        synchronized (this) {
            broken = brokenOff;
        }
        if (broken) {
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private void gradeRest(SubmissionFilter wanted, Workspace workplace) throws Exception {
        List<Submission> rest = rows.rest(wanted);
        int taken = wanted.size() - rest.size();
        if (taken > 0) {
            remarks.print("backmark: " + taken + " of " + wanted.size()
                    + " are unchanged, skipped; --again grades them too\n");
            remarks.flush();
        }
        if (rest.isEmpty()) {
            return;
        }
        try {
            gradeAll(rest, wanted.size(), workplace);
        } catch (IOException e) {
            writeTablesAfter(e);
            throw e;
        }
    }

    private void writeTablesAfter(IOException failure) {
        try {
            writeTables();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void gradeAll(List<Submission> submissions, int total, Workspace workplace) throws Exception {
        try (Watchdog watchdog = new Watchdog()) {
            SandboxChoice.Confinement confinement = choice.open(workplace, remarks);
            Path empty = workplace.openSubfolder("empty");
            ConfinedPrograms programs = ConfinedPrograms.open(
                    confinement.runtimes(), run.assignment().contract(), workplace.openSubfolder("worker"));
            try (WorkerPool pool = new WorkerPool(confinement.workers(), empty, Math.min(jobs, submissions.size()));
                    ConfinedCompiler compiler = new ConfinedCompiler(
                            confinement.compilers(), programs.compiler(), empty, CompileLimits.DEFAULT, watchdog);
                    ConfinedCompiler testCompiler = new ConfinedCompiler(
                            confinement.compilers(), programs.testCompiler(), empty, CompileLimits.DEFAULT, watchdog)) {
                WorkerBinding.Host host =
                        new WorkerBinding.Host(programs.classPath(), programs.archive(), watchdog, pool);
                Supplier<Optional<String>> damage =
                        () -> confinement.runtimes().damage().or(programs::damage);
                OwnSuite ownTests = ownTests(confinement, programs, testCompiler, empty, watchdog);
                PipelineStages pipeline = pipeline(compiler, host, damage, ownTests);
                Thread preparation = prepare(pipeline.diagnosis(), submissions.size() >= MANY);
                try (ClassProgress.Task task = progress.begin(total - submissions.size(), total)) {
                    Batch.grade(
                            submissions, jobs, submission -> grade(pipeline, submission), graded -> add(graded, task));
                } finally {
                    preparation.interrupt();
                }
            }
        }
    }

    // Beside the first workers' start. What fails here fails once more, and is told, where it is needed.
    private static Thread prepare(Diagnosis diagnosis, boolean many) {
        Thread thread = new Thread(
                () -> {
                    try {
                        diagnosis.prepare(many);
                    } catch (RuntimeException e) {
                        return;
                    }
                },
                "diagnosis");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private Graded grade(PipelineStages pipeline, Submission submission) {
        rows.begin(submission);
        return pipeline.grade(submission);
    }

    private OwnSuite ownTests(
            SandboxChoice.Confinement confinement,
            ConfinedPrograms programs,
            Compiler compiler,
            Path empty,
            Watchdog watchdog) {
        if (!confinement.holdsUninspected()) {
            String kind = confinement.workers().kind().toString();
            return (sources, tests, classes) -> OwnTests.unknown(
                    "not run: nobody has inspected them, and --sandbox " + kind + " leaves them too much here");
        }
        ConfinedOwnSuite.Place place = new ConfinedOwnSuite.Place(
                confinement.compilers(),
                programs.ownTests(),
                () -> programs.ownTestsArchive(confinement.runtimes()),
                empty);
        return new ConfinedOwnSuite(run.assignment(), compiler, place, watchdog);
    }

    private PipelineStages pipeline(
            Compiler compiler, WorkerBinding.Host host, Supplier<Optional<String>> damage, OwnSuite ownTests) {
        Assignment assignment = run.assignment();
        return new PipelineStages(
                run,
                new SourceUnpacker(assignment.packageName(), UnpackLimits.DEFAULT, VisibleTests.tests(assignment)),
                compiler,
                new ClassFileInspector(assignment.packageName(), assignment.contract()),
                suite,
                Diagnosis.of(assignment, run.seed()),
                host,
                damage,
                ownTests,
                System::nanoTime);
    }

    private synchronized void add(Graded graded, ClassProgress.Task task) throws IOException {
        if (brokenOff) {
            // A worker that we ended is not the student's crash.
            return;
        }
        rows.add(graded);
        task.graded(graded.report());
    }

    private synchronized void breakOff() throws IOException {
        brokenOff = true;
        writeTables();
    }

    private synchronized void writeTables() throws IOException {
        rows.writeTables();
    }
}
