package nycu.lab2.hidden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.kit.Matrix;
import org.backmark.reference.nyculab2.Lab2Problem;

/**
 * What an epoch may lead to: nobody says in which order the samples come.
 *
 * @param reference is asked for the gradients of each batch, and for the weights after them
 * @param kind the optimiser
 * @param h its numbers
 * @param batchSize at least 1
 */
record Epochs(Lab2 reference, Optimizer kind, Hyperparameters h, int batchSize) {

    /** The weights after an epoch, for every way to cut the samples into batches; the last batch may be smaller. */
    List<List<Matrix>> outcomes(Lab2Problem start) {
        int[] samples = IntStream.range(0, start.x().getNumRows()).toArray();
        return orders(samples).stream().map(batches -> after(start, batches)).toList();
    }

    private List<List<int[]>> orders(int[] left) {
        List<List<int[]>> orders = new ArrayList<>();
        if (left.length == 0) {
            orders.add(List.of());
        }
        for (int[] batch : choices(left, Math.min(batchSize, left.length))) {
            int[] rest = Arrays.stream(left)
                    .filter(sample -> Arrays.stream(batch).noneMatch(taken -> taken == sample))
                    .toArray();
            for (List<int[]> others : orders(rest)) {
                List<int[]> order = new ArrayList<>(List.of(batch));
                order.addAll(others);
                orders.add(order);
            }
        }
        return orders;
    }

    /** Every choice of so many samples, whatever their order: a batch's gradient does not depend on it. */
    private static List<int[]> choices(int[] from, int count) {
        if (from.length == 0) {
            return List.of();
        }
        return IntStream.range(0, 1 << from.length)
                .filter(bits -> Integer.bitCount(bits) == count)
                .mapToObj(bits -> IntStream.range(0, from.length)
                        .filter(i -> (bits >> i & 1) == 1)
                        .map(i -> from[i])
                        .toArray())
                .toList();
    }

    private List<Matrix> after(Lab2Problem start, List<int[]> batches) {
        List<Matrix> w = start.w();
        List<List<Matrix>> gradients = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int[] batch : batches) {
            Lab2Problem part = start.withWeights(w).withSamples(rows(start.x(), batch), rows(start.y(), batch));
            List<Matrix> own = part.backward(reference);
            List<Matrix> moved = new ArrayList<>();
            for (int k = 0; k < own.size(); k++) {
                gradients.get(k).add(own.get(k));
                List<Matrix> path = reference.optimise(kind, start.w().get(k), gradients.get(k), h);
                moved.add(path.get(path.size() - 1));
            }
            w = moved;
        }
        return w;
    }

    private static Matrix rows(Matrix matrix, int[] rows) {
        Matrix chosen = new Matrix(rows.length, matrix.getNumCols());
        for (int i = 0; i < rows.length; i++) {
            chosen.insertIntoThis(i, 0, matrix.rows(rows[i], rows[i] + 1));
        }
        return chosen;
    }
}
