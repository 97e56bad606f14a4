package org.backmark.kit.assignment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One course sheet, as data.
 *
 * @param version the version of this format, 1
 * @param id its name on the command line, for example {@code inf5860-week7}
 * @param title what a reader sees
 * @param course the course that gives it
 * @param sheet the sheet it comes from
 * @param contract the interface that a student implements, fully qualified
 * @param packageName the package of the student's classes and of the visible checks; the hidden ones are in {@code .hidden}
 *     below it
 * @param passMark what must be earned to pass
 * @param fileName a regular expression with a group {@code id}, which a submission's file name is matched with; a group
 *     {@code name} is the student's name, {@code time} is when it came, {@code attempt} its number, {@code members} who
 *     works together, separated by {@code +}, {@code &}, a comma or a space
 * @param policy late work and groups
 * @param feedback how much a student sees of hidden checks
 * @param limits what the student's code may use
 * @param training the data and threshold of the training check
 * @param full what takes their place on demand, for training at the sheet's own size
 * @param ownTests what the students' own tests may earn and use
 * @param partialCredit what a named mistake leaves
 * @param errata what the sheet gets wrong, a sentence each
 * @param tasks in the order of the sheet
 */
public record Assignment(
        @Within(least = 1, most = 1) int version,
        String id,
        String title,
        String course,
        String sheet,
        String contract,
        String packageName,
        PassMark passMark,
        String fileName,
        Policy policy,
        Feedback feedback,
        Limits limits,
        Training training,
        Full full,
        OwnTests ownTests,
        PartialCredit partialCredit,
        List<String> errata,
        List<Task> tasks) {

    public Assignment {
        errata = List.copyOf(errata);
        tasks = List.copyOf(tasks);
    }

    /** An assignment that gives no points for the students' own tests, and the usual ones for named mistakes. */
    public Assignment(
            int version,
            String id,
            String title,
            String course,
            String sheet,
            String contract,
            String packageName,
            PassMark passMark,
            String fileName,
            Policy policy,
            Feedback feedback,
            Limits limits,
            Training training,
            Full full,
            List<String> errata,
            List<Task> tasks) {
        this(
                version,
                id,
                title,
                course,
                sheet,
                contract,
                packageName,
                passMark,
                fileName,
                policy,
                feedback,
                limits,
                training,
                full,
                OwnTests.UNPAID,
                PartialCredit.USUAL,
                errata,
                tasks);
    }

    /** The task that a check belongs to, if the assignment has such a check. */
    public Optional<Task> taskOf(String checkId) {
        return tasks.stream()
                .filter(task ->
                        task.checks().stream().anyMatch(check -> check.id().equals(checkId)))
                .findFirst();
    }

    /** Every check of every task. */
    public Stream<Check> checks() {
        return tasks.stream().flatMap(task -> task.checks().stream());
    }

    /** The same assignment for training at the sheet's own size, with limits to match. */
    public Assignment forAllSamples() {
        return new Assignment(
                version,
                id,
                title,
                course,
                sheet,
                contract,
                packageName,
                passMark,
                fileName,
                policy,
                feedback,
                full.limits(),
                full.training(),
                full,
                ownTests,
                partialCredit,
                errata,
                tasks);
    }

    /** The same, with the task that the students' own tests earn their points in, if they can earn any. */
    Assignment withTaskOfOwnTests() {
        if (ownTests.points() == 0) {
            return this;
        }
        Task task = new Task(
                OwnTests.TASK,
                "Tests of your own",
                "not in the sheet",
                ownTests.points(),
                false,
                true,
                List.of(),
                List.of());
        return new Assignment(
                version,
                id,
                title,
                course,
                sheet,
                contract,
                packageName,
                passMark,
                fileName,
                policy,
                feedback,
                limits,
                training,
                full,
                ownTests,
                partialCredit,
                errata,
                Stream.concat(tasks.stream(), Stream.of(task)).toList());
    }

    /**
     * Late work and groups. The deadline itself changes from term to term, and is told to the command.
     *
     * @param late {@code none}, {@code refuse} or {@code percent}
     * @param percentPerDay of the points earned, taken off for each day begun since the deadline, with {@code percent}
     * @param graceMinutes how late is not late yet, at most a year
     * @param groupSize how many may submit together, at least 1
     */
    public record Policy(
            String late,
            @Within(least = 0, most = 100) double percentPerDay,
            @Within(least = 0, most = 527_040) int graceMinutes,
            @Within(least = 1, most = 1000) int groupSize) {}

    /**
     * How much a student sees.
     *
     * @param hidden of a hidden check that failed
     */
    public record Feedback(Disclosure hidden) {}

    /** How much of a failed check is shown. */
    public enum Disclosure {
        /** Its name and outcome. */
        NAME,
        /** Its hint too, but neither inputs nor expected values. */
        HINT,
        /** Everything. */
        FULL
    }

    /**
     * What the student's code may use.
     *
     * @param callSeconds CPU seconds of one call
     * @param checkSeconds CPU seconds of all calls of one check
     * @param submissionSeconds CPU seconds of all calls of a submission, those asked once more among them
     * @param heapMegabytes the worker's heap
     */
    public record Limits(
            @Within(least = 0.05, most = 1_000_000) double callSeconds,
            @Within(least = 0.05, most = 1_000_000) double checkSeconds,
            @Within(least = 0.05, most = 10_000_000) double submissionSeconds,
            @Within(least = 16, most = 65_536) int heapMegabytes) {
        // Two methods that never return cost less, and a right solution a tenth or so.
        private static final double CHECKS_AT_THEIR_LIMIT = 6;

        /** Limits of which nobody has said what a submission may use: as much as a few checks may. */
        public Limits(double callSeconds, double checkSeconds, int heapMegabytes) {
            this(callSeconds, checkSeconds, usual(checkSeconds), heapMegabytes);
        }

        /** What a submission may use where nobody says so, given what a check may. */
        static double usual(double checkSeconds) {
            return CHECKS_AT_THEIR_LIMIT * checkSeconds;
        }
    }

    /**
     * The students' own tests.
     *
     * @param points for the share of their lines that these run; 0 if their coverage is only reported
     * @param seconds CPU seconds of all of them together
     */
    public record OwnTests(
            @Within(least = 0, most = PassMark.MOST_POINTS) double points,
            @Within(least = 0.05, most = 1_000_000) double seconds) {
        /** The task that their points stand in, where there are any. */
        public static final String TASK = "own-tests";

        /** No points, and half a minute. */
        public static final OwnTests UNPAID = new OwnTests(0, 30);
    }

    /**
     * Points for what is right but for a known mistake.
     *
     * @param namedSlip of the points lost, the share that a task keeps whose whole fault is one named slip, 0 to 1; 0 turns
     *     it off but for the slips that state a share of their own
     */
    public record PartialCredit(@Within(least = 0, most = 1) double namedSlip) {
        /** Half of the points. */
        public static final PartialCredit USUAL = new PartialCredit(0.5);
    }

    /**
     * The training check.
     *
     * @param data how many samples, at most
     * @param steps how many updates
     * @param learningRate alpha
     * @param threshold the accuracy to be reached, in percent
     * @param seeds over how many initial weights it is judged
     */
    public record Training(
            @Within(least = 1, most = 1_000_000) int data,
            @Within(least = 1, most = 1_000_000) int steps,
            @Within(least = 1e-9, most = 1e6) double learningRate,
            @Within(least = 0, most = 100) double threshold,
            @Within(least = 1, most = 1000) int seeds) {}

    /**
     * The training check at the sheet's own size.
     *
     * @param limits in place of the assignment's
     * @param training in place of the assignment's
     */
    public record Full(Limits limits, Training training) {}
}
