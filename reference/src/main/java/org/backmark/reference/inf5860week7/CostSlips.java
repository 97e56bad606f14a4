package org.backmark.reference.inf5860week7;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** Slips in the forward pass and in the cost without its penalty. */
final class CostSlips {
    private static final KnownSlip.In COST = new KnownSlip.In("cost", "Part 3, the cost");
    private static final KnownSlip.In FORWARD = new KnownSlip.In("cost", "Part 3, the forward pass");

    private CostSlips() {}

    static Stream<KnownSlip> forward() {
        UnaryOperator<Matrix> zero = units -> Bias.clear(Bias.add(units));
        UnaryOperator<Matrix> last = Bias::addLast;
        Stream<KnownSlip> slips = Stream.of(
                FORWARD.slip(
                        "bias-missing",
                        "The bias units are missing, or 0, in the input and in the hidden layer.",
                        steps -> steps.with(Week7Steps.INPUT_BIAS, zero).with(Week7Steps.HIDDEN_BIAS, zero)),
                FORWARD.slip(
                        "input-bias-missing",
                        "The bias unit of the input is missing, or 0.",
                        Week7Steps.INPUT_BIAS,
                        zero),
                FORWARD.slip(
                        "hidden-bias-missing",
                        "The bias unit of the hidden layer is missing, or 0.",
                        Week7Steps.HIDDEN_BIAS,
                        zero),
                FORWARD.slip(
                        "bias-last",
                        "The bias units stand last, in the input and in the hidden layer; column 0 of each Theta is"
                                + " theirs.",
                        steps -> steps.with(Week7Steps.INPUT_BIAS, last).with(Week7Steps.HIDDEN_BIAS, last)),
                FORWARD.slip(
                        "input-bias-last",
                        "The bias unit of the input stands last; column 0 of Theta1 is its own.",
                        Week7Steps.INPUT_BIAS,
                        last),
                FORWARD.slip(
                        "hidden-bias-last",
                        "The bias unit of the hidden layer stands last; column 0 of Theta2 is its own.",
                        Week7Steps.HIDDEN_BIAS,
                        last),
                FORWARD.slip(
                        "bias-squashed",
                        "The bias unit of the hidden layer is 1 before g is applied, not after it.",
                        Week7Steps.HIDDEN_BIAS,
                        units -> Bias.clear(Bias.add(units)).plus(biasOf(units, 1 / (1 + Math.exp(-1))))),
                FORWARD.slip(
                        "hidden-linear",
                        "g is not applied in the hidden layer.",
                        Week7Steps.FORWARD,
                        CostSlips::hiddenLinear),
                FORWARD.slip(
                        "exponent-sign",
                        "g has the wrong sign in its exponent: it falls where it should rise.",
                        Week7Steps.SIGMOID,
                        z -> Logistic.sigmoid(z.negative())),
                FORWARD.slip(
                        "label-off-by-one",
                        "The labels are off by one: label 1 belongs to the first output.",
                        Week7Steps.ONE_HOT,
                        CostSlips::labelsOffByOne),
                FORWARD.slip(
                        "labels-from-zero",
                        "The labels are taken for places counted from 0; they begin at 1: label 1 belongs to the first"
                                + " output.",
                        Week7Steps.ONE_HOT,
                        CostSlips::labelsFromZero),
                FORWARD.slip(
                        "not-one-hot",
                        "The labels are used as numbers; each must become a row of zeros with a single one.",
                        Week7Steps.ONE_HOT,
                        CostSlips::repeated),
                FORWARD.slip(
                        "label-reversed",
                        "The labels are counted from the last output backwards.",
                        Week7Steps.ONE_HOT,
                        CostSlips::labelsReversed));
        // Cost and gradients share the forward pass: what is wrong there is charged once, at its full price.
        return slips.map(slip -> slip.slip().id().endsWith("bias-last")
                ? slip.mistake("bias-last").keeping(0)
                : slip.keeping(0));
    }

