package org.backmark.reference.inf5860week7;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** Slips in gradient descent. */
final class TrainingSlips {
    private static final KnownSlip.In TRAIN = new KnownSlip.In("train", "Step 6");

    private TrainingSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(
                TRAIN.slip(
                        "ascent",
                        "The gradients are added to the weights: the cost is climbed, not descended.",
                        Week7Steps.UPDATE,
                        (at, gradients, alpha) -> Descent.update(at, gradients, -alpha)),
                TRAIN.onTopOf(
                        "only-theta1",
                        "Only Theta1 is updated.",
                        Week7Steps.UPDATE,
                        update -> (at, gradients, alpha) ->
                                at.withWeights(update.of(at, gradients, alpha).theta1(), at.theta2())),
                TRAIN.onTopOf(
                        "only-theta2",
                        "Only Theta2 is updated.",
                        Week7Steps.UPDATE,
                        update -> (at, gradients, alpha) -> at.withWeights(
                                at.theta1(), update.of(at, gradients, alpha).theta2())),
                TRAIN.onTopOf(
                        "rate-ignored",
                        "The learning rate is not used: each step takes the whole gradient.",
                        Week7Steps.UPDATE,
                        update -> (at, gradients, alpha) -> update.of(at, gradients, 1)),
                TRAIN.onTopOf(
                        "rate-fixed",
                        "The learning rate that is given is not used: it is always 0.01.",
                        Week7Steps.UPDATE,
                        update -> (at, gradients, alpha) -> update.of(at, gradients, 0.01)),
                TRAIN.onTopOf(
                        "rate-over-m",
                        "The learning rate is divided by m once more; the gradients are means already.",
                        Week7Steps.UPDATE,
                        update -> (at, gradients, alpha) -> update.of(at, gradients, alpha / at.samples())),
                TRAIN.slip(
                                "rate-shrinks",
                                "The learning rate shrinks on the way; the one that is given holds for all steps.",
                                Week7Steps.TRAIN,
                                TrainingSlips::shrinking)
                        .shownBy(Symptom.SHRINKING),
                TRAIN.slip(
                        "not-updated",
                        "The weights that come back are those that were given.",
                        Week7Steps.UPDATE,
                        (at, gradients, alpha) -> at),
                TRAIN.slip(
                        "one-after-the-other",
                        "Theta2 is updated with gradients at the new Theta1; both belong to the same weights.",
                        Week7Steps.TRAIN,
                        (steps, start, alpha, updates) -> Week7Steps.TRAIN
                                .right()
                                .of(
                                        steps.with(Week7Steps.UPDATE, (at, gradients, rate) -> {
                                            Week7Problem half = at.withWeights(
                                                    steps.of(Week7Steps.UPDATE)
                                                            .of(at, gradients, rate)
                                                            .theta1(),
                                                    at.theta2());
                                            Layers layers =
                                                    steps.of(Week7Steps.FORWARD).of(steps, half);
                                            Gradients second = steps.of(Week7Steps.GRADIENTS)
                                                    .of(steps, half, layers);
                                            return half.withWeights(
                                                    half.theta1(),
                                                    steps.of(Week7Steps.UPDATE)
                                                            .of(half, second, rate)
                                                            .theta2());
                                        }),
                                        start,
                                        alpha,
                                        updates)),
                TRAIN.slip(
                                "second-layer-first",
                                "Theta1 is updated with gradients at the new Theta2; both belong to the same weights.",
                                Week7Steps.TRAIN,
                                (steps, start, alpha, updates) -> Week7Steps.TRAIN
                                        .right()
                                        .of(
                                                steps.with(
                                                        Week7Steps.UPDATE,
                                                        (at, gradients, rate) ->
                                                                secondFirst(steps, at, gradients, rate)),
                                                start,
                                                alpha,
                                                updates))
                        .keeping(0),
                TRAIN.onTopOf(
                                "gradients-without-penalty",
                                "The updates have no penalty: lambda is not passed on to the gradients.",
                                Week7Steps.TRAIN,
                                train -> (steps, start, alpha, updates) -> train.of(
                                        steps.with(
                                                Week7Steps.GRADIENTS,
                                                (all, at, layers) -> steps.of(Week7Steps.GRADIENTS)
                                                        .of(all, at.withLambda(0), layers)),
                                        start,
                                        alpha,
                                        updates))
                        .keeping(0),
                TRAIN.onTopOf(
                        "gradients-not-averaged",
                        "The updates are made with sums over the samples, not with means: 1/m is missing in train.",
                        Week7Steps.TRAIN,
                        train -> (steps, start, alpha, updates) -> train.of(
                                steps.with(Week7Steps.AVERAGE_GRADIENT, (sum, samples) -> sum), start, alpha, updates)),
                TRAIN.onTopOf(
                        "cost-after-update",
                        "Each cost is noted after its update; the first must be that of the weights given.",
                        Week7Steps.TRAIN,
                        train -> (steps, start, alpha, updates) -> {
                            Training more = train.of(steps, start, alpha, updates + 1);
                            Training right = train.of(steps, start, alpha, updates);
                            return new Training(
                                    right.theta1(),
                                    right.theta2(),
                                    Arrays.copyOfRange(more.cost(), 1, more.cost().length));
                        }),
                TRAIN.onTopOf(
                        "cost-without-penalty",
                        "The noted costs have no penalty.",
                        Week7Steps.TRAIN,
                        train -> (steps, start, alpha, updates) -> {
                            Training right = train.of(steps, start, alpha, updates);
                            Training free = train.of(
                                    steps.with(
                                            Week7Steps.COST,
                                            (all, at, layers) ->
                                                    steps.of(Week7Steps.COST).of(all, at.withLambda(0), layers)),
                                    start,
                                    alpha,
                                    updates);
                            return new Training(right.theta1(), right.theta2(), free.cost());
                        }),
                TRAIN.onTopOf(
                        "one-update-too-few",
                        "The weights that come back lack the last update.",
                        Week7Steps.TRAIN,
                        train -> (steps, start, alpha, updates) -> {
                            Training right = train.of(steps, start, alpha, updates);
                            Training less = train.of(steps, start, alpha, Math.max(0, updates - 1));
                            return new Training(less.theta1(), less.theta2(), right.cost());
                        }),
                TRAIN.onTopOf(
                        "begins-at-one",
                        "The first step is missing: the loop begins at 1, and the first cost stays 0.",
                        Week7Steps.TRAIN,
                        train -> (steps, start, alpha, updates) -> {
                            Training less = train.of(steps, start, alpha, Math.max(0, updates - 1));
                            double[] cost = new double[updates];
                            System.arraycopy(less.cost(), 0, cost, 1, less.cost().length);
                            return new Training(less.theta1(), less.theta2(), cost);
                        }),
                TRAIN.onTopOf(
                        "one-update-too-many",
                        "There is one update too many, and one cost.",
                        Week7Steps.TRAIN,
                        train -> (steps, start, alpha, updates) -> train.of(steps, start, alpha, updates + 1)),
                TRAIN.onTopOf(
                        "one-cost-too-many",
                        "There is one cost too many: note it before each update, and not after the last.",
                        Week7Steps.TRAIN,
                        train -> (steps, start, alpha, updates) -> {
                            Training right = train.of(steps, start, alpha, updates);
                            Training more = train.of(steps, start, alpha, updates + 1);
                            return new Training(right.theta1(), right.theta2(), more.cost());
                        }),
                TRAIN.onTopOf(
                        "lambda-forgotten",
                        "The training has no penalty: lambda is not passed on.",
                        Week7Steps.TRAIN,
                        train ->
                                (steps, start, alpha, updates) -> train.of(steps, start.withLambda(0), alpha, updates)),
                TRAIN.slip(
                                "input-modified",
                                "train changes the weights that it is given.",
                                Week7Steps.TRAIN,
                                (steps, start, alpha, updates) -> {
                                    Training right = Descent.train(steps, start, alpha, updates);
                                    start.theta1().setTo(right.theta1());
                                    start.theta2().setTo(right.theta2());
                                    return right;
                                })
                        .shownBy(Symptom.INPUT_MODIFIED),
                TRAIN.slip(
                                "own-weights",
                                "train does not start from the weights that it is given.",
                                Week7Steps.TRAIN,
                                (steps, start, alpha, updates) -> Descent.train(
                                        steps,
                                        start.withWeights(own(start.theta1()), own(start.theta2())),
                                        alpha,
                                        updates))
                        .shownBy(Symptom.UNRELATED),
                TRAIN.slip(
                                "memory",
                                "train has another answer the second time: something is kept from the last call, or"
                                        + " numbers are drawn at random.",
                                steps -> {
                                    int[] calls = new int[1];
                                    return steps.with(
                                            Week7Steps.TRAIN,
                                            (all, start, alpha, updates) ->
                                                    Descent.train(all, start, alpha * ++calls[0], updates));
                                })
                        .shownBy(Symptom.MEMORY));
    }

    private static Week7Problem secondFirst(Steps steps, Week7Problem at, Gradients gradients, double rate) {
        Matrix theta2 = steps.of(Week7Steps.UPDATE).of(at, gradients, rate).theta2();
        Week7Problem half = at.withWeights(at.theta1(), theta2);
        Layers layers = steps.of(Week7Steps.FORWARD).of(steps, half);
        Gradients second = steps.of(Week7Steps.GRADIENTS).of(steps, half, layers);
        return half.withWeights(
                steps.of(Week7Steps.UPDATE).of(half, second, rate).theta1(), theta2);
    }

    private static Matrix own(Matrix theta) {
        return InitialWeights.uniform(theta.getNumCols() - 1, theta.getNumRows(), new Random(1));
    }

    private static Training shrinking(Steps steps, Week7Problem start, double alpha, int updates) {
        int[] taken = {0};
        return Week7Steps.TRAIN
                .right()
                .of(
                        steps.with(
                                Week7Steps.UPDATE,
                                (at, gradients, rate) -> steps.of(Week7Steps.UPDATE)
                                        .of(at, gradients, rate * Math.pow(0.97, taken[0]++))),
                        start,
                        alpha,
                        updates);
    }
}
