package org.backmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.engine.batch.Batch;
import org.backmark.engine.batch.Graded;
import org.backmark.engine.batch.PipelineStages;
import org.backmark.engine.compile.CompileLimits;
import org.backmark.engine.compile.Compiler;
import org.backmark.engine.find.Submission;
import org.backmark.engine.grader.ConfinedPrograms;
import org.backmark.engine.grader.Runtimes;
import org.backmark.engine.javac.ConfinedCompiler;
import org.backmark.engine.own.OwnSuite;
import org.backmark.engine.run.Suite;
import org.backmark.engine.run.Watchdog;
import org.backmark.engine.run.WorkerBinding;
import org.backmark.engine.run.WorkerPool;
import org.backmark.engine.sandbox.SandboxException;
import org.backmark.engine.sandbox.SandboxKind;
import org.backmark.engine.sandbox.Sandboxes;
import org.backmark.engine.unpack.SourceUnpacker;
import org.backmark.engine.unpack.UnpackLimits;
import org.backmark.engine.workspace.Workspace;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.diagnosis.Diagnosis;
import org.backmark.kit.inspect.ClassFileInspector;
import org.backmark.kit.inspect.Inspection;
import org.backmark.kit.inspect.Inspector;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.StoppedBy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The attacks that the inspection refuses, let through: the walls behind it must hold, or must have said that they do not.
 *
 * <p>An attack prints {@code BREACH} when it has had its way.
 */
class BehindTheInspectionIT {
    private static final int JOBS = 2;
    private static final String HONEST = "honest-half";
    private static final Map<String, Attack> ATTACKS = new TreeMap<>();
    private static final Map<SandboxKind, Sandboxes.Proved> PROVED = new EnumMap<>(SandboxKind.class);
    private static final Map<SandboxKind, String> MISSING = new EnumMap<>(SandboxKind.class);
    private static final Map<SandboxKind, Map<String, Graded>> GRADED = new EnumMap<>(SandboxKind.class);
    private static final Map<SandboxKind, List<Long>> DROPPED = new EnumMap<>(SandboxKind.class);
    private static final List<String> OUTLIVING = new ArrayList<>();
    private static Playground playground;

    @BeforeAll
    static void letThemThrough() throws Exception {
        playground = Playground.open();
        for (Map.Entry<String, Path> file : Expectation.files(Attack.FOLDER).entrySet()) {
            Attack attack = Attack.read(file.getValue());
            if (attack.isStoppedByTheInspection() || file.getKey().equals(HONEST)) {
                ATTACKS.put(file.getKey(), attack);
            }
        }
        for (SandboxKind kind : kinds()) {
            try (Workspace workspace = Workspace.in(Files.createDirectories(playground.path("")))) {
                grade(kind, workspace);
            } catch (SandboxException e) {
                MISSING.put(kind, e.getMessage());
            }
            DROPPED.put(kind, removeDroppings());
        }
    }

    private static List<SandboxKind> kinds() {
        return List.of(SandboxKind.BWRAP, SandboxKind.USER, SandboxKind.PROCESS);
    }

    private static void grade(SandboxKind kind, Workspace workspace) throws Exception {
        Path secret = Files.writeString(workspace.subfolder("secret").resolve("secret.txt"), "42");
        Runtimes runtimes = Runtimes.open();
        Sandboxes sandboxes = new Sandboxes(runtimes.workers(), workspace.openSubfolder("sandbox"), secret);
        Sandboxes.Proved proved = sandboxes.open(kind);
        PROVED.put(kind, proved);
        Assignment assignment = Assignments.load("inf5860-week7", playground.config("0.5"));
        Path empty = workspace.openSubfolder("empty");
        ConfinedPrograms programs =
                ConfinedPrograms.open(runtimes, assignment.contract(), workspace.openSubfolder("worker"));
        List<Submission> submissions = ATTACKS.keySet().stream()
                .map(name -> new Submission(name, Attack.FOLDER.resolve(name)))
                .toList();
        Map<String, Graded> graded = new TreeMap<>();
        try (Watchdog watchdog = new Watchdog();
                WorkerPool pool = new WorkerPool(proved.sandbox(), empty, JOBS);
                ConfinedCompiler compiler = new ConfinedCompiler(
                        sandboxes.around(proved.sandbox(), runtimes.compilers()),
                        programs.compiler(),
                        empty,
                        CompileLimits.DEFAULT,
                        watchdog)) {
            WorkerBinding.Host host = new WorkerBinding.Host(programs.classPath(), programs.archive(), watchdog, pool);
            PipelineStages pipeline = pipeline(assignment, compiler, host);
            Batch.grade(submissions, JOBS, pipeline::grade, one -> {
                graded.put(one.report().student(), one);
                if (Playground.leavesAnything(one.report().student())) {
                    OUTLIVING.add(kind + " " + one.report().student());
                }
            });
        }
        GRADED.put(kind, graded);
        Path list = Path.of("target", "attacks", "behind-the-inspection-" + kind + ".txt");
        Files.createDirectories(list.getParent());
        Files.writeString(
                list, graded.values().stream().map(BehindTheInspectionIT::line).collect(Collectors.joining()));
    }

