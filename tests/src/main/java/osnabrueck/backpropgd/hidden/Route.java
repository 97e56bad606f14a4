package osnabrueck.backpropgd.hidden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.compare.Expect;
import org.backmark.reference.osnabrueckbackpropgd.Accuracy;
import org.backmark.reference.osnabrueckbackpropgd.AnimalsProblem;
import org.backmark.reference.osnabrueckbackpropgd.DescentPlan;

/**
 * A way down the error surface, step by step: nobody says in which order the animals come, but each step must be that of some
 * batch at the point where it begins.
 *
 * <p>A first or last point that is missing costs its points once, in {@link #recorded}: elsewhere the steps that are there are
 * looked at.
 *
 * @param problem where the way begins, and the animals
 * @param plan how to descend
 * @param path pairs of numbers, from the start on; the last may be missing
 * @param loss as the student gave them
 */
record Route(AnimalsProblem problem, DescentPlan plan, List<double[]> path, double[] loss) {
    private static final int LARGEST_LOOKED_AT = 3;
    private static final int MOST_LOOKED_AT = 24;
    private static final String POINTS = "The w you were given, and the w after each step; a loss for each of them.";

    /** Lets a student descend; fails unless the answer has the steps that it must have. */
    static Route of(CatsAndDogs student, AnimalsProblem problem, DescentPlan plan) {
        return of(descent(student, problem, plan), problem, plan);
    }

    /** The same; fails if a point or a loss is missing. */
    static Route recorded(CatsAndDogs student, AnimalsProblem problem, DescentPlan plan) {
        Descent descent = descent(student, problem, plan);
        int points = points(problem, plan);
        String what = ", " + words(problem, plan);
        Expect.that("the path" + what)
                .hint(POINTS)
                .holds(descent.path().size() == points, descent.path().size() + " points", points + " points");
        Expect.that("the losses" + what)
                .hint(POINTS)
                .holds(descent.loss().length == points, descent.loss().length + " numbers", points + " numbers");
        return of(descent, problem, plan);
    }

    private static Descent descent(CatsAndDogs student, AnimalsProblem problem, DescentPlan plan) {
        Descent descent = Expect.that("descend").isThere(problem.descend(student, plan));
        Expect.that("the path").hint(POINTS).isThere(descent.path());
        Expect.that("the losses").hint(POINTS).isThere(descent.loss());
        return descent;
    }

    private static Route of(Descent descent, AnimalsProblem problem, DescentPlan plan) {
        String what = ", " + words(problem, plan);
        Expect.that("the points of the path" + what)
                .hint("A point is the two weights.")
                .holds(
                        descent.path().stream().allMatch(point -> point != null && point.length == 2),
                        "some are not",
                        "all two numbers");
        int points = points(problem, plan);
        List<double[]> path = descent.pathFrom(problem.w(), points);
        Expect.that("the path" + what)
                .hint(POINTS)
                .holds(path.size() == points || path.size() == points - 1, path.size() + " points", points + " points");
        Expect.that("the first point of the path" + what)
                .hint("The path begins at the w you were given. Put a new array into it each time.")
                .agrees(path.isEmpty() ? new double[0] : path.get(0), problem.w(), 1e-9);
        return new Route(problem, plan, path, descent.loss());
    }

    private static int points(AnimalsProblem problem, DescentPlan plan) {
        int animals = problem.x().getNumCols();
        int size = Math.min(plan.batchSize(), animals);
        return 1 + plan.epochs() * ((animals + size - 1) / size);
    }

    /** The accuracy in percent at each point of the path, computed from the points alone. */
    double[] accuracies() {
        return path.stream().mapToDouble(w -> Accuracy.percent(problem.at(w))).toArray();
    }

    /** Fails unless each loss is that of its point, over all animals; there may be one more or less than points. */
    void hasItsLosses(CatsAndDogs reference) {
        double[] right = path.stream().mapToDouble(w -> lossAt(w, reference)).toArray();
        int missing = right.length - loss.length;
        Expect.that("the losses, " + words())
                .hint(POINTS)
                .holds(Math.abs(missing) <= 1, loss.length + " numbers", right.length + " numbers");
        if (missing != 0 && agree(Math.max(0, missing), Math.max(0, -missing), right)) {
            return;
        }
        for (int k = 0; k < Math.min(right.length, loss.length) && Double.isFinite(right[k]); k++) {
            Expect.that("the loss at point " + k + " of the path, counted from 0, " + words())
                    .hint("Over all animals, not over the batch; at the very weights that stand in the path.")
                    .agrees(loss[k], right[k], 1e-9);
        }
    }

    // A descent that goes nowhere has the loss where it begins.
    private double lossAt(double[] w, CatsAndDogs reference) {
        DescentPlan none = new DescentPlan(plan.learningRate(), 0, plan.batchSize(), 0, new SeededRandom(1));
        return problem.at(w).descend(reference, none).loss()[0];
    }

    // Where one is missing, it may be the first.
    private boolean agree(int fromPoint, int fromLoss, double[] right) {
        return IntStream.range(0, Math.min(right.length - fromPoint, loss.length - fromLoss))
                .allMatch(k -> isClose(loss[k + fromLoss], right[k + fromPoint]));
    }

