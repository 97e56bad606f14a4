package augsburg.tutorial04.hidden;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backmark.kit.Matrix;
import org.backmark.reference.augsburgtutorial04.Samples;

/**
 * Other places for pixels, and other numbers for labels.
 *
 * @param pixels for each place the pixel that stands there now
 * @param labels for each label what it is now
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
    Samples of(Samples samples) {
        Matrix moved = new Matrix(samples.x().getNumRows(), samples.x().getNumCols());
        for (int place = 0; place < pixels.length; place++) {
            moved.insertIntoThis(place, 0, samples.x().rows(pixels[place], pixels[place] + 1));
        }
        return new Samples(
                moved, Arrays.stream(samples.y()).map(label -> labels[label]).toArray());
    }
}
