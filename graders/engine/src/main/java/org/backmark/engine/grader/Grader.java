package org.backmark.engine.grader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.backmark.engine.batch.Batch;
import org.backmark.engine.batch.Graded;
import org.backmark.engine.batch.PipelineStages;
import org.backmark.engine.compile.CompileLimits;
import org.backmark.engine.find.Submission;
import org.backmark.engine.javac.ConfinedCompiler;
import org.backmark.engine.own.ConfinedOwnSuite;
import org.backmark.engine.own.OwnSuite;
import org.backmark.engine.run.Watchdog;
import org.backmark.engine.run.WorkerBinding;
import org.backmark.engine.run.WorkerPool;
import org.backmark.engine.sandbox.Program;
import org.backmark.engine.sandbox.SandboxException;
import org.backmark.engine.unpack.SourceUnpacker;
import org.backmark.engine.unpack.UnpackLimits;
import org.backmark.engine.workspace.Workspace;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.diagnosis.Diagnosis;
import org.backmark.kit.inspect.ClassFileInspector;
import org.backmark.kit.score.OwnTests;

/**
 * Grades submissions of one assignment: options in, rows out.
 *
 * <p>Students' code is compiled and run in processes of its own, behind walls; whatever was sent, and whatever goes wrong,
 * there is a row. {@link #grade(Submission)} may be called by several threads. Nothing is written but temporary files, which
 * {@link #close} removes.
 */
public final class Grader implements AutoCloseable {
    private static final int MANY = 10;
    private final GraderOptions options;
    private final Workspace workspace;
    private final Isolation isolation;
    private final ConfinedPrograms programs;
    private final Path empty;
    private final Watchdog watchdog;
    private final WorkerPool pool;
    private final ConfinedCompiler compiler;
    private final ConfinedCompiler testCompiler;
    private final PipelineStages stages;

    private Grader(GraderOptions options, Workspace workspace, Isolation isolation) throws IOException {
        this.options = options;
        this.workspace = workspace;
        this.isolation = isolation;
        empty = workspace.openSubfolder("empty");
        programs = ConfinedPrograms.open(
                isolation.runtimes(), options.run().assignment().contract(), workspace.openSubfolder("worker"));
        watchdog = new Watchdog();
        pool = new WorkerPool(isolation.workers(), empty, options.jobs());
        compiler = compiler(programs.compiler());
        testCompiler = compiler(programs.testCompiler());
        stages = stages();
    }

    /**
     * Makes ready what grading needs, and proves the walls.
     *
     * @param options what is graded, and how
     * @throws SandboxException in one line if the sandbox does not work on this machine
     * @throws IOException in one line if temporary files cannot be written
     */
    public static Grader open(GraderOptions options) throws IOException, SandboxException {
        return open(options, Workspace.open(), remark -> {});
    }

    /**
     * The same, told what may be of interest.
     *
     * @param options what is graded, and how
     * @param workspace for temporary files; closed with the grader
     * @param remarks told, in one line, which walls stand
     * @throws SandboxException in one line if the sandbox does not work on this machine
     * @throws IOException in one line if temporary files cannot be written
     */
    public static Grader open(GraderOptions options, Workspace workspace, Consumer<String> remarks)
            throws IOException, SandboxException {
        try {
            return new Grader(options, workspace, Isolation.open(options.sandbox(), workspace, remarks));
        } catch (IOException | SandboxException | RuntimeException e) {
            workspace.close();
            throw e;
        }
    }

    /** Grades one submission. */
    public Graded grade(Submission submission) {
        return stages.grade(submission);
    }

    /**
     * Grades submissions, as many at a time as the options say.
     *
     * @param submissions in the order in which they are begun
     * @param results told of each as soon as it is graded, from the caller's thread
     * @throws Exception what {@code results} threw; nothing is being graded any more then
     */
    public void grade(List<Submission> submissions, Batch.Results results) throws Exception {
        grade(submissions, submission -> {}, results);
    }

    /**
     * The same, told what is begun too.
     *
     * @param submissions in the order in which they are begun
     * @param begun told of each before it is graded, from any thread
     * @param results told of each as soon as it is graded, from the caller's thread
     * @throws Exception what {@code results} threw; nothing is being graded any more then
     */
    public void grade(List<Submission> submissions, Consumer<Submission> begun, Batch.Results results)
            throws Exception {
        Thread preparation = prepare(submissions.size() >= MANY);
        try {
            Batch.grade(
                    submissions,
                    options.jobs(),
                    submission -> {
                        begun.accept(submission);
                        return grade(submission);
                    },
                    results);
        } finally {
            preparation.interrupt();
        }
    }

    // Beside the first workers' start. What fails here fails once more, and is told, where it is needed.
    private Thread prepare(boolean many) {
        Thread thread = new Thread(
                () -> {
                    try {
                        stages.diagnosis().prepare(many);
                    } catch (RuntimeException e) {
                        return;
                    }
                },
                "diagnosis");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private ConfinedCompiler compiler(Program program) {
        return new ConfinedCompiler(isolation.compilers(), program, empty, CompileLimits.DEFAULT, watchdog);
    }

    private PipelineStages stages() {
        Assignment assignment = options.run().assignment();
        Supplier<Optional<String>> damage = () -> isolation.runtimes().damage().or(programs::damage);
        return new PipelineStages(
                options.run(),
                new SourceUnpacker(assignment.packageName(), UnpackLimits.DEFAULT, VisibleTests.tests(assignment)),
                compiler,
                new ClassFileInspector(assignment.packageName(), assignment.contract()),
                options.suite(),
                Diagnosis.of(assignment, options.run().seed()),
                new WorkerBinding.Host(programs.classPath(), programs.archive(), watchdog, pool),
                damage,
                ownTests(assignment),
                System::nanoTime);
    }

    private OwnSuite ownTests(Assignment assignment) {
        if (!isolation.holdsUninspected()) {
            String kind = isolation.workers().kind().toString();
            return (sources, tests, classes) -> OwnTests.unknown(
                    "not run: nobody has inspected them, and --sandbox " + kind + " leaves them too much here");
        }
        ConfinedOwnSuite.Place place = new ConfinedOwnSuite.Place(
                isolation.compilers(),
                programs.ownTests(),
                () -> programs.ownTestsArchive(isolation.runtimes()),
                empty);
        return new ConfinedOwnSuite(assignment, testCompiler, place, watchdog);
    }

    @Override
    public void close() throws IOException {
        testCompiler.close();
        compiler.close();
        pool.close();
        watchdog.close();
        workspace.close();
    }
}
