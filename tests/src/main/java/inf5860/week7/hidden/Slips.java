package inf5860.week7.hidden;

import java.util.LinkedHashMap;
import java.util.Map;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;
import org.backmark.reference.inf5860week7.Week7Problem;
import org.backmark.reference.inf5860week7.Week7Reference;
import org.backmark.reference.inf5860week7.Week7Steps;

/** Gradients as a student gets them who makes a mistake in backpropagation. */
final class Slips {
    // So far off, relative to the largest derivative, even a loose comparison must see it.
    private static final double CHANGED = 1e-3;

    private Slips() {}

    /**
     * The gradients of every slip that changes them.
     *
     * @param problem where they are taken
     * @param right what they are compared with
     * @return by the slip's name
     */
    static Map<String, Gradients> thatChange(Week7Problem problem, Gradients right) {
        Map<String, Gradients> changed = new LinkedHashMap<>();
        all().forEach((slip, steps) -> {
            Gradients wrong = problem.backprop(new Week7Reference(steps));
            if (differ(wrong.theta1(), right.theta1()) || differ(wrong.theta2(), right.theta2())) {
                changed.put("gradients, " + slip, wrong);
            }
        });
        return changed;
    }

    private static boolean differ(Matrix wrong, Matrix right) {
        return wrong.minus(right).elementMaxAbs() > CHANGED * Math.max(1, right.elementMaxAbs());
    }

    private static Map<String, Steps> all() {
        Steps right = Steps.right();
        Map<String, Steps> slips = new LinkedHashMap<>();
        slips.put("1/m forgotten", right.with(Week7Steps.AVERAGE_GRADIENT, (sum, samples) -> sum));
        slips.put(
                "1/m twice",
                right.with(Week7Steps.AVERAGE_GRADIENT, (sum, samples) -> sum.divide((double) samples * samples)));
        slips.put(
                "delta3 with its sign flipped",
                right.with(Week7Steps.DELTA3, (layers, oneHot) -> oneHot.minus(layers.a3())));
        slips.put(
                "g' forgotten",
                right.with(
                        Week7Steps.HIDDEN_SLOPE, (steps, layers) -> layers.z2().map(z -> 1)));
        slips.put(
                "g' of a2",
                right.with(
                        Week7Steps.HIDDEN_SLOPE,
                        (steps, layers) -> Week7Steps.SIGMOID_GRADIENT
                                .right()
                                .apply(Week7Steps.SIGMOID.right().apply(layers.z2()))));
        slips.put(
                "g for g'",
                right.with(
                        Week7Steps.HIDDEN_SLOPE,
                        (steps, layers) -> Week7Steps.SIGMOID.right().apply(layers.z2())));
        slips.put(
                "g' at the output, too",
                right.with(
                        Week7Steps.DELTA3,
                        (layers, oneHot) -> layers.a3()
                                .minus(oneHot)
                                .elementMult(Week7Steps.SIGMOID_GRADIENT.right().apply(layers.z3()))));
        slips.put(
                "the last sample alone",
                right.with(
                        Week7Steps.ACCUMULATE,
                        (delta, units) -> delta.rows(delta.getNumRows() - 1, delta.getNumRows())
                                .multTransA(units.rows(units.getNumRows() - 1, units.getNumRows()))));
        slips.put("labels off by one", right.with(Week7Steps.ONE_HOT, (y, labels) -> {
            Matrix oneHot = new Matrix(y.length, labels);
            for (int i = 0; i < y.length; i++) {
                oneHot.set(i, y[i] % labels, 1);
            }
            return oneHot;
        }));
        slips.put("bias unit of zeros in the input", right.with(Week7Steps.INPUT_BIAS, x -> zeros(x)));
        slips.put("bias unit of zeros in the hidden layer", right.with(Week7Steps.HIDDEN_BIAS, x -> zeros(x)));
        slips.put("no penalty", right.with(Week7Steps.PENALTY_GRADIENT, at -> penalty(at.withLambda(0), 1)));
        slips.put(
                "lambda, not lambda/m, in the penalty",
                right.with(Week7Steps.PENALTY_GRADIENT, at -> penalty(at, at.samples())));
        slips.put("half the penalty", right.with(Week7Steps.PENALTY_GRADIENT, at -> penalty(at, 0.5)));
        slips.put("a penalty of the wrong sign", right.with(Week7Steps.PENALTY_GRADIENT, at -> penalty(at, -1)));
        slips.put(
                "a penalty on the biases",
                right.with(
                        Week7Steps.PENALTY_GRADIENT,
                        at -> new Gradients(
                                at.theta1().scale(at.lambda() / at.samples()),
                                at.theta2().scale(at.lambda() / at.samples()))));
        slips.put(
                "a penalty on theta1 alone",
                right.with(
                        Week7Steps.PENALTY_GRADIENT,
                        at -> new Gradients(penalty(at, 1).theta1(), at.theta2().scale(0))));
        return slips;
    }

    private static Gradients penalty(Week7Problem at, double factor) {
        Gradients right = Week7Steps.PENALTY_GRADIENT.right().of(at);
        return new Gradients(right.theta1().scale(factor), right.theta2().scale(factor));
    }

    private static Matrix zeros(Matrix units) {
        return new Matrix(units.getNumRows(), 1).concatColumns(units);
    }
}
