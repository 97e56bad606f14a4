package org.backmark.reference.inf5860week7;

import java.util.function.BiPredicate;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;

/** Slips in the numerical gradient and in the check that uses it. */
final class DifferenceSlips {
    private static final double EPSILON = 1e-4;
    private static final double AGREEMENT = 1e-5;
    private static final KnownSlip.In NUMERICAL = new KnownSlip.In("numerical-gradient", "Part 4");
    private static final KnownSlip.In CHECK = new KnownSlip.In("check-gradients", "Part 4");

    private DifferenceSlips() {}

    static Stream<KnownSlip> numericalGradient() {
        return Stream.of(
                NUMERICAL.slip(
                        "one-sided",
                        "The difference is taken on one side only, upwards.",
                        Week7Steps.DIFFERENCE,
                        (theta, index, cost) -> oneSided(theta, index, EPSILON, cost.getAsDouble(), cost)),
                NUMERICAL.slip(
                        "one-sided-down",
                        "The difference is taken on one side only, downwards.",
                        Week7Steps.DIFFERENCE,
                        (theta, index, cost) -> oneSided(theta, index, -EPSILON, cost.getAsDouble(), cost)),
                NUMERICAL.slip(
                        "one-sided-halved",
                        "The difference is taken on one side only, and yet divided by 2 epsilon.",
                        Week7Steps.DIFFERENCE,
                        (theta, index, cost) -> oneSided(theta, index, EPSILON, cost.getAsDouble(), cost) / 2),
                NUMERICAL.slip(
                        "all-weights-moved",
                        "All weights of a Theta are moved at once; only one may move at a time.",
                        Week7Steps.DIFFERENCE,
                        (theta, index, cost) -> {
                            Matrix kept = theta.copy();
                            theta.setTo(kept.plus(EPSILON));
                            double above = cost.getAsDouble();
                            theta.setTo(kept.minus(EPSILON));
                            double below = cost.getAsDouble();
                            theta.setTo(kept);
                            return (above - below) / (2 * EPSILON);
                        }),
                NUMERICAL.slip(
                        "one-sided-not-divided",
                        "The difference is taken on one side only, and not divided by epsilon.",
                        Week7Steps.DIFFERENCE,
                        (theta, index, cost) -> EPSILON * oneSided(theta, index, EPSILON, cost.getAsDouble(), cost)),
                NUMERICAL.slip(
                        "not-halved",
                        "The difference of the two costs is divided by epsilon; they are 2 epsilon apart.",
                        Week7Steps.DIFFERENCE,
                        (theta, index, cost) -> 2 * Differences.centralDifference(theta, index, cost)),
                NUMERICAL.slip(
                        "not-divided",
                        "The difference of the two costs is not divided by how far they are apart.",
                        Week7Steps.DIFFERENCE,
                        (theta, index, cost) -> 2 * EPSILON * Differences.centralDifference(theta, index, cost)),
                NUMERICAL.onTopOf(
                        "sign",
                        "The two costs are subtracted the wrong way round.",
                        Week7Steps.DIFFERENCE,
                        difference -> (theta, index, cost) -> -difference.of(theta, index, cost)),
                NUMERICAL.onTopOf(
                        "not-restored",
                        "A weight is not restored after its differences: it stays epsilon too small.",
                        Week7Steps.DIFFERENCE,
                        difference -> (theta, index, cost) -> {
                            double derivative = difference.of(theta, index, cost);
                            theta.set(index, theta.get(index) - EPSILON);
                            return derivative;
                        }),
                NUMERICAL.onTopOf(
                        "lambda-forgotten",
                        "The costs are taken without their penalty: lambda is not passed on.",
                        Week7Steps.NUMERICAL_GRADIENT,
                        numerical -> (steps, at) -> numerical.of(steps, at.withLambda(0))),
                NUMERICAL.onTopOf(
                        "bias-forgotten",
                        "The derivatives with respect to the biases, column 0, are left at 0.",
                        Week7Steps.NUMERICAL_GRADIENT,
                        numerical -> (steps, at) -> {
                            Gradients right = numerical.of(steps, at);
                            return new Gradients(Bias.clear(right.theta1()), Bias.clear(right.theta2()));
                        }),
                NUMERICAL
                        .slip(
                                "input-modified",
                                "numericalGradient changes the weights that it is given and does not put them back.",
                                Week7Steps.NUMERICAL_GRADIENT,
                                (steps, at) -> {
                                    Gradients right = Differences.numericalGradient(steps, at);
                                    at.theta1().set(0, at.theta1().get(0) + EPSILON);
                                    return right;
                                })
                        .shownBy(Symptom.INPUT_MODIFIED),
                NUMERICAL
                        .slip(
                                "transposed",
                                "The numerical gradients have rows where the Thetas have columns.",
                                Week7Steps.NUMERICAL_GRADIENT,
                                (steps, at) -> {
                                    Gradients right = Differences.numericalGradient(steps, at);
                                    return new Gradients(
                                            right.theta1().transpose(),
                                            right.theta2().transpose());
                                })
                        .shownBy(Symptom.TRANSPOSED));
    }