    static Stream<KnownSlip> cost() {
        return Stream.of(
                COST.slip(
                                "average-forgotten",
                                "The cost is the sum over the samples, not their mean: 1/m is missing.",
                                Week7Steps.AVERAGE_COST,
                                (sum, samples) -> sum)
                        .mistake("no-average")
                        .keeping(0),
                COST.slip(
                                "average-twice",
                                "The cost is divided by m twice.",
                                Week7Steps.AVERAGE_COST,
                                (sum, samples) -> sum / samples / samples)
                        .mistake("average-twice"),
                COST.slip(
                                "average-halved",
                                "The cross-entropy is divided by 2m, not by m.",
                                Week7Steps.AVERAGE_COST,
                                (sum, samples) -> sum / (2 * samples))
                        .mistake("average-halved"),
                COST.slip(
                                "average-over-m-minus-1",
                                "The cost is divided by m - 1, not by m.",
                                Week7Steps.AVERAGE_COST,
                                (sum, samples) -> sum / (samples - 1))
                        .mistake("average-over-m-minus-1"),
                COST.slip(
                        "integer-division",
                        "The cost is 0: 1 / m is a division of whole numbers, which is 0 in Java.",
                        Week7Steps.AVERAGE_COST,
                        (sum, samples) -> 0),
                COST.slip(
                        "matrix-product",
                        "Y and the logarithms are multiplied as matrices, and all of the product is summed; they belong"
                                + " together element by element.",
                        Week7Steps.CROSS_ENTROPY,
                        (layers, y) -> product(layers, y, Matrix::multTransA)),
                COST.slip(
                        "matrix-product-of-samples",
                        "Y and the logarithms are multiplied as matrices, every sample's with every other's; they belong"
                                + " together element by element.",
                        Week7Steps.CROSS_ENTROPY,
                        (layers, y) -> product(layers, y, Matrix::multTransB)),
                COST.slip(
                        "first-half-forgotten",
                        "The half of the cross-entropy that counts where the label is 1 is missing.",
                        Week7Steps.CROSS_ENTROPY,
                        (layers, y) -> half(layers, y, 0, 1)),
                COST.slip(
                        "second-half-forgotten",
                        "The half of the cross-entropy that counts where the label is 0 is missing.",
                        Week7Steps.CROSS_ENTROPY,
                        (layers, y) -> half(layers, y, 1, 0)),
                COST.slip(
                        "half-sign",
                        "The two halves of the cross-entropy are subtracted from each other, not added.",
                        Week7Steps.CROSS_ENTROPY,
                        (layers, y) -> half(layers, y, 1, -1)),
                COST.slip(
                        "squared-error",
                        "The cost is a squared error; the sheet asks for the cross-entropy.",
                        Week7Steps.CROSS_ENTROPY,
                        (layers, y) -> Math.pow(layers.a3().minus(y).normF(), 2)),
                COST.slip(
                        "half-squared-error",
                        "The cost is half a squared error; the sheet asks for the cross-entropy.",
                        Week7Steps.CROSS_ENTROPY,
                        (layers, y) -> Math.pow(layers.a3().minus(y).normF(), 2) / 2),
                COST.onTopOf(
                        "label-average",
                        "The cost is the mean over the labels too; they are summed.",
                        Week7Steps.CROSS_ENTROPY,
                        entropy -> (layers, y) -> entropy.of(layers, y) / y.getNumCols()),
                COST.onTopOf(
                        "sign",
                        "The cross-entropy has the wrong sign.",
                        Week7Steps.CROSS_ENTROPY,
                        entropy -> (layers, y) -> -entropy.of(layers, y)),
                COST.onTopOf(
                        "log10",
                        "The logarithms are to base 10, not natural ones.",
                        Week7Steps.CROSS_ENTROPY,
                        entropy -> (layers, y) -> entropy.of(layers, y) / Math.log(10)),
                COST.onTopOf(
                        "log2",
                        "The logarithms are to base 2, not natural ones.",
                        Week7Steps.CROSS_ENTROPY,
                        entropy -> (layers, y) -> entropy.of(layers, y) / Math.log(2)),
                COST.slip(
                                "constant",
                                "The cost is the same number whatever is given.",
                                Week7Steps.COST,
                                (steps, at, layers) -> 0.2876)
                        .shownBy(Symptom.ONE_ANSWER),
                COST.slip("nan", "The cost is not a number (NaN).", Week7Steps.COST, (steps, at, layers) -> Double.NaN)
                        .shownBy(Symptom.NOT_A_NUMBER),
                COST.slip(
                                "float",
                                "The cost is computed with float; only double is precise enough.",
                                Week7Steps.COST,
                                (steps, at, layers) -> (float) CostFunction.cost(steps, at, layers))
                        .shownBy(Symptom.SINGLE_PRECISION)
                        .mistake("float"),
                COST.slip(
                                "input-modified",
                                "nnCostFunction changes an array or a matrix that it is given.",
                                Week7Steps.COST,
                                (steps, at, layers) -> {
                                    double cost = CostFunction.cost(steps, at, layers);
                                    at.theta1().setTo(Bias.clear(at.theta1()));
                                    return cost;
                                })
                        .shownBy(Symptom.INPUT_MODIFIED),
                COST.slip("memory", "nnCostFunction keeps something from one call to the next.", steps -> {
                            double[] sum = new double[1];
                            return steps.with(
                                    Week7Steps.COST, (all, at, layers) -> sum[0] += CostFunction.cost(all, at, layers));
                        })
                        .shownBy(Symptom.MEMORY));
    }