    /**
     * Fails unless every step is that of a batch of animals that are not used yet in its epoch.
     *
     * @param reference is asked for the step of each batch
     * @param hint what to look at
     * @return the batches of each epoch in their order, for example {@code [0, 3] [1, 2]}
     */
    List<String> batches(CatsAndDogs reference, String hint) {
        List<String> epochs = new ArrayList<>();
        int point = 0;
        for (int epoch = 0; epoch < plan.epochs(); epoch++) {
            List<Integer> left = IntStream.range(0, problem.x().getNumCols())
                    .boxed()
                    .collect(Collectors.toCollection(ArrayList::new));
            StringBuilder order = new StringBuilder();
            while (!left.isEmpty() && point + 1 < path.size()) {
                int[] batch = batch(point++, epoch, left, reference, hint);
                left.removeAll(IntStream.of(batch).boxed().toList());
                order.append(Arrays.toString(batch)).append(' ');
            }
            epochs.add(order.toString().strip());
        }
        return epochs;
    }

    private int[] batch(int point, int epoch, List<Integer> left, CatsAndDogs reference, String hint) {
        double[] end = path.get(point + 1);
        List<int[]> choices = Choices.of(left, Math.min(plan.batchSize(), left.size()));
        for (int[] choice : choices) {
            if (isClose(next(point, choice, reference), end)) {
                return choice;
            }
        }
        Expect.that("step " + (point + 1) + " of the path, in epoch " + (epoch + 1) + ", " + words())
                .hint(known(point, left, reference).orElse(hint))
                .holds(
                        false,
                        "to " + Arrays.toString(end) + ", the step of no batch",
                        choices.size() == 1
                                ? "to " + Arrays.toString(next(point, choices.get(0), reference))
                                : "the step of one of " + choices.size() + " batches of animals not used yet");
        throw new AssertionError("never gets here");
    }

    /** What is said of a step that no batch of unused animals makes, if a common mistake makes it. */
    private Optional<String> known(int point, List<Integer> left, CatsAndDogs reference) {
        int animals = problem.x().getNumCols();
        int size = Math.min(plan.batchSize(), left.size());
        double[] end = path.get(point + 1);
        int[] all = IntStream.range(0, animals).toArray();
        if (isClose(next(point, all, reference), end)) {
            return Optional.of("Take the gradient of the batch alone, not that of all animals.");
        }
        if (size > LARGEST_LOOKED_AT || animals > MOST_LOOKED_AT) {
            return Optional.empty();
        }
        if (Choices.withRepetition(animals, size).stream()
                .anyMatch(batch -> isClose(next(point, batch, reference), end))) {
            return Optional.of(
                    "Each animal is used once in an epoch: shuffle all, then go through them; do not draw again for"
                            + " every batch.");
        }
        return Choices.of(IntStream.of(all).boxed().toList(), size).stream()
                        .anyMatch(batch -> isOfOtherTargets(point, batch, end, reference))
                ? Optional.of("Shuffle the targets together with their animals.")
                : Optional.empty();
    }

    private boolean isOfOtherTargets(int point, int[] batch, double[] end, CatsAndDogs reference) {
        double[] kinds = Arrays.stream(problem.target()).distinct().toArray();
        for (int pattern = 0; pattern < 1 << batch.length && kinds.length == 2; pattern++) {
            double[] target = new double[batch.length];
            for (int i = 0; i < target.length; i++) {
                target[i] = kinds[pattern >> i & 1];
            }
            AnimalsProblem at = problem.at(path.get(point)).only(batch);
            if (isClose(next(point, new AnimalsProblem(at.w(), at.x(), target), reference), end)) {
                return true;
            }
        }
        return false;
    }

    /** The velocity before a step is the step before. The batch alone is a descent of one step. */
    private double[] next(int point, int[] batch, CatsAndDogs reference) {
        return next(point, problem.at(path.get(point)).only(batch), reference);
    }

    private double[] next(int point, AnimalsProblem batch, CatsAndDogs reference) {
        double[] w = batch.w();
        double[] before = path.get(Math.max(0, point - 1));
        DescentPlan once = new DescentPlan(plan.learningRate(), 0, batch.target().length, 1, new SeededRandom(1));
        double[] moved = batch.descend(reference, once).path().get(1);
        return IntStream.range(0, w.length)
                .mapToDouble(i -> moved[i] + plan.momentum() * (w[i] - before[i]))
                .toArray();
    }

    private static boolean isClose(double[] some, double[] others) {
        return IntStream.range(0, some.length).allMatch(i -> isClose(some[i], others[i]));
    }

    // What is followed through may lead away without end: then both do.
    private static boolean isClose(double some, double other) {
        return Double.isFinite(other)
                ? Math.abs(some - other) <= 1e-9 * Math.max(1, Math.abs(other))
                : !Double.isFinite(some);
    }

    private String words() {
        return words(problem, plan);
    }

    private static String words(AnimalsProblem problem, DescentPlan plan) {
        return problem.x().getNumCols() + " animals in batches of " + plan.batchSize() + ", " + plan.epochs()
                + " epochs, eta " + plan.learningRate() + ", mu " + plan.momentum();
    }
}
