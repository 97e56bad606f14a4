package osnabrueck.backpropgd.hidden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.compare.Expect;
import org.backmark.reference.osnabrueckbackpropgd.Accuracy;
import org.backmark.reference.osnabrueckbackpropgd.AnimalsProblem;
import org.backmark.reference.osnabrueckbackpropgd.DescentPlan;

/**
 * A way down the error surface, step by step: nobody says in which order the animals come, but each step must be that of some
 * batch at the point where it begins.
 *
 * @param problem where the way begins, and the animals
 * @param plan how to descend
 * @param descent what the student answered: a path of pairs of numbers, with a loss for each, and as many as there must be
 */
record Route(AnimalsProblem problem, DescentPlan plan, Descent descent) {
    private static final String POINTS = "The w you were given, and the w after each step; a loss for each of them.";

    /** Lets a student descend; fails unless the answer has the points and losses that it must have. */
    static Route of(CatsAndDogs student, AnimalsProblem problem, DescentPlan plan) {
        Descent descent = Expect.that("descend").isThere(problem.descend(student, plan));
        List<double[]> path = Expect.that("the path").hint(POINTS).isThere(descent.path());
        double[] loss = Expect.that("the losses").hint(POINTS).isThere(descent.loss());
        int animals = problem.x().getNumCols();
        int size = Math.min(plan.batchSize(), animals);
        int points = 1 + plan.epochs() * ((animals + size - 1) / size);
        String what = ", " + words(animals, plan);
        Expect.that("the path" + what)
                .hint(POINTS)
                .holds(path.size() == points, path.size() + " points", points + " points");
        Expect.that("the losses" + what)
                .hint(POINTS)
                .holds(loss.length == points, loss.length + " numbers", points + " numbers");
        Expect.that("the points of the path" + what)
                .hint("A point is the two weights.")
                .holds(
                        path.stream().allMatch(point -> point != null && point.length == 2),
                        "some are not",
                        "all two numbers");
        Expect.that("the first point of the path" + what)
                .hint("The path begins at the w you were given. Put a new array into it each time.")
                .agrees(path.get(0), problem.w(), 1e-9);
        return new Route(problem, plan, descent);
    }

    /** The accuracy in percent at each point of the path, computed from the points alone. */
    double[] accuracies() {
        return descent.path().stream()
                .mapToDouble(w -> Accuracy.percent(problem.at(w)))
                .toArray();
    }

    /** Fails unless each loss is that of its point, over all animals. */
    void hasItsLosses(CatsAndDogs reference) {
        for (int k = 0; k < descent.path().size(); k++) {
            Expect.that("the loss at point " + k + " of the path, counted from 0, " + words())
                    .hint("Over all animals, not over the batch; at the very weights that stand in the path.")
                    .agrees(descent.loss()[k], problem.at(descent.path().get(k)).loss(reference), 1e-9);
        }
    }

    /**
     * Fails unless every step is that of a batch of animals that are not used yet in its epoch.
     *
     * @param reference is asked for the gradient of each batch
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
            while (!left.isEmpty()) {
                int[] batch = batch(point++, epoch, left, reference, hint);
                left.removeAll(IntStream.of(batch).boxed().toList());
                order.append(Arrays.toString(batch)).append(' ');
            }
            epochs.add(order.toString().strip());
        }
        return epochs;
    }

    private int[] batch(int point, int epoch, List<Integer> left, CatsAndDogs reference, String hint) {
        double[] end = descent.path().get(point + 1);
        List<int[]> choices = Choices.of(left, Math.min(plan.batchSize(), left.size()));
        for (int[] choice : choices) {
            if (isClose(next(point, choice, reference), end)) {
                return choice;
            }
        }
        Expect.that("step " + (point + 1) + " of the path, in epoch " + (epoch + 1) + ", " + words())
                .hint(hint)
                .holds(
                        false,
                        "to " + Arrays.toString(end) + ", the step of no batch",
                        choices.size() == 1
                                ? "to " + Arrays.toString(next(point, choices.get(0), reference))
                                : "the step of one of " + choices.size() + " batches of animals not used yet");
        throw new AssertionError("never gets here");
    }

    /** The velocity before a step is the step before. */
    private double[] next(int point, int[] batch, CatsAndDogs reference) {
        double[] w = descent.path().get(point);
        double[] before = descent.path().get(Math.max(0, point - 1));
        double[] gradient = problem.at(w).only(batch).gradient(reference);
        return IntStream.range(0, w.length)
                .mapToDouble(i -> w[i] + plan.momentum() * (w[i] - before[i]) - plan.learningRate() * gradient[i])
                .toArray();
    }

    private static boolean isClose(double[] some, double[] others) {
        return IntStream.range(0, some.length)
                .allMatch(i -> Math.abs(some[i] - others[i]) <= 1e-9 * Math.max(1, Math.abs(others[i])));
    }

    private String words() {
        return words(problem.x().getNumCols(), plan);
    }

    private static String words(int animals, DescentPlan plan) {
        return animals + " animals in batches of " + plan.batchSize() + ", " + plan.epochs() + " epochs, eta "
                + plan.learningRate() + ", mu " + plan.momentum();
    }
}
