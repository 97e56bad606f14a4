package org.backmark.reference.nyculab2;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.backmark.kit.Matrix;

/** The samples of an epoch, shuffled and cut into batches. */
final class Batches {
    private Batches() {}

    static List<int[]> shuffled(int samples, int size, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, samples).boxed().toList());
        Collections.shuffle(order, random);
        List<int[]> batches = new ArrayList<>();
        int step = Math.min(size, samples);
        for (int from = 0; from < samples; from += step) {
            batches.add(order.subList(from, Math.min(from + step, samples)).stream()
                    .mapToInt(Integer::intValue)
                    .toArray());
        }
        return batches;
    }

    static Lab2Problem part(Lab2Problem all, int[] batch) {
        return all.withSamples(rows(all.x(), batch), rows(all.y(), batch));
    }

    // Number by number: an epoch takes every sample once, and EJML makes a matrix of each row that it is asked for.
    static Matrix rows(Matrix matrix, int[] rows) {
        int columns = matrix.getNumCols();
        Matrix chosen = new Matrix(rows.length, columns);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns; j++) {
                chosen.set(i, j, matrix.get(rows[i], j));
            }
        }
        return chosen;
    }
}
