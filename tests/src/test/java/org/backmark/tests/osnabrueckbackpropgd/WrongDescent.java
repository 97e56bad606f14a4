package org.backmark.tests.osnabrueckbackpropgd;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.Matrix;
import org.backmark.reference.osnabrueckbackpropgd.AnimalsProblem;
import org.backmark.reference.osnabrueckbackpropgd.CatsAndDogsReference;
import org.backmark.reference.osnabrueckbackpropgd.CatsAndDogsSteps;
import org.backmark.reference.osnabrueckbackpropgd.DescentPlan;

/** Mistakes in the descent that have nothing to do with the order of the animals. */
final class WrongDescent {
    private WrongDescent() {}

    interface Way {
        Descent of(AnimalsProblem start, DescentPlan plan);
    }

    static WrongSolution way(String mistake, Way wrong) {
        return WrongSolution.of(mistake, new Delegate() {
            @Override
            public Descent descend(
                    double[] w,
                    Matrix x,
                    double[] target,
                    double learningRate,
                    double momentum,
                    int batchSize,
                    int epochs,
                    Random random) {
                return wrong.of(
                        new AnimalsProblem(w, x, target),
                        new DescentPlan(learningRate, momentum, batchSize, epochs, random));
            }
        });
    }

    static Descent right(AnimalsProblem start, DescentPlan plan) {
        return start.descend(new CatsAndDogsReference(), plan);
    }

