package org.backmark.reference.inf5860week7;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.inf5860week7.ReluNode;
import org.backmark.contract.inf5860week7.Shape;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;

/** Slips in the exercises by hand and in Parts 1 and 2. */
final class BeginningSlips {
    private static final KnownSlip.In RELU = new KnownSlip.In("relu-by-hand", "Exercise 1");
    private static final KnownSlip.In NET = new KnownSlip.In("net-by-hand", "Exercise 2");
    private static final KnownSlip.In SLOPE = new KnownSlip.In("sigmoid-gradient", "Part 1");
    private static final KnownSlip.In WEIGHTS = new KnownSlip.In("rand-initialize-weights", "Part 2");

    private BeginningSlips() {}

    static Stream<KnownSlip> byHand() {
        return Stream.of(
                RELU.slip(
                        "derivatives-swapped",
                        "The derivatives with respect to the inputs and to the weights are swapped.",
                        Week7Steps.RELU_NODE,
                        (w0, x0, w1, x1) -> {
                            ReluNode right = ByHand.relu(w0, x0, w1, x1);
                            return new ReluNode(
                                    right.f(), right.relu(), right.dW0(), right.dX0(), right.dW1(), right.dX1());
                        }),
                RELU.slip(
                        "value-for-slope",
                        "The derivatives are multiplied by relu(f); its slope belongs there, which is 1.",
                        Week7Steps.RELU_NODE,
                        (w0, x0, w1, x1) -> {
                            ReluNode right = ByHand.relu(w0, x0, w1, x1);
                            double f = right.f();
                            return new ReluNode(
                                    f,
                                    right.relu(),
                                    f * right.dX0(),
                                    f * right.dW0(),
                                    f * right.dX1(),
                                    f * right.dW1());
                        }),
                RELU.slip(
                        "flat",
                        "The derivatives are those where relu is flat, but f is positive here.",
                        Week7Steps.RELU_NODE,
                        (w0, x0, w1, x1) -> {
                            ReluNode right = ByHand.relu(w0, x0, w1, x1);
                            return new ReluNode(right.f(), right.relu(), 0, 0, 0, 0);
                        }),
                NET.slip(
                        "bias-forgotten",
                        "The bias units are not counted among the units that each Theta comes from.",
                        Week7Steps.SHAPES,
                        units -> shapes(0, 0, units)),
                NET.slip(
                        "bias-as-target",
                        "The bias units are counted among the units that each Theta leads to; nothing leads to them.",
                        Week7Steps.SHAPES,
                        units -> shapes(1, 1, units)),
                NET.slip(
                        "side-for-inputs",
                        "An image of 3 x 3 is 9 inputs, a pixel each, not 3.",
                        Week7Steps.SHAPES,
                        units -> shapes(0, 1, 3, units[1], units[2], units[3])),
                NET.slip(
                        "transposed",
                        "Rows and columns are swapped.",
                        Week7Steps.SHAPES,
                        units -> shapes(0, 1, units).stream()
                                .map(shape -> new Shape(shape.columns(), shape.rows()))
                                .toList()));
    }

    private static List<Shape> shapes(int biasRows, int biasColumns, int... units) {
        return IntStream.range(1, units.length)
                .mapToObj(layer -> new Shape(units[layer] + biasRows, units[layer - 1] + biasColumns))
                .toList();
    }