    private static double oneSided(Matrix theta, int index, double distance, double here, DoubleSupplier cost) {
        double weight = theta.get(index);
        theta.set(index, weight + distance);
        double there = cost.getAsDouble();
        theta.set(index, weight);
        return (there - here) / distance;
    }

    static Stream<KnownSlip> check() {
        return Stream.of(
                check("accepts-everything", "checkNNGradients accepts whatever it is given.", (c, n) -> true),
                check("rejects-everything", "checkNNGradients rejects even right gradients.", (c, n) -> false),
                check(
                        "reversed",
                        "checkNNGradients answers the wrong way round: true for wrong gradients.",
                        (candidate, numerical) -> !Differences.agree(candidate, numerical)),
                check(
                        "only-theta1",
                        "checkNNGradients compares the gradient of Theta1 only.",
                        (candidate, numerical) ->
                                within(candidate.theta1(), numerical.theta1(), DifferenceSlips::small)),
                check(
                        "only-theta2",
                        "checkNNGradients compares the gradient of Theta2 only.",
                        (candidate, numerical) ->
                                within(candidate.theta2(), numerical.theta2(), DifferenceSlips::small)),
                check(
                        "not-element-by-element",
                        "checkNNGradients overlooks a single wrong derivative: every one must be compared by itself, not"
                                + " some of them, and not a norm or a mean.",
                        (candidate, numerical) -> meanDifference(candidate, numerical) <= AGREEMENT),
                check(
                        "too-small-unseen",
                        "checkNNGradients overlooks gradients that are too small: a difference has a sign.",
                        (candidate, numerical) -> both(candidate, numerical, difference -> difference <= AGREEMENT)),
                check(
                        "too-large-unseen",
                        "checkNNGradients overlooks gradients that are too large: a difference has a sign.",
                        (candidate, numerical) -> both(candidate, numerical, difference -> difference >= -AGREEMENT)));
    }

    private static KnownSlip check(String name, String sentence, BiPredicate<Gradients, Gradients> agree) {
        return CHECK.slip(name, sentence, Week7Steps.AGREE, agree);
    }

    private static double meanDifference(Gradients candidate, Gradients numerical) {
        Matrix first = candidate.theta1().minus(numerical.theta1()).map(Math::abs);
        Matrix second = candidate.theta2().minus(numerical.theta2()).map(Math::abs);
        return (first.elementSum() + second.elementSum()) / (first.getNumElements() + second.getNumElements());
    }

    private static boolean both(Gradients candidate, Gradients numerical, DoublePredicate agree) {
        return within(candidate.theta1(), numerical.theta1(), agree)
                && within(candidate.theta2(), numerical.theta2(), agree);
    }

    private static boolean within(Matrix candidate, Matrix numerical, DoublePredicate agree) {
        Matrix differences = candidate.minus(numerical);
        for (int i = 0; i < differences.getNumElements(); i++) {
            if (!agree.test(differences.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean small(double difference) {
        return Math.abs(difference) <= AGREEMENT;
    }
}
