package org.backmark.reference.inf5860week7;

import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.kit.Matrix;
import org.backmark.reference.KnownSlip;

/** Slips in the penalty of the cost, and in what it adds to the gradients. */
final class PenaltySlips {
    private static final KnownSlip.In COST = new KnownSlip.In("cost-regularised", "Part 3, the regularised cost");
    private static final KnownSlip.In GRADIENT = new KnownSlip.In("backprop-regularised", "Part 5");

    private PenaltySlips() {}

    static Stream<KnownSlip> cost() {
        return Stream.of(
                COST.slip(
                        "absolute",
                        "The penalty of the cost sums absolute values, not squares.",
                        Week7Steps.SQUARES,
                        theta -> Bias.drop(theta).map(Math::abs).elementSum()),
                COST.slip(
                        "square-of-sum",
                        "The penalty of the cost squares the sum of the weights; it is the sum of their squares.",
                        Week7Steps.SQUARES,
                        theta -> Math.pow(Bias.drop(theta).elementSum(), 2)),
                COST.slip(
                        "norm",
                        "The penalty of the cost takes the root of the sum of the squares.",
                        Week7Steps.SQUARES,
                        theta -> Bias.drop(theta).normF()),
                COST.onTopOf(
                                "bias-included",
                                "The penalty of the cost counts the bias column too; the biases carry none.",
                                Week7Steps.SQUARES,
                                squares -> theta -> squares.applyAsDouble(Bias.add(theta)))
                        .mistake("penalty-of-biases"),
                COST.slip(
                                "columns",
                                "The penalty of the cost counts the columns 0 to n - 1 of each Theta: the biases are in it,"
                                        + " and the last column is not.",
                                Week7Steps.SQUARES,
                                theta -> Math.pow(Bias.dropLast(theta).normF(), 2))
                        .mistake("bias-last"),
                COST.onTopOf(
                                "first-row",
                                "The penalty of the cost leaves out the first row of each Theta, not its first column.",
                                Week7Steps.SQUARES,
                                squares -> theta -> squares.applyAsDouble(Bias.add(withoutFirstRow(theta))))
                        .mistake("penalty-without-first-row"),
                COST.slip(
                        "lambda-over-m",
                        "The penalty of the cost is twice as large as it should be: its factor is not lambda/(2m).",
                        Week7Steps.PENALTY_FACTOR,
                        (lambda, samples) -> lambda / samples),
                COST.slip(
                        "not-divided-by-m",
                        "The penalty of the cost is not divided by m: its factor is lambda/2.",
                        Week7Steps.PENALTY_FACTOR,
                        (lambda, samples) -> lambda / 2),
                COST.slip(
                        "not-divided",
                        "The penalty of the cost is divided neither by m nor by 2: its factor is lambda itself.",
                        Week7Steps.PENALTY_FACTOR,
                        (lambda, samples) -> lambda),
                COST.slip(
                        "divided-twice",
                        "The penalty of the cost is divided by m twice.",
                        Week7Steps.PENALTY_FACTOR,
                        (lambda, samples) -> lambda / (2.0 * samples * samples)),
                COST.onTopOf(
                        "sign",
                        "The penalty is subtracted from the cost, not added to it.",
                        Week7Steps.PENALTY_FACTOR,
                        factor -> (lambda, samples) -> -factor.of(lambda, samples)),
                COST.slip(
                                "only-theta1",
                                "The penalty of the cost counts Theta1 only.",
                                Week7Steps.PENALTY,
                                (steps, at) ->
                                        steps.of(Week7Steps.PENALTY_FACTOR).of(at.lambda(), at.samples())
                                                * steps.of(Week7Steps.SQUARES).applyAsDouble(at.theta1()))
                        .mistake("penalty-of-theta1"),
                COST.slip(
                                "only-theta2",
                                "The penalty of the cost counts Theta2 only.",
                                Week7Steps.PENALTY,
                                (steps, at) ->
                                        steps.of(Week7Steps.PENALTY_FACTOR).of(at.lambda(), at.samples())
                                                * steps.of(Week7Steps.SQUARES).applyAsDouble(at.theta2()))
                        .mistake("penalty-of-theta2"),
                COST.slip(
                                "forgotten",
                                "The cost has no penalty: lambda does not count, or its factor is a division of whole"
                                        + " numbers, which is 0 in Java.",
                                Week7Steps.PENALTY,
                                (steps, at) -> 0)
                        .keeping(0));
    }

