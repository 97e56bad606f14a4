package org.backmark.reference.inf5860week7;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.datasets.Week7Data;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/**
 * The pre-loaded weights of Part 3: trained on the bundled digits, and made so that the sheet's costs hold there.
 *
 * <p>Two numbers fix them: the cost without penalty, and the penalty, which is the sum of the squares of all weights that
 * are not biases. Training lowers the first; after every epoch the second is met by scaling. Between the last epoch that
 * is above the wanted cost and the first that is below, bisection finds the weights. Writing them again is an act of its
 * own.
 */
public final class PreloadedWeights {
    private static final double COST = 0.2876;
    private static final double PENALTY = 0.1001;
    private static final long SEED = 5860;
    private static final int HIDDEN = 25;
    private static final int BATCH = 250;
    private static final double ALPHA = 2;
    private static final double LAMBDA = 1;
    private static final int MOST_EPOCHS = 100;
    private static final int HALVINGS = 50;

    // StrictMath has the same last digit on every JDK; over hundreds of updates a last digit would grow.
    private static final Steps STRICT = Steps.right()
            .with(Week7Steps.SIGMOID, z -> z.map(PreloadedWeights::g))
            .with(Week7Steps.SIGMOID_GRADIENT, z -> z.map(value -> g(value) * (1 - g(value))));

    private PreloadedWeights() {}

    /**
     * Writes both files anew.
     *
     * @param arguments the folder of the shipped files
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Give one argument: the folder to write the weights to");
        }
        Path folder = Path.of(arguments[0]);
        Week7Problem weights = generate(Week7Data.bundledDigits());
        Files.writeString(folder.resolve("theta1.csv"), csv(weights.theta1()), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("theta2.csv"), csv(weights.theta2()), StandardCharsets.UTF_8);
    }

    /**
     * Trains the weights.
     *
     * @param digits what they are trained on
     * @return the digits at the trained weights
     */
    static Week7Problem generate(Week7Data digits) {
        Random random = new Random(SEED);
        Matrix x = Matrix.wrap(digits.x());
        Week7Problem above = new Week7Problem(
                InitialWeights.uniform(x.getNumCols(), HIDDEN, random),
                InitialWeights.uniform(HIDDEN, Week7Data.LABELS, random),
                x,
                digits.y(),
                Week7Data.LABELS,
                LAMBDA);
        for (int epoch = 0; epoch < MOST_EPOCHS; epoch++) {
            Week7Problem below = epoch(above);
            if (cost(scaled(below)) <= COST) {
                return bisect(above, below);
            }
            above = below;
        }
        throw new IllegalStateException("training does not reach the cost " + COST);
    }

    private static Week7Problem epoch(Week7Problem start) {
        Week7Problem at = start;
        for (int from = 0; from < start.samples(); from += BATCH) {
            Week7Problem batch = batch(at, from);
            Gradients gradients = Backpropagation.gradients(STRICT, batch, ForwardPass.layers(STRICT, batch));
            Week7Problem next = Descent.update(batch, gradients, ALPHA);
            at = at.withWeights(next.theta1(), next.theta2());
        }
        return at;
    }

    private static Week7Problem batch(Week7Problem at, int from) {
        return new Week7Problem(
                at.theta1(),
                at.theta2(),
                at.x().rows(from, from + BATCH),
                Arrays.copyOfRange(at.y(), from, from + BATCH),
                at.numLabels(),
                at.lambda() * BATCH / at.samples());
    }

    private static Week7Problem bisect(Week7Problem above, Week7Problem below) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (cost(scaled(between(above, below, middle))) > COST) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return scaled(between(above, below, high));
    }

    private static Week7Problem between(Week7Problem from, Week7Problem to, double share) {
        return from.withWeights(
                from.theta1().scale(1 - share).plus(share, to.theta1()),
                from.theta2().scale(1 - share).plus(share, to.theta2()));
    }

    private static Week7Problem scaled(Week7Problem at) {
        double factor = Math.sqrt(PENALTY / CostFunction.penalty(Steps.right(), at.withLambda(1)));
        return at.withWeights(at.theta1().scale(factor), at.theta2().scale(factor));
    }

    private static double cost(Week7Problem at) {
        Week7Problem plain = at.withLambda(0);
        return CostFunction.cost(STRICT, plain, ForwardPass.layers(STRICT, plain));
    }

    private static double g(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }

    private static String csv(Matrix matrix) {
        return Arrays.stream(matrix.toArrays())
                .map(row -> DoubleStream.of(row).mapToObj(Double::toString).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }
}
