package org.backmark.reference.inf5860week7;

import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.kit.Matrix;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** What is done rightly for one of the two Thetas, and wrongly for the other. */
final class OneThetaSlips {
    private static final KnownSlip.In COST = new KnownSlip.In("cost-regularised", "Part 3, the regularised cost");
    private static final KnownSlip.In BACKPROP = new KnownSlip.In("backprop", "Part 3, backpropagation");
    private static final KnownSlip.In GRADIENT = new KnownSlip.In("backprop-regularised", "Part 5");

    private OneThetaSlips() {}

    static Stream<KnownSlip> cost() {
        return Stream.of(
                COST.slip(
                                "bias-of-theta1-included",
                                "The penalty of the cost counts the bias column of Theta1 too; the biases carry none.",
                                Week7Steps.PENALTY,
                                (steps, at) -> CostFunction.penalty(steps, at) + ofBiases(steps, at, at.theta1()))
                        .mistake("penalty-of-biases-of-theta1"),
                COST.slip(
                                "bias-of-theta2-included",
                                "The penalty of the cost counts the bias column of Theta2 too; the biases carry none.",
                                Week7Steps.PENALTY,
                                (steps, at) -> CostFunction.penalty(steps, at) + ofBiases(steps, at, at.theta2()))
                        .mistake("penalty-of-biases-of-theta2"));
    }

    static Stream<KnownSlip> backprop() {
        return Stream.of(
                BACKPROP.slip(
                        "theta1-average-forgotten",
                        "The gradient of Theta1 is a sum over the samples, not a mean: 1/m is missing.",
                        Week7Steps.GRADIENTS,
                        (steps, at, layers) -> {
                            Gradients right = Backpropagation.gradients(steps, at, layers);
                            Gradients penalty =
                                    steps.of(Week7Steps.PENALTY_GRADIENT).of(steps, at);
                            return new Gradients(summed(right.theta1(), penalty.theta1(), at), right.theta2());
                        }),
                BACKPROP.slip(
                        "theta2-average-forgotten",
                        "The gradient of Theta2 is a sum over the samples, not a mean: 1/m is missing.",
                        Week7Steps.GRADIENTS,
                        (steps, at, layers) -> {
                            Gradients right = Backpropagation.gradients(steps, at, layers);
                            Gradients penalty =
                                    steps.of(Week7Steps.PENALTY_GRADIENT).of(steps, at);
                            return new Gradients(right.theta1(), summed(right.theta2(), penalty.theta2(), at));
                        }));
    }

    static Stream<KnownSlip> gradient() {
        return Stream.of(
                GRADIENT.slip(
                                "bias-of-theta1-included",
                                "The penalty is added to the gradient of Theta1's biases too; they carry none.",
                                Week7Steps.PENALTY_GRADIENT,
                                (steps, at) -> {
                                    Gradients right = Backpropagation.penaltyGradient(steps, at);
                                    return new Gradients(decayed(steps, at, at.theta1()), right.theta2());
                                })
                        .mistake("penalty-of-biases-of-theta1"),
                GRADIENT.slip(
                                "bias-of-theta2-included",
                                "The penalty is added to the gradient of Theta2's biases too; they carry none.",
                                Week7Steps.PENALTY_GRADIENT,
                                (steps, at) -> {
                                    Gradients right = Backpropagation.penaltyGradient(steps, at);
                                    return new Gradients(right.theta1(), decayed(steps, at, at.theta2()));
                                })
                        .mistake("penalty-of-biases-of-theta2"));
    }

    private static double ofBiases(Steps steps, Week7Problem at, Matrix theta) {
        double squares = Math.pow(theta.cols(0, 1).normF(), 2);
        return steps.of(Week7Steps.PENALTY_FACTOR).of(at.lambda(), at.samples()) * squares;
    }

    private static Matrix summed(Matrix gradient, Matrix penalty, Week7Problem at) {
        return gradient.minus(penalty).scale(at.samples()).plus(penalty);
    }

    private static Matrix decayed(Steps steps, Week7Problem at, Matrix theta) {
        return theta.scale(steps.of(Week7Steps.DECAY_FACTOR).of(at.lambda(), at.samples()));
    }
}