    private static Matrix biasOf(Matrix units, double value) {
        Matrix ones = Bias.add(units);
        return ones.minus(Bias.clear(ones)).scale(value);
    }

    private static Matrix labelsOffByOne(int[] y, int labels) {
        Matrix oneHot = new Matrix(y.length, labels);
        for (int i = 0; i < y.length; i++) {
            oneHot.set(i, y[i] % labels, 1);
        }
        return oneHot;
    }

    // The last label has no output then.
    private static Matrix labelsFromZero(int[] y, int labels) {
        Matrix oneHot = new Matrix(y.length, labels);
        for (int i = 0; i < y.length; i++) {
            if (y[i] < labels) {
                oneHot.set(i, y[i], 1);
            }
        }
        return oneHot;
    }

    private static Matrix labelsReversed(int[] y, int labels) {
        Matrix oneHot = new Matrix(y.length, labels);
        for (int i = 0; i < y.length; i++) {
            oneHot.set(i, labels - y[i], 1);
        }
        return oneHot;
    }

    private static Matrix repeated(int[] y, int labels) {
        Matrix numbers = new Matrix(y.length, labels);
        for (int i = 0; i < y.length * labels; i++) {
            numbers.set(i, y[i / labels]);
        }
        return numbers;
    }

    private static Layers hiddenLinear(Steps steps, Week7Problem at) {
        Matrix a1 = steps.of(Week7Steps.INPUT_BIAS).apply(at.x());
        Matrix z2 = a1.multTransB(at.theta1());
        Matrix a2 = steps.of(Week7Steps.HIDDEN_BIAS).apply(z2);
        Matrix z3 = a2.multTransB(at.theta2());
        return new Layers(a1, z2, a2, z3, steps.of(Week7Steps.SIGMOID).apply(z3));
    }

    private static double product(Layers layers, Matrix y, BinaryOperator<Matrix> multiply) {
        Matrix ofOnes = multiply.apply(y, layers.a3().elementLog());
        Matrix ofZeros = multiply.apply(
                y.negative().plus(1), layers.a3().negative().plus(1).elementLog());
        return -ofOnes.elementSum() - ofZeros.elementSum();
    }

    private static double half(Layers layers, Matrix y, double ofOnes, double ofZeros) {
        double sum = 0;
        for (int i = 0; i < y.getNumElements(); i++) {
            double a = layers.a3().get(i);
            sum -= ofOnes * y.get(i) * Math.log(a) + ofZeros * (1 - y.get(i)) * Math.log(1 - a);
        }
        return sum;
    }
}
