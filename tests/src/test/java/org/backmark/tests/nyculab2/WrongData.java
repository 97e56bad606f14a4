package org.backmark.tests.nyculab2;

import java.util.Random;
import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Points;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;
import org.backmark.reference.nyculab2.Lab2Steps;

/** Mistakes in the two sets of points. */
final class WrongData {
    private WrongData() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                WrongSolution.of("labels of the other side", Lab2Steps.SIDE, (x0, x1) -> x0 > x1 ? 1 : 0)
                        .fails("linearPointsHaveTheLabelsOfTheirSides"),
                WrongSolution.of("the first label is 0", Lab2Steps.LINEAR, (steps, n, random) -> {
                            Points points = Lab2Steps.LINEAR.right().of(steps, n, random);
                            points.y().set(0, 0);
                            return points;
                        })
                        .fails("linearPointsHaveTheLabelsOfTheirSides"),
                WrongSolution.of("the last label is 0", Lab2Steps.LINEAR, (steps, n, random) -> {
                            Points points = Lab2Steps.LINEAR.right().of(steps, n, random);
                            points.y().set(n - 1, 0);
                            return points;
                        })
                        .fails("linearPointsHaveTheLabelsOfTheirSides"),
                WrongSolution.of(
                                "coordinates from a clipped normal distribution", Lab2Steps.LINEAR, WrongData::gaussian)
                        .fails("linearPointsAreUniform"),
                WrongSolution.of(
                                "coordinates from -1 to 1",
                                Lab2Steps.LINEAR,
                                (steps, n, random) -> labelled(steps, n, random, own ->
                                        new double[] {2 * own.nextDouble() - 1, 2 * own.nextDouble() - 1}))
                        .fails("linearPointsAreUniform", "linearPointsLieInTheUnitSquare"),
                WrongSolution.of(
                                "points on a line",
                                Lab2Steps.LINEAR,
                                (steps, n, random) -> labelled(steps, n, random, own -> {
                                    double x0 = own.nextDouble();
                                    return new double[] {x0, 1 - x0};
                                }))
                        .fails("linearPointsAreUniform"),
                WrongSolution.of(
                                "a generator of its own with a seed of its own",
                                Lab2Steps.LINEAR,
                                (steps, n, random) -> Lab2Steps.LINEAR.right().of(steps, n, new Random(42)))
                        .fails("linearPointsComeFromTheGivenRandom"),
                WrongSolution.of(
                                "numbers from nowhere",
                                Lab2Steps.LINEAR,
                                (steps, n, random) -> Lab2Steps.LINEAR.right().of(steps, n, new Random()))
                        .fails("linearPointsComeFromTheGivenRandom"),
                WrongSolution.of("the centre twice", Lab2Steps.XOR_EASY, WrongData::centreTwice)
                        .fails("xorBeginsAsTheLabsCode", "xorPointsAreThoseOfTheLab"),
                WrongSolution.of("the centre belongs to the other diagonal", Lab2Steps.XOR_EASY, () -> {
                            Points points = Lab2Steps.XOR_EASY.right().get();
                            points.y().set(10, 0, 1);
                            return points;
                        })
                        .fails("xorPointsAreThoseOfTheLab"));
    }

    private interface Draw {
        double[] of(Random random);
    }

    private static Points gaussian(Steps steps, int n, Random random) {
        return labelled(steps, n, random, own -> new double[] {clipped(own), clipped(own)});
    }

    private static double clipped(Random random) {
        return Math.min(1, Math.max(0, 0.5 + random.nextGaussian() / 4));
    }

    private static Points labelled(Steps steps, int n, Random random, Draw draw) {
        Points points = new Points(new Matrix(n, 2), new Matrix(n, 1));
        for (int i = 0; i < n; i++) {
            double[] point = draw.of(random);
            points.x().setRow(i, 0, point);
            points.y().set(i, 0, steps.of(Lab2Steps.SIDE).applyAsDouble(point[0], point[1]));
        }
        return points;
    }

    private static Points centreTwice() {
        Points points = Lab2Steps.XOR_EASY.right().get();
        return new Points(
                points.x().concatRows(Matrix.of(new double[][] {{0.5, 0.5}})),
                points.y().concatRows(Matrix.of(new double[][] {{1}})));
    }
}
