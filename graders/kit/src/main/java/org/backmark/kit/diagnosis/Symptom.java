package org.backmark.kit.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What gives away a slip whose numbers cannot be foretold. */
public enum Symptom {
    /** Every matrix of the answer has rows for columns. */
    TRANSPOSED(seen ->
            all(seen, one -> Shapes.transposed(one.answer().shape(), one.right().shape()))),
    /** A matrix of the answer lacks a column, and nothing else is wrong with its shape. */
    COLUMN_MISSING(seen ->
            all(seen, one -> Shapes.differsBy(one.answer().shape(), one.right().shape(), 0, -1))),
    /** A matrix of the answer has a row too many, and nothing else is wrong with its shape. */
    ROW_TOO_MANY(seen ->
            all(seen, one -> Shapes.differsBy(one.answer().shape(), one.right().shape(), 1, 0))),
    /** The parts of the answer, two or more, stand in the opposite order. */
    SWAPPED(seen ->
            all(seen, one -> Shapes.swapped(one.answer().shape(), one.right().shape()))),
    /** An argument is not what it was before the call. */
    INPUT_MODIFIED(seen -> seen.stream().anyMatch(Observation::modified)),
    /** The same question has another answer the second time; differences in the last digits do not count. */
    // Infinity is at no distance from itself that could be told from another.
    MEMORY(seen -> seen.stream()
            .anyMatch(one ->
                    numbers(one).allMatch(Double::isFinite) && one.again().differsFrom(one.answer()))),
    /** Different questions have one and the same answer. */
    ONE_ANSWER(seen ->
            seen.size() > 1 && all(seen, one -> isNumber(one) && !allEqual(one) && sameNumbers(one, seen.get(0)))),
    /** A number of the answer is not a number. */
    NOT_A_NUMBER(seen -> seen.stream().anyMatch(one -> !isNumber(one))),
    /** Every number has the digits of a float; or what a float can hold is exact, and all else right to a float's digits. */
    SINGLE_PRECISION(seen -> (all(seen, one -> numbers(one).allMatch(number -> (float) number == number))
                    ? all(seen, one -> distance(one) < 1e-4)
                    : all(seen, one -> distance(one) < 1e-6) && seen.stream().anyMatch(one -> distance(one) == 0))
            && seen.stream().anyMatch(one -> distance(one) > 1e-10)),
    /** Every number is less than the right one, by more than rounding and by too little to be told from its numbers. */
    A_LITTLE_LESS(seen -> all(seen, Symptom::isALittleLess) && !SINGLE_PRECISION.showsIn(seen)),
    /** Right, but with the error of a difference of costs, not of exact derivatives. */
    // Exact derivatives are exact for networks of every size: one that is not gives the others away.
    NUMERICAL(seen -> all(seen, one -> distance(one) <= 3e-9)
            && seen.stream().anyMatch(one -> distance(one) > 1e-12 && isRoughAllOver(one))),
    /** All numbers are equal to each other. */
    ALL_EQUAL(seen -> all(seen, Symptom::allEqual)),
    /** From 0 to the largest number allowed. */
    ONLY_POSITIVE(seen -> all(seen, one -> Range.of(one).isAbout(0, one.right().largest()))),
    /** From 0 to twice the largest number allowed: drawn rightly and not shifted. */
    NOT_SHIFTED(seen ->
            all(seen, one -> Range.of(one).isAbout(0, 2 * one.right().largest()))),
    /** From 0 to 1: drawn and neither scaled nor shifted. */
    NOT_SCALED(seen -> all(seen, one -> Range.of(one).isAbout(0, 1))),
    /** Numbers that have little to do with the right ones: their ranks are hardly correlated. */
    UNRELATED(seen -> all(seen, one -> rankCorrelation(one) < 0.8)),
    /** A normal distribution. */
    GAUSSIAN(seen ->
            Range.looksNormal(seen.stream().flatMapToDouble(Symptom::numbers).toArray())),
    /** A call for which something is missing is not refused. */
    NOT_REFUSED(Reading.REFUSED, seen -> seen.stream().anyMatch(Refusal.NONE::isOf)),
    /** Every call for which something is missing is refused, but not all with the exception that is wanted. */
    REFUSED_OTHERWISE(
            Reading.REFUSED,
            seen -> seen.stream().noneMatch(Refusal.NONE::isOf) && seen.stream().anyMatch(Refusal.OTHER::isOf)),
    /** The answer does not depend on the random numbers. */
    NOT_RANDOM(Reading.SAME_FOR_ANOTHER_SEED, seen -> all(seen, Symptom::isYes)),
    /** Chance has a part in some answers where it must have none, and not in all. */
    CHANCE_IN_SOME(
            Reading.OTHER_FOR_ANOTHER_SEED,
            seen -> seen.stream().anyMatch(Symptom::isYes) && !all(seen, Symptom::isYes)),
    /** Chance has a part in all answers where it must have none. */
    CHANCE_IN_ALL(Reading.OTHER_FOR_ANOTHER_SEED, seen -> all(seen, Symptom::isYes)),
    /** What should be drawn anew each time is drawn once. */
    DRAWN_ONCE(Reading.ONE_VALUE, seen -> all(seen, Symptom::isYes)),
    /** Nothing is drawn again before all has been drawn. */
    IN_TURN(Reading.EACH_VALUE_ONCE, seen -> all(seen, Symptom::isYes)),
    /** Of three things to draw from, and then of five, one is never drawn. */
    ONE_NEVER_DRAWN(
            Reading.VALUE_COUNT,
            seen -> Arrays.equals(
                    seen.stream().mapToDouble(one -> one.answer().numbers()[0]).toArray(), new double[] {2, 4})),
    /** What should be shuffled anew in each epoch is shuffled once for all of them. */
    SHUFFLED_ONCE(Reading.TWO_ANSWERS, seen -> all(seen, Symptom::isYes)),
    /** Steps that should all be alike grow smaller. */
    SHRINKING(Reading.SHRINKING_CHANGES, seen -> all(seen, Symptom::isYes));

