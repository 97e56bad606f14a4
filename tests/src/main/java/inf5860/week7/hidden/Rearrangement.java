package inf5860.week7.hidden;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backmark.kit.Matrix;
import org.backmark.reference.inf5860week7.Week7Problem;

/**
 * Other places for pixels, and other numbers for labels.
 *
 * @param pixels for each place the pixel that stands there now
 * @param labels for each label, counted from 0, what it is now
 */
record Rearrangement(int[] pixels, int[] labels) {

    static Rearrangement draw(int pixels, int labels, Random random) {
        return new Rearrangement(inAnyOrder(pixels, random), inAnyOrder(labels, random));
    }

    private static int[] inAnyOrder(int count, Random random) {
        List<Integer> order = IntStream.range(0, count).boxed().collect(Collectors.toList());
        Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The same samples, rearranged. */
    Week7Problem of(Week7Problem samples) {
        return new Week7Problem(
                samples.theta1(),
                samples.theta2(),
                columns(samples.x(), pixels, 0),
                Arrays.stream(samples.y()).map(label -> 1 + labels[label - 1]).toArray(),
                samples.numLabels(),
                samples.lambda());
    }

    /** The weights of the first layer, with each pixel's in the place where it was before. */
    Matrix asDrawn(Matrix theta1) {
        int[] back = new int[pixels.length];
        IntStream.range(0, pixels.length).forEach(place -> back[pixels[place]] = place);
        return columns(theta1, back, 1);
    }

    private static Matrix columns(Matrix matrix, int[] from, int kept) {
        Matrix moved = matrix.copy();
        for (int row = 0; row < matrix.getNumRows(); row++) {
            for (int place = 0; place < from.length; place++) {
                moved.set(row, kept + place, matrix.get(row, kept + from[place]));
            }
        }
        return moved;
    }
}
