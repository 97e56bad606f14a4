package org.backmark.course.similar;

import java.util.Comparator;

/**
 * Two submissions whose code is alike.
 *
 * @param first a student's id, the one that sorts first
 * @param second another's
 * @param percent how much of their code, 0 to 100, to one decimal
 */
public record SimilarPair(String first, String second, double percent) implements Comparable<SimilarPair> {
    private static final Comparator<SimilarPair> ORDER = Comparator.comparingDouble(SimilarPair::percent)
            .reversed()
            .thenComparing(SimilarPair::first)
            .thenComparing(SimilarPair::second);

    /**
     * A pair in either order.
     *
     * @throws IllegalArgumentException if the similarity is not a percentage
     */
    public SimilarPair {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException(percent + " is not a percentage");
        }
        percent = Math.round(10 * percent) / 10.0;
        if (first.compareTo(second) > 0) {
            String sortsFirst = second;
            second = first;
            first = sortsFirst;
        }
    }

    /** The most alike first. */
    @Override
    public int compareTo(SimilarPair other) {
        return ORDER.compare(this, other);
    }
}
