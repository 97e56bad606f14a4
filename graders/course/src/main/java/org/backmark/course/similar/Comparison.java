package org.backmark.course.similar;

import java.util.List;

/**
 * What a comparison has found.
 *
 * @param pairs those that are alike, the most alike first
 * @param leftOut students whose code could not be compared: too short, or not understood
 */
public record Comparison(List<SimilarPair> pairs, List<String> leftOut) {
    /** No more pairs are told of than that. */
    public static final int MOST_PAIRS = 1000;

    public Comparison {
        pairs = pairs.stream().sorted().limit(MOST_PAIRS).toList();
        leftOut = List.copyOf(leftOut);
    }
}
