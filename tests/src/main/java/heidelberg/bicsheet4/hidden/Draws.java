package heidelberg.bicsheet4.hidden;

import java.util.Random;
import java.util.stream.IntStream;
import org.backmark.kit.Matrix;

/** Random inputs of ordinary size. */
final class Draws {
    private static final double KINK = 0.01;

    private Draws() {}

    /** From...to, both included. */
    static int between(int from, int to, Random random) {
        return from + random.nextInt(to - from + 1);
    }

    /** Any numbers in [-1.5, 1.5]. */
    static Matrix any(int rows, int columns, Random random) {
        return new Matrix(rows, columns).map(zero -> 3 * random.nextDouble() - 1.5);
    }

    /** Net inputs in [-2, 2], none at the kink of RELU, and both signs among them if there are several. */
    static Matrix netInputs(int rows, int columns, Random random) {
        double sign = random.nextBoolean() ? 1 : -1;
        Matrix v = new Matrix(rows, columns).map(zero -> KINK + (2 - KINK) * random.nextDouble());
        for (int i = 0; i < v.getNumElements(); i++) {
            v.set(i, (i < 2 ? i % 2 == 0 ? sign : -sign : random.nextBoolean() ? 1 : -1) * v.get(i));
        }
        return v;
    }

    /** The numbers of a column. */
    static double[] numbers(Matrix column) {
        return IntStream.range(0, column.getNumElements())
                .mapToDouble(column::get)
                .toArray();
    }
}
