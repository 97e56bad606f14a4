package org.backmark.reference.osnabrueckbackpropgd;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** Slips in the gradient (3.8). */
final class GradientSlips {
    private static final KnownSlip.In GRADIENT = new KnownSlip.In("gradient", "3.8");

    private GradientSlips() {}

    static Stream<KnownSlip> values() {
        return Stream.of(
                error(
                                "sign",
                                "The error has the wrong sign, and so has the gradient: it leads up the slope.",
                                (y, t) -> Neuron.error(t, y))
                        .keeping(0.5),
                error(
                                "two-forgotten",
                                "The gradient is half of what it must be: the derivative of a square has a factor 2.",
                                (y, t) -> Vectors.combine(y, t, (output, target) -> output - target))
                        .keeping(0.5),
                changed(
                                "doubled",
                                "The gradient is twice what it must be: the square gives one factor 2, and a 1/2 in the loss cancels it.",
                                gradient -> scaled(gradient, 2))
                        .keeping(0.5),
                error(
                        "error-forgotten",
                        "The error has no part in the gradient: the outer derivative of the square is missing.",
                        (y, t) -> Vectors.map(t, target -> 2)),
                error(
                        "error-squared",
                        "The gradient has the squared error as a factor, not its derivative.",
                        (y, t) -> Vectors.combine(y, t, (output, target) -> (output - target) * (output - target))),
                slopes(
                        "slope-forgotten",
                        "The derivative of the logistic function is missing in the chain.",
                        (steps, w, x) -> new double[x.getNumCols()],
                        s -> 1),
                slopes(
                        "slope-at-the-output",
                        "The derivative of the logistic function is taken at the output, not at the weighted sum.",
                        CatsAndDogsSteps.FORWARD.right(),
                        Neuron::logisticDerivative),
                slopes(
                                "slope-without-logistic",
                                "The slope is z (1 - z), with the weighted sum where its logistic function must stand.",
                                (steps, w, x) ->
                                        steps.of(CatsAndDogsSteps.WEIGHTED_SUM).of(w, x),
                                z -> z * (1 - z))
                        .keeping(0.15),
                GRADIENT.slip(
                                "slope-of-the-input",
                                "The slope is taken at the animal's length or height; it must be taken at the weighted sum.",
                                CatsAndDogsSteps.GRADIENT,
                                GradientSlips::withSlopesOfInputs)
                        .keeping(0.1),
                slopes(
                        "output-for-slope",
                        "The output stands where the derivative of the logistic function must stand.",
                        CatsAndDogsSteps.FORWARD.right(),
                        s -> s),
                GRADIENT.slip(
                        "cross-entropy",
                        "The gradient is (y - t) x, which belongs to cross-entropy: here the loss is the sum of the squared"
                                + " errors.",
                        steps -> steps.with(
                                        CatsAndDogsSteps.ERROR,
                                        (y, t) -> Vectors.combine(y, t, (output, target) -> output - target))
                                .with(
                                        CatsAndDogsSteps.SLOPES,
                                        (all, w, x) -> Vectors.map(new double[x.getNumCols()], zero -> 1))),
                collect(
                                "mean",
                                "The gradient is a mean over the animals; the loss is their sum.",
                                (x, delta) -> scaled(Neuron.collect(x, delta), 1.0 / delta.length))
                        .keeping(0.5),
                collect(
                        "input-forgotten",
                        "The inner derivative, the animal's own length or height, is missing.",
                        (x, delta) -> {
                            double sum = Arrays.stream(delta).sum();
                            return new double[] {sum, sum};
                        }),
                collect("rows-swapped", "The derivatives of the two weights are swapped.", (x, delta) -> {
                    double[] right = Neuron.collect(x, delta);
                    return new double[] {right[1], right[0]};
                }),
                collect(
                        "last-only",
                        "The gradient is that of the last animal alone: the sum is overwritten.",
                        (x, delta) -> {
                            int last = delta.length - 1;
                            return new double[] {x.get(0, last) * delta[last], x.get(1, last) * delta[last]};
                        }),
                collect(
                        "last-forgotten",
                        "The last animal has no part in the gradient: a loop ends one too early.",
                        (x, delta) -> Neuron.collect(x, Arrays.copyOf(delta, delta.length - 1))),
                collect("second-forgotten", "Both derivatives are that of the first weight.", (x, delta) -> {
                    double first = Neuron.collect(x, delta)[0];
                    return new double[] {first, first};
                }),
                changed(
                        "unit-length",
                        "The gradient is cut to length 1; its own length is wanted.",
                        gradient -> scaled(gradient, 1 / Math.hypot(gradient[0], gradient[1]))));
    }

