package org.backmark.tests.osnabrueckbackpropgd;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.backmark.contract.osnabrueckbackpropgd.Animals;
import org.backmark.kit.Matrix;

/** Mistakes with the animals and their targets. */
final class WrongData {
    private WrongData() {}

    static Stream<WrongSolution> all() {
        return Stream.of(sample(), normalize(), targets()).flatMap(wrong -> wrong);
    }

    private interface Herd {
        Matrix of(int each, double mean, double deviation, Random random);
    }

    private static Delegate drawing(Herd herd) {
        return new Delegate() {
            @Override
            public Animals sample(int each, Random random) {
                return new Animals(herd.of(each, 25, 5, random), herd.of(each, 45, 15, random));
            }
        };
    }

    private static Matrix normal(int rows, int each, double mean, double deviation, Random random) {
        return new Matrix(rows, each).map(zero -> mean + deviation * random.nextGaussian());
    }

    private static Stream<WrongSolution> sample() {
        Random own = new Random(5);
        return Stream.of(
                WrongSolution.of(
                                "the misprinted variance",
                                drawing((each, mean, deviation, random) ->
                                        normal(2, each, mean, Math.sqrt(deviation), random)))
                        .fails("sampleIsNormallyDistributed"),
                WrongSolution.of(
                                "numbers on both sides of the mean, all equally likely",
                                drawing((each, mean, deviation, random) -> new Matrix(2, each)
                                        .map(zero -> mean + Math.sqrt(3) * deviation * (2 * random.nextDouble() - 1))))
                        .fails("sampleIsNormallyDistributed"),
                WrongSolution.of("an animal as high as it is long", drawing((each, mean, deviation, random) -> {
                            Matrix lengths = normal(1, each, mean, deviation, random);
                            return lengths.concatRows(lengths);
                        }))
                        .fails("sampleComesFromTheGivenRandom", "sampleIsNormallyDistributed"),
                WrongSolution.of(
                                "cats and dogs from one seed",
                                drawing((each, mean, deviation, random) ->
                                        normal(2, each, mean, deviation, new Random(1))))
                        .fails("sampleComesFromTheGivenRandom", "sampleIsNormallyDistributed"),
                WrongSolution.of(
                                "a Random of its own",
                                drawing((each, mean, deviation, random) -> normal(2, each, mean, deviation, own)))
                        .fails("sampleComesFromTheGivenRandom"),
                WrongSolution.of(
                                "an animal a row",
                                drawing((each, mean, deviation, random) ->
                                        normal(2, each, mean, deviation, random).transpose()))
                        .fails(
                                "sampleComesFromTheGivenRandom",
                                "sampleHasAnAnimalAColumn",
                                "sampleHasTheMeansOfTheSheet",
                                "sampleIsNormallyDistributed"),
                WrongSolution.of(
                                "spread about 0",
                                drawing((each, mean, deviation, random) -> normal(2, each, 0, deviation, random)))
                        .fails("sampleHasTheMeansOfTheSheet", "sampleIsNormallyDistributed"),
                WrongSolution.of(
                                "always ten animals",
                                drawing((each, mean, deviation, random) -> normal(2, 10, mean, deviation, random)))
                        .fails(
                                "sampleComesFromTheGivenRandom",
                                "sampleHasAnAnimalAColumn",
                                "sampleHasTheMeansOfTheSheet",
                                "sampleIsNormallyDistributed"));
    }

    private interface Change {
        Matrix of(Matrix x, Matrix right);
    }

    private static Delegate normalizing(Change change) {
        return new Delegate() {
            @Override
            public Matrix normalize(Matrix x) {
                return change.of(x, super.normalize(x));
            }
        };
    }

    private static Stream<WrongSolution> normalize() {
        Matrix[] first = new Matrix[1];
        return Stream.of(
                WrongSolution.of("the mean is added", normalizing((x, right) -> right.map(z -> z + 1)))
                        .fails("normalizeByHand", "normalizeOfRandomMatrices", "normalizedAnimalsHaveMeanZero"),
                WrongSolution.of("twice the deviation", normalizing((x, right) -> right.divide(2)))
                        .fails("normalizeByHand", "normalizeOfRandomMatrices", "normalizedAnimalsHaveDeviationOne"),
                WrongSolution.of(
                                "two rows at most",
                                normalizing((x, right) -> x.getNumRows() > 2 ? right.rows(0, 2) : right))
                        .fails("normalizeOfRandomMatrices"),
                WrongSolution.of("the other way round", normalizing((x, right) -> right.negative()))
                        .fails("normalizeByHand", "normalizeOfRandomMatrices"),
                WrongSolution.of("a sample's deviation in row 0, the population's in row 1", normalizing((x, right) -> {
                            double factor = Math.sqrt((x.getNumCols() - 1.0) / x.getNumCols());
                            Matrix mixed = right.copy();
                            mixed.insertIntoThis(0, 0, right.rows(0, 1).scale(factor));
                            return mixed;
                        }))
                        .fails("normalizeOfRandomMatrices"),
                WrongSolution.of("in place", normalizing((x, right) -> {
                            x.setTo(right);
                            return right;
                        }))
                        .fails("normalizeLeavesItsInputAlone"),
                WrongSolution.of("what it has answered once", normalizing((x, right) -> {
                            boolean same =
                                    first[0] != null && first[0].shape().equals(right.shape()) && x.getNumCols() == 8;
                            first[0] = same ? first[0] : right;
                            return first[0];
                        }))
                        .fails("normalizeLeavesItsInputAlone"));
    }

    private static Stream<WrongSolution> targets() {
        return Stream.of(
                targets("-1 and 1, which a logistic neuron does not reach", (cats, dogs) -> filled(cats, -1, dogs, 1))
                        .fails("targetsOfTwoCatsAndThreeDogs", "targetsOfAnyNumbers"),
                targets("always two cats and three dogs", (cats, dogs) -> filled(2, 0, 3, 1))
                        .fails("targetsOfTwoCatsAndThreeDogs", "targetsOfAnyNumbers"),
                targets("one dog at least", (cats, dogs) -> filled(cats, 0, Math.max(1, dogs), 1))
                        .fails("targetsOfAnyNumbers"));
    }

    private interface Targets {
        double[] of(int cats, int dogs);
    }

    private static WrongSolution targets(String mistake, Targets wrong) {
        return WrongSolution.of(mistake, new Delegate() {
            @Override
            public double[] targets(int cats, int dogs) {
                return wrong.of(cats, dogs);
            }
        });
    }

    private static double[] filled(int first, double value, int second, double other) {
        double[] filled = new double[first + second];
        Arrays.fill(filled, 0, first, value);
        Arrays.fill(filled, first, first + second, other);
        return filled;
    }
}
