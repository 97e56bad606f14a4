package org.backmark.reference.augsburgtutorial04;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** Other ways to do the steps rightly: in loops, in another order, with another formula. */
final class Tutorial04Variants {
    private Tutorial04Variants() {}

    static Map<String, Object> all() {
        Steps right = Steps.right();
        Map<String, Object> variants = new LinkedHashMap<>();
        variants.put(
                "s by tanh",
                new Tutorial04Reference(right.with(
                        Tutorial04Steps.SIGMOID, z -> z.map(x -> (1 + Math.tanh(x / 2)) / 2))));
        variants.put(
                "h - h^2",
                new Tutorial04Reference(right.with(Tutorial04Steps.DEL_SIGMOID, h -> h.minus(h.elementMult(h)))));
        variants.put(
                "gradients sample by sample, the last first",
                new Tutorial04Reference(right.with(Tutorial04Steps.ACCUMULATE_WEIGHTS, Tutorial04Variants::backwards)));
        variants.put(
                "averages as factors of 1/M",
                new Tutorial04Reference(right.with(Tutorial04Steps.AVERAGE_WEIGHTS, (sum, m) -> sum.scale(1.0 / m))
                        .with(Tutorial04Steps.AVERAGE_BIASES, (sum, m) -> sum.scale(1.0 / m))));
        variants.put(
                "biases' sums by a column of ones",
                new Tutorial04Reference(right.with(
                        Tutorial04Steps.ACCUMULATE_BIASES,
                        delta -> delta.mult(new Matrix(delta.getNumCols(), 1).map(zero -> 1)))));
        variants.put(
                "samples sorted by random numbers",
                new Tutorial04Reference(right.with(Tutorial04Steps.SHUFFLE, Tutorial04Variants::sorted)));
        return variants;
    }

    private static Matrix backwards(Matrix delta, Matrix before) {
        Matrix sum = new Matrix(delta.getNumRows(), before.getNumRows());
        for (int i = delta.getNumCols() - 1; i >= 0; i--) {
            sum = sum.plus(delta.cols(i, i + 1).multTransB(before.cols(i, i + 1)));
        }
        return sum;
    }

    private static int[] sorted(int samples, Random random) {
        double[] keys = random.doubles(samples).toArray();
        return IntStream.range(0, samples)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> keys[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
