package org.backmark.reference.osnabrueckbackpropgd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The animals of an epoch, shuffled and cut into batches. */
final class Batches {
    private Batches() {}

    static List<int[]> shuffled(int animals, int size, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, animals).boxed().toList());
        Collections.shuffle(order, random);
        return cut(order.stream().mapToInt(Integer::intValue).toArray(), size);
    }

    /** In that order; a size below 1 counts as 1. */
    static List<int[]> cut(int[] order, int size) {
        List<int[]> batches = new ArrayList<>();
        int step = Math.max(1, Math.min(size, order.length));
        for (int from = 0; from < order.length; from += step) {
            int to = Math.min(from + step, order.length);
            batches.add(IntStream.range(from, to).map(i -> order[i]).toArray());
        }
        return batches;
    }
}