    static Stream<KnownSlip> sigmoidGradient() {
        return Stream.of(
                SLOPE.slip(
                        "value-for-slope",
                        "sigmoidGradient returns g(z) itself, not its derivative.",
                        Week7Steps.SIGMOID_GRADIENT,
                        Logistic::sigmoid),
                SLOPE.slip(
                        "z-for-activation",
                        "sigmoidGradient takes z for g(z): its product is made of z itself.",
                        Week7Steps.SIGMOID_GRADIENT,
                        z -> z.map(value -> value * (1 - value))),
                SLOPE.slip(
                        "g-twice",
                        "sigmoidGradient applies g twice: it is the derivative at g(z), not at z.",
                        Week7Steps.SIGMOID_GRADIENT,
                        z -> Logistic.sigmoidGradient(Logistic.sigmoid(z))),
                SLOPE.slip(
                        "complement",
                        "sigmoidGradient returns 1 - g(z): the other factor is missing.",
                        Week7Steps.SIGMOID_GRADIENT,
                        z -> Logistic.sigmoid(z).negative().plus(1)),
                SLOPE.slip(
                        "tanh",
                        "sigmoidGradient is the derivative of tanh, not of the logistic function.",
                        Week7Steps.SIGMOID_GRADIENT,
                        z -> z.map(value -> 1 - Math.pow(StrictMath.tanh(value), 2))),
                SLOPE.onTopOf(
                        "minus-one",
                        "sigmoidGradient has the wrong sign.",
                        Week7Steps.SIGMOID_GRADIENT,
                        slope -> z -> slope.apply(z).negative()),
                SLOPE.slip(
                                "nan",
                                "Far from 0 the answer of sigmoidGradient is not a number: infinity divided by infinity.",
                                Week7Steps.SIGMOID_GRADIENT,
                                z -> z.map(value -> Math.exp(-value) / Math.pow(1 + Math.exp(-value), 2)))
                        .shownBy(Symptom.NOT_A_NUMBER),
                SLOPE.slip(
                                "transposed",
                                "The answer of sigmoidGradient has rows where z has columns.",
                                Week7Steps.SIGMOID_GRADIENT,
                                z -> Logistic.sigmoidGradient(z).transpose())
                        .shownBy(Symptom.TRANSPOSED),
                SLOPE.slip(
                                "input-modified",
                                "sigmoidGradient changes the matrix that it is given.",
                                Week7Steps.SIGMOID_GRADIENT,
                                z -> {
                                    z.setTo(Logistic.sigmoidGradient(z));
                                    return z;
                                })
                        .shownBy(Symptom.INPUT_MODIFIED),
                SLOPE.slip(
                                "float",
                                "sigmoidGradient computes with float; only double is precise enough.",
                                Week7Steps.SIGMOID_GRADIENT,
                                z -> Logistic.sigmoidGradient(z).map(value -> (float) value))
                        .shownBy(Symptom.SINGLE_PRECISION)
                        .mistake("float"));
    }

    static Stream<KnownSlip> initialWeights() {
        return Stream.of(
                drawn("all-equal", "All weights are equal: the units would learn the same for ever.", random -> 0.05)
                        .shownBy(Symptom.ALL_EQUAL),
                drawn(
                                "only-positive",
                                "The weights are never negative: they lie between 0 and epsilon only.",
                                random -> 0.12 * random.nextDouble())
                        .shownBy(Symptom.ONLY_POSITIVE),
                drawn(
                                "not-shifted",
                                "The weights lie between 0 and 2 epsilon: the range is not centred about 0.",
                                random -> 0.24 * random.nextDouble())
                        .shownBy(Symptom.NOT_SHIFTED),
                drawn("not-scaled", "The weights lie between 0 and 1: epsilon has no part in them.", Random::nextDouble)
                        .shownBy(Symptom.NOT_SCALED),
                drawn(
                                "gaussian",
                                "The weights are normally distributed; the sheet asks for a uniform distribution.",
                                random -> 0.12 * random.nextGaussian())
                        .shownBy(Symptom.GAUSSIAN),
                WEIGHTS.slip(
                                "bias-forgotten",
                                "The weights lack a column: the bias has none.",
                                Week7Steps.INITIAL_WEIGHTS,
                                (lIn, lOut, random) -> InitialWeights.uniform(lIn - 1, lOut, random))
                        .shownBy(Symptom.COLUMN_MISSING),
                WEIGHTS.slip(
                                "transposed",
                                "The weights have a column for each unit, not a row.",
                                Week7Steps.INITIAL_WEIGHTS,
                                (lIn, lOut, random) -> InitialWeights.uniform(lIn, lOut, random)
                                        .transpose())
                        .shownBy(Symptom.TRANSPOSED),
                WEIGHTS.slip(
                                "own-seed",
                                "The weights are always the same, whatever Random is given.",
                                Week7Steps.INITIAL_WEIGHTS,
                                (lIn, lOut, random) -> InitialWeights.uniform(lIn, lOut, new Random(42)))
                        .shownBy(Symptom.ONE_ANSWER),
                WEIGHTS.slip(
                                "own-random",
                                "The same Random gives other weights the second time: they are drawn from somewhere else.",
                                steps -> {
                                    Random own = new Random(7);
                                    return steps.with(
                                            Week7Steps.INITIAL_WEIGHTS,
                                            (lIn, lOut, random) -> InitialWeights.uniform(lIn, lOut, own));
                                })
                        .shownBy(Symptom.MEMORY));
    }

    private static KnownSlip drawn(String name, String sentence, ToDoubleFunction<Random> weight) {
        return WEIGHTS.slip(
                name,
                sentence,
                Week7Steps.INITIAL_WEIGHTS,
                (lIn, lOut, random) -> new Matrix(lOut, 1 + lIn).map(zero -> weight.applyAsDouble(random)));
    }
}