    static Stream<KnownSlip> gradient() {
        return Stream.of(
                GRADIENT.slip(
                        "absolute",
                        "The penalty's gradient is that of absolute values, not of squares.",
                        Week7Steps.DECAY,
                        theta -> Bias.clear(theta).map(Math::signum)),
                GRADIENT.slip(
                        "squares",
                        "The penalty's gradient holds the squares of the weights, which are the penalty itself.",
                        Week7Steps.DECAY,
                        theta -> Bias.clear(theta).map(weight -> weight * weight)),
                GRADIENT.onTopOf(
                                "bias-included",
                                "The penalty is added to the gradients of the biases too; they carry none.",
                                Week7Steps.DECAY,
                                decay -> theta -> Bias.drop(decay.apply(Bias.add(theta))))
                        .mistake("penalty-of-biases"),
                GRADIENT.slip(
                                "columns",
                                "The penalty is added to the columns 0 to n - 1 of each gradient: to the biases, and not to"
                                        + " the last column.",
                                Week7Steps.DECAY,
                                theta -> Bias.dropLast(theta).concatColumns(new Matrix(theta.getNumRows(), 1)))
                        .mistake("bias-last"),
                GRADIENT.onTopOf(
                                "first-row",
                                "The penalty's gradient leaves out the first row of each Theta, not its first column.",
                                Week7Steps.DECAY,
                                decay -> theta -> new Matrix(1, theta.getNumCols())
                                        .concatRows(Bias.drop(decay.apply(Bias.add(withoutFirstRow(theta))))))
                        .mistake("penalty-without-first-row"),
                GRADIENT.slip(
                        "not-divided-by-m",
                        "The penalty's gradient is not divided by m. The sheet prints it so, which is a misprint: only"
                                + " with lambda/m is it the derivative of the cost.",
                        Week7Steps.DECAY_FACTOR,
                        (lambda, samples) -> lambda),
                GRADIENT.slip(
                        "halved",
                        "The penalty's gradient is half as large as it should be: the 2 of lambda/(2m) goes when the"
                                + " square is derived.",
                        Week7Steps.DECAY_FACTOR,
                        (lambda, samples) -> lambda / (2 * samples)),
                GRADIENT.slip(
                        "doubled",
                        "The penalty's gradient is twice as large as it should be.",
                        Week7Steps.DECAY_FACTOR,
                        (lambda, samples) -> 2 * lambda / samples),
                GRADIENT.slip(
                        "divided-twice",
                        "The penalty's gradient is divided by m twice.",
                        Week7Steps.DECAY_FACTOR,
                        (lambda, samples) -> lambda / samples / samples),
                GRADIENT.onTopOf(
                        "sign",
                        "The penalty's gradient is subtracted, not added.",
                        Week7Steps.DECAY_FACTOR,
                        factor -> (lambda, samples) -> -factor.of(lambda, samples)),
                GRADIENT.slip(
                                "only-theta1",
                                "Only the gradient of Theta1 has its penalty.",
                                Week7Steps.PENALTY_GRADIENT,
                                (steps, at) -> {
                                    Gradients right = Backpropagation.penaltyGradient(steps, at);
                                    return new Gradients(
                                            right.theta1(), right.theta2().scale(0));
                                })
                        .mistake("penalty-of-theta1"),
                GRADIENT.slip(
                                "only-theta2",
                                "Only the gradient of Theta2 has its penalty.",
                                Week7Steps.PENALTY_GRADIENT,
                                (steps, at) -> {
                                    Gradients right = Backpropagation.penaltyGradient(steps, at);
                                    return new Gradients(right.theta1().scale(0), right.theta2());
                                })
                        .mistake("penalty-of-theta2"),
                GRADIENT.slip(
                                "forgotten",
                                "The gradients have no penalty: lambda does not count.",
                                Week7Steps.PENALTY_GRADIENT,
                                (steps, at) -> Backpropagation.penaltyGradient(steps, at.withLambda(0)))
                        .keeping(0));
    }

    private static Matrix withoutFirstRow(Matrix theta) {
        return theta.rows(1, theta.getNumRows());
    }
}
