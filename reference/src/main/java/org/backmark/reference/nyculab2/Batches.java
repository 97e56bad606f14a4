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

    static Matrix rows(Matrix matrix, int[] rows) {
        Matrix chosen = new Matrix(rows.length, matrix.getNumCols());
        for (int i = 0; i < rows.length; i++) {
            chosen.insertIntoThis(i, 0, matrix.rows(rows[i], rows[i] + 1));
        }
        return chosen;
    }
}