    private final Reading reading;
    private final Predicate<List<Observation>> predicate;

    Symptom(Predicate<List<Observation>> predicate) {
        this(Reading.ANSWER, predicate);
    }

    Symptom(Reading reading, Predicate<List<Observation>> predicate) {
        this.reading = reading;
        this.predicate = predicate;
    }

    // Whoever cuts batches wrongly may split the one that holds all samples; what is always 0 is always the same;
    // a single epoch has a single order.
    boolean mayComeOfAnotherSlip() {
        return switch (this) {
            case NOT_RANDOM, CHANCE_IN_ALL, ONE_ANSWER, UNRELATED, SHUFFLED_ONCE -> true;
            default -> false;
        };
    }

    boolean showsIn(List<Observation> seen) {
        List<Observation> read =
                seen.stream().filter(one -> one.reading() == reading).toList();
        return !read.isEmpty() && predicate.test(read);
    }

    private static boolean isYes(Observation one) {
        return one.answer().numbers()[0] != 0;
    }

    private static boolean all(List<Observation> seen, Predicate<Observation> predicate) {
        return seen.stream().allMatch(predicate);
    }

    private static DoubleStream numbers(Observation one) {
        return Arrays.stream(one.answer().numbers());
    }

    private static boolean isNumber(Observation one) {
        return numbers(one).noneMatch(Double::isNaN);
    }

    private static boolean allEqual(Observation one) {
        return isNumber(one)
                && one.answer().numbers().length > 1
                && numbers(one).distinct().count() == 1;
    }

    private static boolean isALittleLess(Observation one) {
        double distance = distance(one);
        double[] right =
                distance > 1e-11 && distance < 1e-7 ? one.right().reply().numbers() : new double[0];
        return right.length > 0
                && IntStream.range(0, right.length).allMatch(i -> one.answer().numbers()[i] < right[i]);
    }

    private static boolean sameNumbers(Observation one, Observation other) {
        return one.answer().shape().equals(other.answer().shape())
                && Arrays.equals(one.answer().numbers(), other.answer().numbers());
    }

    // Rounding to float in one place spoils some numbers, and leaves others exact. What is 0 is exact in any case.
    private static boolean isRoughAllOver(Observation one) {
        double[] computed = one.answer().numbers();
        double[] right = one.right().reply().numbers();
        int[] told =
                IntStream.range(0, computed.length).filter(i -> right[i] != 0).toArray();
        long rough = IntStream.of(told)
                .filter(i -> Math.abs(computed[i] - right[i]) > 1e-14)
                .count();
        return rough >= 0.8 * told.length;
    }

    // Of ranks, as a few large numbers, such as costs beside weights, would decide otherwise. NaN, of which nothing
    // holds, where it cannot be known.
    private static double rankCorrelation(Observation one) {
        AnswerVector right = one.right().reply();
        if (right == null || !right.shape().equals(one.answer().shape()) || !isNumber(one)) {
            return Double.NaN;
        }
        double[] x = centred(ranks(one.answer().numbers()));
        double[] y = centred(ranks(right.numbers()));
        return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
    }

    private static double[] ranks(double[] numbers) {
        double[] distinct = Arrays.stream(numbers).sorted().distinct().toArray();
        return Arrays.stream(numbers)
                .map(number -> Arrays.binarySearch(distinct, number))
                .toArray();
    }

    private static double[] centred(double[] numbers) {
        double mean = Arrays.stream(numbers).average().orElse(Double.NaN);
        return Arrays.stream(numbers).map(number -> number - mean).toArray();
    }

    private static double product(double[] x, double[] y) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
    }

    // NaN, of which nothing holds, where it cannot be known.
    private static double distance(Observation one) {
        AnswerVector right = one.right().reply();
        return right == null || !right.shape().equals(one.answer().shape())
                ? Double.NaN
                : one.answer().distance(right);
    }
}
