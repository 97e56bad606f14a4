package org.backmark.reference.nyculab2;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Points;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;

/** Slips in the lab's two sets of points. */
final class DataSlips {
    private static final KnownSlip.In LINEAR = new KnownSlip.In("generate-linear", "the lab's generate_linear");
    private static final KnownSlip.In XOR = new KnownSlip.In("generate-xor", "the lab's generate_XOR_easy");

    private static final String FROM_ONE = "labels-from-one";
    private static final String TRANSPOSED = "points-transposed";

    private DataSlips() {}

    static Stream<KnownSlip> linear() {
        return Stream.of(
                LINEAR.slip(
                                "labels-swapped",
                                "The labels of the two sides are swapped.",
                                Lab2Steps.SIDE,
                                (x0, x1) -> x0 > x1 ? 1 : 0)
                        .keeping(0),
                LINEAR.slip(
                        "minus-one",
                        "The labels are -1 and 1; the network can only answer 0 to 1.",
                        Lab2Steps.SIDE,
                        (x0, x1) -> x0 > x1 ? -1 : 1),
                LINEAR.slip(
                                FROM_ONE,
                                "The labels are 1 and 2; they must be 0 and 1.",
                                Lab2Steps.SIDE,
                                (x0, x1) -> 1 + LabPoints.side(x0, x1))
                        .mistake(FROM_ONE),
                LINEAR.slip("no-labels", "All labels are 0.", Lab2Steps.SIDE, (x0, x1) -> 0),
                drawn("gaussian", "The coordinates are normally distributed, not uniform.", Random::nextGaussian),
                drawn(
                        "about-zero",
                        "The coordinates lie between -1 and 1; the lab's lie between 0 and 1.",
                        random -> 2 * random.nextDouble() - 1),
                changed(
                                "transposed",
                                "The points are columns; they must be rows.",
                                points -> new Points(
                                        points.x().transpose(), points.y().transpose()))
                        .shownBy(Symptom.TRANSPOSED)
                        .mistake(TRANSPOSED),
                LINEAR.slip(
                                "own-seed",
                                "The points are always the same, whatever Random is given.",
                                Lab2Steps.LINEAR,
                                (steps, n, random) -> LabPoints.linear(steps, n, new Random(42)))
                        .shownBy(Symptom.ONE_ANSWER),
                LINEAR.slip(
                                "own-random",
                                "The same Random gives other points the second time: they are drawn from somewhere else.",
                                steps -> {
                                    Random own = new Random(7);
                                    return steps.with(
                                            Lab2Steps.LINEAR, (all, n, random) -> LabPoints.linear(all, n, own));
                                })
                        .shownBy(Symptom.MEMORY));
    }

    private static KnownSlip drawn(String name, String sentence, ToDoubleFunction<Random> coordinate) {
        return LINEAR.slip(name, sentence, Lab2Steps.LINEAR, (steps, n, random) -> {
            Matrix x = new Matrix(n, 2).map(zero -> coordinate.applyAsDouble(random));
            Matrix y = new Matrix(n, 1);
            for (int i = 0; i < n; i++) {
                y.set(i, steps.of(Lab2Steps.SIDE).applyAsDouble(x.get(i, 0), x.get(i, 1)));
            }
            return new Points(x, y);
        });
    }

    private static KnownSlip changed(String name, String sentence, UnaryOperator<Points> change) {
        return LINEAR.slip(
                name,
                sentence,
                Lab2Steps.LINEAR,
                (steps, n, random) -> change.apply(LabPoints.linear(steps, n, random)));
    }

    static Stream<KnownSlip> xor() {
        int[] first = IntStream.range(0, 21)
                .filter(i -> i <= 10 ? i % 2 == 0 : i % 2 == 1)
                .toArray();
        int[] second = IntStream.range(0, 21)
                .filter(i -> IntStream.of(first).noneMatch(j -> j == i))
                .toArray();
        return Stream.of(
                XOR.slip(
                        "centre-twice",
                        "There are 22 points: the centre belongs to the first diagonal alone.",
                        Lab2Steps.XOR_EASY,
                        DataSlips::withCentreTwice),
                rows(
                        "ten-points",
                        "The last points, of k = 10, are missing: a loop ends one too early.",
                        IntStream.range(0, 19).toArray()),
                rows(
                        "one-after-the-other",
                        "The points stand diagonal after diagonal; they must take turns.",
                        IntStream.concat(IntStream.of(first), IntStream.of(second))
                                .toArray()),
                XOR.slip("labels-swapped", "The labels of the two diagonals are swapped.", Lab2Steps.XOR_EASY, () -> {
                    Points right = LabPoints.xorEasy();
                    return new Points(right.x(), right.y().map(label -> 1 - label));
                }),
                XOR.slip(FROM_ONE, "The labels are 1 and 2; they must be 0 and 1.", Lab2Steps.XOR_EASY, () -> {
                            Points right = LabPoints.xorEasy();
                            return new Points(right.x(), right.y().plus(1));
                        })
                        .mistake(FROM_ONE),
                XOR.slip("transposed", "The points are columns; they must be rows.", Lab2Steps.XOR_EASY, () -> {
                            Points right = LabPoints.xorEasy();
                            return new Points(right.x().transpose(), right.y().transpose());
                        })
                        .shownBy(Symptom.TRANSPOSED)
                        .mistake(TRANSPOSED),
                XOR.slip("no-labels", "All labels are 0.", Lab2Steps.XOR_EASY, () -> {
                    Points right = LabPoints.xorEasy();
                    return new Points(right.x(), right.y().scale(0));
                }));
    }

    private static Points withCentreTwice() {
        Points right = LabPoints.xorEasy();
        return new Points(
                right.x().rows(0, 11).concatRows(right.x().rows(10, 21)),
                right.y()
                        .rows(0, 11)
                        .concatRows(Matrix.of(new double[][] {{1}}), right.y().rows(11, 21)));
    }

    private static KnownSlip rows(String name, String sentence, int[] rows) {
        return XOR.slip(name, sentence, Lab2Steps.XOR_EASY, () -> {
            Points right = LabPoints.xorEasy();
            return new Points(Batches.rows(right.x(), rows), Batches.rows(right.y(), rows));
        });
    }
}
