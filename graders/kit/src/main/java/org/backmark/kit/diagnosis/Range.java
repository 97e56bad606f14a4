package org.backmark.kit.diagnosis;

import java.util.Arrays;

/** From where to where random numbers lie, and how. */
record Range(double least, double largest) {
    private static final double NEARLY = 0.02;
    private static final int ENOUGH = 2_000;

    static Range of(Observation one) {
        return new Range(
                Arrays.stream(one.answer().numbers()).min().orElse(Double.NaN),
                Arrays.stream(one.answer().numbers()).max().orElse(Double.NaN));
    }

    /** Whether it begins and ends there, but for 2 % of its width. */
    boolean isAbout(double from, double to) {
        double slack = NEARLY * (to - from);
        return Math.abs(least - from) <= slack && Math.abs(largest - to) <= slack;
    }

    /**
     * Whether so many numbers have the fourth moment of a normal distribution, 3, give or take 0.3: a uniform one has 1.8, a
     * triangle 2.4, a logistic one 4.2.
     */
    static boolean looksNormal(double[] numbers) {
        if (numbers.length < ENOUGH) {
            return false;
        }
        double mean = Arrays.stream(numbers).average().orElseThrow();
        double second =
                Arrays.stream(numbers).map(x -> Math.pow(x - mean, 2)).average().orElseThrow();
        double fourth =
                Arrays.stream(numbers).map(x -> Math.pow(x - mean, 4)).average().orElseThrow();
        return Math.abs(fourth / (second * second) - 3) <= 0.3;
    }
}