    static Stream<WrongSolution> all() {
        List<double[]> kept = new ArrayList<>();
        return Stream.of(
                way("one array for all points", (start, plan) -> {
                            Descent right = right(start, plan);
                            double[] last = right.path().get(right.path().size() - 1);
                            return new Descent(
                                    right.path().stream().map(point -> last).toList(), right.loss());
                        })
                        .fails(
                                "batchDescentTellsCatsFromDogs",
                                "batchLossesAreThoseOfThePath",
                                "everyBatchStepFollowsTheGradient",
                                "everyMomentumStepKeepsItsVelocity",
                                "everyStepIsThatOfAMiniBatch",
                                "everyStepIsThatOfOneAnimal",
                                "miniBatchLossesAreOverAllAnimals",
                                "miniBatchesAreShuffledInEveryEpoch",
                                "miniBatchesTakeEveryAnimalOnce",
                                "momentumIsKeptFromBatchToBatch",
                                "momentumOfTwoSteps",
                                "oneEpochIsOneStep",
                                "stochasticDescentIsShuffledInEveryEpoch",
                                "stochasticDescentTakesEveryAnimalOnce",
                                "stochasticLossesAreOverAllAnimals",
                                "stochasticOrderComesFromTheGivenRandom",
                                "theLastMiniBatchMayBeSmaller"),
                way("the path without its beginning", (start, plan) -> {
                            Descent right = right(start, plan);
                            int points = right.path().size();
                            return new Descent(right.path().subList(Math.min(1, points - 1), points), right.loss());
                        })
                        .fails("batchDescentOfTheSheetsAnimals", "batchLossesAreThoseOfThePath", "oneEpochIsOneStep"),
                way("losses that look better", (start, plan) -> {
                            Descent right = right(start, plan);
                            return new Descent(
                                    right.path(),
                                    IntStream.range(0, right.loss().length)
                                            .mapToDouble(k -> right.loss()[k] * (k < 2 ? 1 : 0.9))
                                            .toArray());
                        })
                        .fails(
                                "batchDescentOfTheSheetsAnimals",
                                "batchLossesAreThoseOfThePath",
                                "miniBatchLossesAreOverAllAnimals",
                                "stochasticLossesAreOverAllAnimals"),
                way("the loss of the first animal alone", (start, plan) -> {
                            Descent right = right(start, plan);
                            return new Descent(
                                    right.path(),
                                    right.path().stream()
                                            .mapToDouble(
                                                    w -> start.only(0).at(w).loss(new CatsAndDogsReference()))
                                            .toArray());
                        })
                        .fails(
                                "batchDescentOfTheSheetsAnimals",
                                "batchLossesAreThoseOfThePath",
                                "miniBatchLossesAreOverAllAnimals",
                                "oneEpochIsOneStep",
                                "stochasticLossesAreOverAllAnimals"),
                way("the given weights in place", (start, plan) -> {
                            Descent right = right(start, plan);
                            start.w()[0] = right.path().get(right.path().size() - 1)[0];
                            return right;
                        })
                        .fails("everyBatchStepFollowsTheGradient"),
                way("it goes on from where it was", (start, plan) -> {
                            Descent right = right(kept.isEmpty() ? start : start.at(kept.get(0)), plan);
                            kept.clear();
                            kept.add(right.path().get(right.path().size() - 1));
                            return right;
                        })
                        .fails(
                                "batchDescentOfTheSheetsAnimals",
                                "batchDescentTellsCatsFromDogs",
                                "batchLossesAreThoseOfThePath",
                                "everyBatchStepFollowsTheGradient",
                                "everyMomentumStepKeepsItsVelocity",
                                "everyStepIsThatOfAMiniBatch",
                                "everyStepIsThatOfOneAnimal",
                                "miniBatchLossesAreOverAllAnimals",
                                "miniBatchesAreShuffledInEveryEpoch",
                                "miniBatchesTakeEveryAnimalOnce",
                                "momentumIsKeptFromBatchToBatch",
                                "momentumOfTwoSteps",
                                "oneEpochIsOneStep",
                                "stochasticDescentIsShuffledInEveryEpoch",
                                "stochasticDescentTakesEveryAnimalOnce",
                                "stochasticLossesAreOverAllAnimals",
                                "stochasticOrderComesFromTheGivenRandom",
                                "theLastMiniBatchMayBeSmaller"),
                way("it gives up after ten epochs", (start, plan) -> {
                            int epochs = plan.epochs() > 10 ? 0 : plan.epochs();
                            Descent early = right(start, withEpochs(plan, epochs));
                            List<double[]> path = new ArrayList<>(early.path());
                            List<Double> loss = new ArrayList<>(List.of(early.loss()[0]));
                            while (plan.epochs() > 10 && path.size() <= plan.epochs()) {
                                path.add(start.w());
                                loss.add(early.loss()[0]);
                            }
                            return plan.epochs() > 10
                                    ? new Descent(
                                            path,
                                            loss.stream()
                                                    .mapToDouble(Double::doubleValue)
                                                    .toArray())
                                    : early;
                        })
                        .fails("batchDescentOfTheSheetsAnimals", "batchDescentTellsCatsFromDogs"),
                WrongSolution.of("up the slope", CatsAndDogsSteps.MOVE, (w, velocity) ->
                                new double[] {w[0] - velocity[0], w[1] - velocity[1]})
                        .fails(
                                "batchDescentOfTheSheetsAnimals",
                                "batchDescentTellsCatsFromDogs",
                                "everyBatchStepFollowsTheGradient",
                                "everyMomentumStepKeepsItsVelocity",
                                "everyStepIsThatOfAMiniBatch",
                                "everyStepIsThatOfOneAnimal",
                                "miniBatchesAreShuffledInEveryEpoch",
                                "momentumIsKeptFromBatchToBatch",
                                "momentumOfTwoSteps",
                                "oneEpochIsOneStep",
                                "stochasticDescentIsShuffledInEveryEpoch",
                                "theLastMiniBatchMayBeSmaller"),
                WrongSolution.of(
                                "the mean over the batch",
                                CatsAndDogsSteps.PATH,
                                (steps, start, plan) -> CatsAndDogsSteps.PATH
                                        .right()
                                        .of(
                                                steps.with(CatsAndDogsSteps.GRADIENT, (now, at) -> {
                                                    double[] sum = CatsAndDogsSteps.GRADIENT
                                                            .right()
                                                            .of(now, at);
                                                    int n = at.target().length;
                                                    return new double[] {sum[0] / n, sum[1] / n};
                                                }),
                                                start,
                                                plan))
                        .fails(
                                "batchDescentOfTheSheetsAnimals",
                                "batchDescentTellsCatsFromDogs",
                                "everyBatchStepFollowsTheGradient",
                                "everyMomentumStepKeepsItsVelocity",
                                "everyStepIsThatOfAMiniBatch",
                                "miniBatchesAreShuffledInEveryEpoch",
                                "momentumIsKeptFromBatchToBatch",
                                "momentumOfTwoSteps",
                                "oneEpochIsOneStep",
                                "theLastMiniBatchMayBeSmaller"),
                WrongSolution.of(
                                "momentum left out",
                                CatsAndDogsSteps.VELOCITY,
                                (velocity, gradient, plan) ->
                                        CatsAndDogsSteps.VELOCITY.right().of(new double[2], gradient, plan))
                        .fails(
                                "everyMomentumStepKeepsItsVelocity",
                                "momentumIsKeptFromBatchToBatch",
                                "momentumOfTwoSteps"),
                way("the velocity anew in each epoch", WrongDescent::anew)
                        .fails(
                                "everyMomentumStepKeepsItsVelocity",
                                "momentumIsKeptFromBatchToBatch",
                                "momentumOfTwoSteps"));
    }

    private static Descent anew(AnimalsProblem start, DescentPlan plan) {
        Descent first = right(start, withEpochs(plan, 0));
        List<double[]> path = new ArrayList<>(first.path());
        List<Double> loss = new ArrayList<>(List.of(first.loss()[0]));
        for (int epoch = 0; epoch < plan.epochs(); epoch++) {
            Descent one = right(start.at(path.get(path.size() - 1)), withEpochs(plan, 1));
            path.addAll(one.path().subList(1, one.path().size()));
            for (int k = 1; k < one.loss().length; k++) {
                loss.add(one.loss()[k]);
            }
        }
        return new Descent(path, loss.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static DescentPlan withEpochs(DescentPlan plan, int epochs) {
        return new DescentPlan(plan.learningRate(), plan.momentum(), plan.batchSize(), epochs, plan.random());
    }
}
