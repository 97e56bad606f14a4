package org.backmark.tests.inf5860week7;

import java.util.Arrays;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.kit.Matrix;
import org.backmark.reference.inf5860week7.Week7Steps;

/** Mistakes in Step 6. */
final class WrongTraining {
    private WrongTraining() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                WrongSolution.of(
                                "up the slope",
                                Week7Steps.UPDATE,
                                (at, gradients, alpha) ->
                                        Week7Steps.UPDATE.right().of(at, gradients, -alpha))
                        .fails(
                                "oneStepGoesAgainstTheGradient",
                                "trainingIsGradientDescentStepByStep",
                                "trainingLowersTheCost",
                                "trainingReachesTheAccuracy"),
                WrongSolution.of(
                                "theta2 is not updated",
                                Week7Steps.UPDATE,
                                (at, gradients, alpha) -> at.withWeights(
                                        Week7Steps.UPDATE
                                                .right()
                                                .of(at, gradients, alpha)
                                                .theta1(),
                                        at.theta2()))
                        .fails(
                                "oneStepGoesAgainstTheGradient",
                                "trainingIsGradientDescentStepByStep",
                                "trainingReachesTheAccuracy"),
                WrongSolution.of(
                                "lambda is not passed on",
                                Week7Steps.TRAIN,
                                (steps, start, alpha, updates) ->
                                        Week7Steps.TRAIN.right().of(steps, start.withLambda(0), alpha, updates))
                        .fails("trainingIsGradientDescentStepByStep"),
                WrongSolution.of(
                                "a learning rate of its own",
                                Week7Steps.TRAIN,
                                (steps, start, alpha, updates) ->
                                        Week7Steps.TRAIN.right().of(steps, start, 1, updates))
                        .fails("oneStepGoesAgainstTheGradient", "trainingIsGradientDescentStepByStep"),
                WrongSolution.of("one step too many", Week7Steps.TRAIN, (steps, start, alpha, updates) -> {
                            Training more = Week7Steps.TRAIN.right().of(steps, start, alpha, updates + 1);
                            return new Training(more.theta1(), more.theta2(), Arrays.copyOf(more.cost(), updates));
                        })
                        .fails("oneStepGoesAgainstTheGradient", "trainingIsGradientDescentStepByStep"),
                WrongSolution.of("the cost after each update", Week7Steps.TRAIN, (steps, start, alpha, updates) -> {
                            Training more = Week7Steps.TRAIN.right().of(steps, start, alpha, updates + 1);
                            Training right = Week7Steps.TRAIN.right().of(steps, start, alpha, updates);
                            return new Training(
                                    right.theta1(), right.theta2(), Arrays.copyOfRange(more.cost(), 1, updates + 1));
                        })
                        .fails("trainingIsGradientDescentStepByStep", "trainingLowersTheCost"),
                WrongSolution.of("the weights it was given come back", new Delegate() {
                            @Override
                            public Training train(
                                    Matrix theta1,
                                    Matrix theta2,
                                    Matrix x,
                                    int[] y,
                                    int numLabels,
                                    double lambda,
                                    double alpha,
                                    int steps) {
                                double[] cost = super.train(theta1, theta2, x, y, numLabels, lambda, alpha, steps)
                                        .cost();
                                return new Training(theta1, theta2, cost);
                            }
                        })
                        .fails(
                                "oneStepGoesAgainstTheGradient",
                                "trainingIsGradientDescentStepByStep",
                                "trainingReachesTheAccuracy"),
                WrongSolution.of("the weights are changed in place", new Delegate() {
                            @Override
                            public Training train(
                                    Matrix theta1,
                                    Matrix theta2,
                                    Matrix x,
                                    int[] y,
                                    int numLabels,
                                    double lambda,
                                    double alpha,
                                    int steps) {
                                Training right = super.train(theta1, theta2, x, y, numLabels, lambda, alpha, steps);
                                theta1.setTo(right.theta1());
                                theta2.setTo(right.theta2());
                                return new Training(theta1, theta2, right.cost());
                            }
                        })
                        .fails("trainingIsGradientDescentStepByStep"));
    }
}