    /** What became of one attack, for a person to read. */
    private static String line(Graded graded) {
        String messages = graded.report()
                .checks()
                .filter(check ->
                        !check.outcome().earnsPoints() && !check.message().isEmpty())
                .filter(check -> check.outcome() != Outcome.NOT_ATTEMPTED && check.outcome() != Outcome.AWAITING_MARKS)
                .map(check -> "    " + check.outcome().label() + " "
                        + check.message().lines().findFirst().orElse(""))
                .distinct()
                .collect(Collectors.joining("\n"));
        String breaches = new String(graded.output(), StandardCharsets.UTF_8)
                .lines()
                .filter(printed -> printed.startsWith(Attack.BREACH))
                .distinct()
                .limit(3)
                .collect(Collectors.joining("\n    ", "    ", ""));
        return graded.report().student() + ": "
                + graded.report().stoppedBy().orElseThrow().label() + ", "
                + graded.report().score() + " points, "
                + String.format(Locale.ROOT, "%.1f s\n", graded.report().seconds())
                + messages + "\n" + breaches + "\n";
    }

    private static PipelineStages pipeline(Assignment assignment, Compiler compiler, WorkerBinding.Host host) {
        return new PipelineStages(
                new Run(assignment, 1, Optional.empty(), false),
                new SourceUnpacker(assignment.packageName(), UnpackLimits.DEFAULT),
                compiler,
                forbiddingNothing(new ClassFileInspector(assignment.packageName(), assignment.contract())),
                Suite.of(assignment),
                Diagnosis.of(assignment, 1),
                host,
                Optional::empty,
                OwnSuite.NONE,
                System::nanoTime);
    }

    private static Inspector forbiddingNothing(Inspector inspector) {
        return classes -> inspector.inspect(classes) instanceof Inspection.Inspected inspected
                ? new Inspection.Inspected(inspected.implementation(), Map.of(), List.of())
                : new Inspection.NotInspectable("it implements nothing");
    }

    /** The sizes of the files that attacks have left, which are gone then. */
    private static List<Long> removeDroppings() throws IOException {
        List<Long> sizes = new ArrayList<>();
        for (Path file : Playground.droppings()) {
            sizes.add(Files.size(file));
            Files.delete(file);
        }
        return sizes;
    }

    @AfterAll
    static void tidy() throws IOException {
        playground.close();
    }

    private static Graded graded(SandboxKind kind, String name) {
        Assumptions.assumeFalse(
                MISSING.containsKey(kind), () -> kind + " does not work on this machine: " + MISSING.get(kind));
        return GRADED.get(kind).get(name);
    }

    @TestFactory
    Stream<DynamicTest> theNextWallHoldsOrWasSaidToBeOpen() {
        return kinds().stream()
                .flatMap(kind -> ATTACKS.keySet().stream()
                        .map(name -> DynamicTest.dynamicTest(kind + " " + name, () -> holdsOrWasSaid(kind, name))));
    }

    private static void holdsOrWasSaid(SandboxKind kind, String name) {
        Attack attack = ATTACKS.get(name);
        Graded graded = graded(kind, name);
        Report report = graded.report();
        assertThat(report.status()).as(report.note()).isEqualTo(Status.GRADED);
        assertThat(report.score()).as("points").isLessThanOrEqualTo(attack.honest());
        if (new String(graded.output(), StandardCharsets.UTF_8).contains(Attack.BREACH)) {
            Sandboxes.Proved proved = PROVED.get(kind);
            assertThat(attack.behind())
                    .as("walls that should have held it")
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(proved.standing());
            String open = proved.line().substring(proved.line().indexOf("; open: "));
            assertThat(attack.behind()).allSatisfy(wall -> assertThat(open).contains(wall.label()));
        }
    }

    @Test
    void behindAllWallsNothingIsBreachedAndNothingIsWritten() {
        ATTACKS.keySet()
                .forEach(name -> assertThat(graded(SandboxKind.BWRAP, name).output())
                        .as(name)
                        .asString(StandardCharsets.UTF_8)
                        .doesNotContain(Attack.BREACH));
        assertThat(DROPPED.get(SandboxKind.BWRAP)).isEmpty();
    }

    /** Where making a file is not denied, its size is. */
    @Test
    void nowhereCanAnAttackWriteMoreThanAnEmptyFile() {
        assertThat(DROPPED.values().stream().flatMap(List::stream)).allMatch(size -> size == 0);
    }

    @Test
    void anHonestRowIsTheSameBehindEveryWall() {
        for (SandboxKind kind : GRADED.keySet()) {
            Report report = graded(kind, HONEST).report();
            assertThat(report.score()).as(kind.toString()).isEqualTo(30);
            assertThat(report.stoppedBy()).contains(StoppedBy.NOTHING);
        }
    }

    @Test
    void noAttackOutlivesItsSubmission() throws InterruptedException {
        assertThat(OUTLIVING).isEmpty();
        playground.assertNobodyIsLeft();
    }
}