    static Stream<KnownSlip> properties() {
        return Stream.of(
                changed(
                                "float",
                                "The gradient is computed with float; only double is precise enough.",
                                gradient -> Vectors.map(gradient, number -> (float) number))
                        .shownBy(Symptom.SINGLE_PRECISION),
                GRADIENT.slip(
                                "numerical",
                                "The gradient is made of differences of the loss: right, but not the chain rule, which is more"
                                        + " precise.",
                                CatsAndDogsSteps.GRADIENT,
                                (steps, at) -> at.centralDifferences(new CatsAndDogsReference(steps)))
                        .shownBy(Symptom.NUMERICAL)
                        .forfeiting(0.4),
                GRADIENT.slip(
                                "input-modified",
                                "gradient changes an array or the matrix that it is given.",
                                CatsAndDogsSteps.GRADIENT,
                                (steps, at) -> {
                                    double[] right = Neuron.gradient(steps, at);
                                    at.w()[0] -= right[0];
                                    return right;
                                })
                        .shownBy(Symptom.INPUT_MODIFIED),
                GRADIENT.slip(
                                "memory",
                                "gradient keeps something from one call to the next, such as sums that do not begin at 0 or the data"
                                        + " of an earlier call.",
                                GradientSlips::remembering)
                        .shownBy(Symptom.MEMORY));
    }

    private static Steps remembering(Steps before) {
        double[] sums = new double[2];
        return before.with(CatsAndDogsSteps.COLLECT, (x, delta) -> {
            double[] right = Neuron.collect(x, delta);
            sums[0] += right[0];
            sums[1] += right[1];
            return sums.clone();
        });
    }

    private static double[] withSlopesOfInputs(Steps steps, AnimalsProblem at) {
        double[] output = steps.of(CatsAndDogsSteps.FORWARD).of(steps, at.w(), at.x());
        double[] error = steps.of(CatsAndDogsSteps.ERROR).apply(output, at.target());
        double[] gradient = new double[2];
        for (int row = 0; row < 2; row++) {
            for (int i = 0; i < error.length; i++) {
                double input = at.x().get(row, i);
                gradient[row] += error[i] * Neuron.logisticDerivative(input) * input;
            }
        }
        return gradient;
    }

    private static KnownSlip error(String name, String sentence, BinaryOperator<double[]> wrong) {
        return GRADIENT.slip(name, sentence, CatsAndDogsSteps.ERROR, wrong);
    }

    private static KnownSlip slopes(
            String name, String sentence, CatsAndDogsSteps.Forward from, DoubleUnaryOperator wrong) {
        return GRADIENT.slip(
                name, sentence, CatsAndDogsSteps.SLOPES, (steps, w, x) -> Vectors.map(from.of(steps, w, x), wrong));
    }

    private static KnownSlip collect(String name, String sentence, CatsAndDogsSteps.Collect wrong) {
        return GRADIENT.slip(name, sentence, CatsAndDogsSteps.COLLECT, wrong);
    }

    private static KnownSlip changed(String name, String sentence, UnaryOperator<double[]> change) {
        return GRADIENT.slip(
                name, sentence, CatsAndDogsSteps.GRADIENT, (steps, at) -> change.apply(Neuron.gradient(steps, at)));
    }

    static double[] scaled(double[] numbers, double factor) {
        return Vectors.map(numbers, number -> factor * number);
    }
}
