package org.backmark.reference.osnabrueckbackpropgd;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;

/** Slips in the neuron's output (3.6) and in the loss (3.7). */
final class OutputSlips {
    private static final KnownSlip.In FORWARD = new KnownSlip.In("forward", "3.6");
    private static final KnownSlip.In LOSS = new KnownSlip.In("loss", "3.7");

    private OutputSlips() {}

    static Stream<KnownSlip> forward() {
        return Stream.of(
                logistic("linear", "The output has no activation: it is the weighted sum itself.", z -> z)
                        .keeping(0),
                logistic(
                        "turned-round",
                        "The logistic function falls where it must rise: the sign in its exponent is wrong.",
                        z -> Neuron.logistic(-z)),
                logistic(
                                "tanh",
                                "The activation is tanh, but the targets are those of the logistic function: -1 and 1 belong to tanh.",
                                StrictMath::tanh)
                        .keeping(0),
                logistic(
                                "threshold",
                                "The output is cut to 0 or 1; its value between them is wanted.",
                                z -> z >= 0 ? 1 : 0)
                        .keeping(0),
                logistic(
                        "output-twice",
                        "The logistic function is applied twice.",
                        z -> Neuron.logistic(Neuron.logistic(z))),
                logistic(
                        "bias",
                        "The weighted sum has a bias of 1; this neuron has no bias.",
                        z -> Neuron.logistic(z + 1)),
                logistic(
                        "derivative-for-output",
                        "The output is the derivative of the logistic function.",
                        Neuron::logisticDerivative),
                FORWARD.slip(
                        "height-forgotten",
                        "The heights have no part in the output.",
                        CatsAndDogsSteps.WEIGHTED_SUM,
                        (w, x) -> Neuron.weightedSum(new double[] {w[0], 0}, x)),
                FORWARD.slip(
                        "rows-swapped",
                        "The weight of the length is multiplied by the height, and the other way round.",
                        CatsAndDogsSteps.WEIGHTED_SUM,
                        (w, x) -> Neuron.weightedSum(new double[] {w[1], w[0]}, x)),
                FORWARD.slip(
                        "difference",
                        "The two products are subtracted; they must be added.",
                        CatsAndDogsSteps.WEIGHTED_SUM,
                        (w, x) -> Neuron.weightedSum(new double[] {w[0], -w[1]}, x)),
                FORWARD.slip(
                        "activated-one-by-one",
                        "The logistic function is taken of each product by itself; it must be taken of their sum.",
                        CatsAndDogsSteps.FORWARD,
                        (steps, w, x) -> Vectors.combine(
                                Neuron.forward(steps, new double[] {w[0], 0}, x),
                                Neuron.forward(steps, new double[] {0, w[1]}, x),
                                Double::sum)),
                FORWARD.slip(
                        "last-animal-forgotten",
                        "The last animal has the output 0: a loop ends one too early.",
                        CatsAndDogsSteps.FORWARD,
                        (steps, w, x) -> {
                            double[] output = Neuron.forward(steps, w, x);
                            output[output.length - 1] = 0;
                            return output;
                        }),
                logistic(
                                "nan",
                                "Far from 0 the output is not a number: infinity divided by infinity.",
                                z -> Math.exp(z) / (1 + Math.exp(z)))
                        .shownBy(Symptom.NOT_A_NUMBER),
                FORWARD.slip(
                                "input-modified",
                                "forward changes the weights or the animals that it is given.",
                                CatsAndDogsSteps.FORWARD,
                                (steps, w, x) -> {
                                    double[] right = Neuron.forward(steps, w, x);
                                    x.setTo(x.scale(w[0]));
                                    return right;
                                })
                        .shownBy(Symptom.INPUT_MODIFIED));
    }

    private static KnownSlip logistic(String name, String sentence, DoubleUnaryOperator wrong) {
        return FORWARD.slip(name, sentence, CatsAndDogsSteps.LOGISTIC, wrong);
    }

    static Stream<KnownSlip> loss() {
        return Stream.of(
                loss(
                        "mean",
                        "The loss is the mean of the squared errors, not their sum.",
                        (y, t) -> Neuron.loss(y, t) / t.length),
                loss(
                        "half-mean",
                        "The loss is half of the mean of the squared errors, not their sum.",
                        (y, t) -> Neuron.loss(y, t) / (2 * t.length)),
                loss(
                        "root",
                        "The loss is the root of the sum of the squared errors.",
                        (y, t) -> Math.sqrt(Neuron.loss(y, t))),
                loss(
                        "absolute",
                        "The errors' absolute values are added: the squares are missing.",
                        (y, t) -> Arrays.stream(errors(y, t)).map(Math::abs).sum()),
                loss(
                        "not-squared",
                        "The errors are not squared: those above and below cancel each other.",
                        (y, t) -> Arrays.stream(errors(y, t)).sum()),
                loss(
                        "squared-afterwards",
                        "The sum is squared, not each error.",
                        (y, t) -> Math.pow(Arrays.stream(errors(y, t)).sum(), 2)),
                loss(
                        "squares-subtracted",
                        "The squares of output and target are subtracted; the square of their difference is wanted.",
                        (y, t) -> IntStream.range(0, t.length)
                                .mapToDouble(i -> y[i] * y[i] - t[i] * t[i])
                                .sum()),
                loss(
                        "negated",
                        "The loss has the wrong sign: squares are never negative.",
                        (y, t) -> -Neuron.loss(y, t)),
                loss(
                        "cross-entropy",
                        "The loss is the cross-entropy; the sheet asks for the sum of the squared errors.",
                        (y, t) -> -IntStream.range(0, t.length)
                                .mapToDouble(i -> t[i] * Math.log(y[i]) + (1 - t[i]) * Math.log(1 - y[i]))
                                .sum()),
                loss(
                        "last-only",
                        "The loss is that of the last animal alone: the sum is overwritten.",
                        (y, t) -> Math.pow(y[t.length - 1] - t[t.length - 1], 2)),
                loss(
                        "last-forgotten",
                        "The last animal has no part in the loss: a loop ends one too early.",
                        (y, t) -> Neuron.loss(y, Arrays.copyOf(t, t.length - 1))));
    }

    private static KnownSlip loss(String name, String sentence, ToDoubleBiFunction<double[], double[]> wrong) {
        return LOSS.slip(name, sentence, CatsAndDogsSteps.LOSS, wrong);
    }

    private static double[] errors(double[] y, double[] t) {
        return Vectors.combine(y, t, (output, target) -> output - target);
    }
}
