package org.backmark.app;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backmark.engine.sandbox.Wall;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.StoppedBy;

/**
 * What an attack must get, and what it must never get.
 *
 * @param about what it does, and what its honest parts earn; written before it is graded
 * @param honest the most that it may earn: what its honest parts would, without the attack
 * @param stoppedBy the layer that its row names
 * @param behind the walls that hold it, each of them alone, where the inspection does not; empty if it has nothing to gain
 * @param status as in {@link Expectation}
 * @param note as in {@link Expectation}
 * @param tasks as in {@link Expectation}
 * @param diagnosis as in {@link Expectation}
 * @param checks as in {@link Expectation}, without those that were not attempted
 */
record Attack(
        String about,
        double honest,
        String stoppedBy,
        List<Wall> behind,
        String status,
        String note,
        Map<String, Double> tasks,
        Map<String, String> diagnosis,
        Map<String, Expectation.Failure> checks) {
    /** What an attack prints when it has had its way. */
    static final String BREACH = "BREACH";

    private static final int LONGEST = 200;

    /** The attacks. */
    static final Path FOLDER = Command.ROOT.resolve("tests/submissions/attacks");

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    static Attack read(Path file) throws IOException {
        return GSON.fromJson(Files.readString(file), Attack.class);
    }

    Expectation expectation() {
        return new Expectation(about, status, note, tasks, diagnosis, checks);
    }

    /** What the grader said, without the checks that were not attempted. */
    static Expectation attempted(Expectation all) {
        Map<String, Expectation.Failure> checks = new TreeMap<>(all.checks());
        checks.values().removeIf(failure -> failure.outcome().equals(Outcome.NOT_ATTEMPTED.label()));
        return new Expectation(all.about(), all.status(), all.note(), all.tasks(), all.diagnosis(), checks);
    }

    /** Writes the file with other checks and named mistakes; nothing else is ever taken from what the grader said. */
    void writeWith(Expectation actual, Path file) throws IOException {
        Attack changed = new Attack(
                about,
                honest,
                stoppedBy,
                behind,
                status,
                note,
                tasks,
                actual.diagnosis(),
                actual.shortened(LONGEST).checks());
        Files.writeString(file, GSON.toJson(changed) + "\n");
    }

    /** Whether nothing of it gets as far as a worker. */
    boolean isStoppedBeforeAnyWorker() {
        return stoppedBy.equals(StoppedBy.INTAKE.label()) || stoppedBy.equals(StoppedBy.COMPILER.label());
    }

    /** Whether it tries what is not allowed. */
    boolean isStoppedByTheInspection() {
        return status.equals("graded") && stoppedBy.equals(StoppedBy.INSPECTION.label());
    }
}
