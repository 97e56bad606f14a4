package org.backmark.kit.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;

/** Slips of {@link Sums}: each adds something of its own to the sum, so that any two show together. */
final class SumsBank implements SlipBank {
    static final Slip PLUS_ONE = value("sum.plus-one", "sum");
    static final Slip FIRST_TWICE = value("sum.first-twice", "sum");
    static final Slip ALSO_PLUS_ONE = value("twice.also-plus-one", "twice");
    static final Slip PLUS_THREE = value("sum.plus-three", "sum");
    static final Slip ALSO_PLUS_TWO = value("twice.also-plus-two", "twice");
    static final Slip ALSO_PLUS_FOUR = value("twice.also-plus-four", "twice");
    static final Slip ONLY_ONCE = value("sum.only-at-zero", "sum");
    static final Slip TRANSPOSED = signed("twice.transposed", "twice", Symptom.TRANSPOSED);
    static final Slip NOT_SHIFTED = signed("draw.not-shifted", "draw", Symptom.NOT_SHIFTED);

    /** How many solutions were asked for. */
    int solutions;

    private static Slip value(String id, String task) {
        return new Slip(id, task, "Part 1", id + " was done.", Optional.empty());
    }

    private static Slip signed(String id, String task, Symptom sign) {
        return new Slip(id, task, "Part 2", id + " was done.", Optional.of(sign));
    }

    @Override
    public String assignment() {
        return "tiny";
    }

    @Override
    public List<Slip> slips() {
        return List.of(
                PLUS_ONE,
                FIRST_TWICE,
                PLUS_THREE,
                ALSO_PLUS_ONE,
                ALSO_PLUS_TWO,
                ALSO_PLUS_FOUR,
                ONLY_ONCE,
                TRANSPOSED,
                NOT_SHIFTED);
    }

    @Override
    public List<Probe> probes(String task, Random random) {
        return switch (task) {
            case "sum" ->
                Stream.of(0.0, 1.0, 2.0)
                        .map(a -> Probe.of(Sums.class, "sum", a, 3 + random.nextDouble()))
                        .toList();
            case "twice" ->
                List.of(
                        Probe.of(Sums.class, "twice", new Matrix(2, 3).plus(1.5)),
                        Probe.of(Sums.class, "twice", new Matrix(3, 4).plus(2.5)));
            case "draw" ->
                List.of(
                        Probe.of(Sums.class, "draw", 500, new SeededRandom(random.nextLong())),
                        Probe.of(Sums.class, "draw", 500, new SeededRandom(random.nextLong())));
            default -> List.of();
        };
    }

    @Override
    public Sums solution(Set<Slip> slips) {
        solutions++;
        return new Solution(slips);
    }

    @Override
    public boolean combinable(Slip first, Slip second) {
        return !first.equals(second);
    }

    /** What {@link Sums} asks for, but for some slips. */
    static class Solution implements Sums {
        private final Set<Slip> slips;

        Solution(Set<Slip> slips) {
            this.slips = slips;
        }

        @Override
        public double sum(double a, double b) {
            return (slips.contains(FIRST_TWICE) ? 2 * a : a)
                    + b
                    + (slips.contains(PLUS_ONE) ? 1 : 0)
                    + (slips.contains(PLUS_THREE) ? 3 : 0)
                    + (slips.contains(ONLY_ONCE) && a == 0 ? 7 : 0);
        }

        @Override
        public Matrix twice(Matrix matrix) {
            Matrix more = matrix.scale(2)
                    .plus(slips.contains(PLUS_ONE) || slips.contains(ALSO_PLUS_ONE) ? 1 : 0)
                    .plus(slips.contains(ALSO_PLUS_TWO) ? 2 : 0)
                    .plus(slips.contains(PLUS_THREE) ? 3 : 0)
                    .plus(slips.contains(ALSO_PLUS_FOUR) ? 4 : 0);
            return slips.contains(TRANSPOSED) ? more.transpose() : more;
        }

        @Override
        public double[] draw(int count, Random random) {
            double shift = slips.contains(NOT_SHIFTED) ? 0 : 1;
            return random.doubles(count).map(x -> 2 * x - shift).toArray();
        }
    }
}
