package org.backmark.kit.score;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * How a quantity went along one training.
 *
 * @param training which training, in a few words: {@code XOR, start 1}
 * @param quantity what was measured, with its unit if it has one: {@code loss}, {@code accuracy in percent}
 * @param counted what is counted along the training: {@code step} or {@code epoch}
 * @param source who measured it
 * @param at how many of these were done, rising; at most {@value #MOST}
 * @param values one for each of {@code at}; NaN or infinite where the training went astray
 */
public record Curve(
        String training, String quantity, String counted, Source source, List<Integer> at, List<Double> values) {
    /** A plot shows no more, and the files of a class stay small. */
    private static final int MOST = 500;

    /** Who measured a curve. */
    public enum Source {
        /** The check, from the weights that came back. */
        RECOMPUTED,
        /** The student's own code: nobody has looked whether it is true. */
        LOGGED
    }

    public Curve {
        at = List.copyOf(at);
        values = List.copyOf(values);
        if (at.size() != values.size()) {
            throw new IllegalArgumentException(at.size() + " counts and " + values.size() + " values");
        }
    }

    /**
     * A curve of values before the first step, after one, after two, and so on; of a long one, a part: the first, the last,
     * and others evenly spread.
     *
     * @param values any number, of which no more than the part is kept
     */
    public static Curve of(String training, String quantity, String counted, Source source, double[] values) {
        List<Integer> at = part(values.length).boxed().toList();
        return new Curve(
                training,
                quantity,
                counted,
                source,
                at,
                at.stream().map(i -> values[i]).toList());
    }

    /**
     * A curve of some values; of many, a part: the first, the last, and others evenly spread.
     *
     * @param points the value after so many steps or epochs
     */
    public static Curve of(
            String training, String quantity, String counted, Source source, SortedMap<Integer, Double> points) {
        List<Integer> all = List.copyOf(points.keySet());
        List<Integer> at = part(all.size()).mapToObj(all::get).toList();
        return new Curve(
                training,
                quantity,
                counted,
                source,
                at,
                at.stream().map(points::get).toList());
    }

    private static IntStream part(int size) {
        return size <= MOST
                ? IntStream.range(0, size)
                : IntStream.range(0, MOST).map(i -> (int) ((long) i * (size - 1) / (MOST - 1)));
    }
}
