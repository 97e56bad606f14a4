package osnabrueck.backpropgd;

import java.util.Arrays;
import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.Animals;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.datasets.CatsAndDogsData;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.NotByHeart;
import org.junit.jupiter.api.Test;

/** 3.3 to 3.5: the animals and their targets. */
@Graded("osnabrueck-backprop-gd")
final class DataTest {
    private static final int COUNT = 4000;

    @Test
    void sampleHasAnAnimalAColumn(CatsAndDogs student, Random random) {
        sample(student, 7, random);
        sample(student, 1, random);
    }

    /**
     * The mean of 4 000 numbers has a standard deviation of 5 / 63.2 (cats) or 15 / 63.2 (dogs); ten times that is allowed,
     * which chance exceeds with probability 2e-23.
     */
    @Test
    void sampleHasTheMeansOfTheSheet(CatsAndDogs student, Random random) {
        Animals animals = sample(student, COUNT, random);
        for (int row = 0; row < 2; row++) {
            mean("cats", animals.cats(), row, 25, 0.8);
            mean("dogs", animals.dogs(), row, 45, 2.4);
        }
    }

    /** Row 0 has mean 4 and standard deviation sqrt(5) or sqrt(20/3); row 1 has mean 0 and the same numbers, twenty-fold. */
    @Test
    @NotByHeart
    void normalizeByHand(CatsAndDogs student) {
        Matrix computed = student.normalize(Matrix.of(new double[][] {{1, 3, 5, 7}, {60, 20, -20, -60}}));
        Expect.that("normalize").hint("The shape of the answer is that of x.").hasShape(computed, 2, 4);
        String hint = "Take the mean of the row from each number, then divide by the standard deviation of the row.";
        Expect.that("row 0 of normalize, its last number divided by its first")
                .hint(hint)
                .agrees(computed.get(0, 3) / computed.get(0, 0), -1, 1e-9);
        Expect.that("row 1 of normalize, its second number divided by its first")
                .hint(hint)
                .agrees(computed.get(1, 1) / computed.get(1, 0), 1 / 3.0, 1e-9);
        double first = computed.get(0, 0);
        double population = -3 / Math.sqrt(5);
        double sample = -3 / Math.sqrt(20 / 3.0);
        Expect.that("row 0 of normalize, its first number")
                .hint(hint)
                .holds(
                        Math.abs(first - population) <= 1e-9 || Math.abs(first - sample) <= 1e-9,
                        String.valueOf(first),
                        population + " (divisor n) or " + sample + " (divisor n - 1)");
    }

    @Test
    @NotByHeart
    void normalizedAnimalsHaveMeanZero(CatsAndDogs student, Random random) {
        Matrix normalized = normalizedAnimals(student, random);
        for (int row = 0; row < 2; row++) {
            Expect.that("the mean of row " + row + " of the sheet's animals, normalised")
                    .hint("Take the mean of the row from each of its numbers; rows are lengths and heights.")
                    .agrees(normalized.rows(row, row + 1).elementSum() / 60, 0, 1e-9);
        }
    }

    @Test
    @NotByHeart
    void normalizedAnimalsHaveDeviationOne(CatsAndDogs student, Random random) {
        Matrix normalized = normalizedAnimals(student, random);
        for (int row = 0; row < 2; row++) {
            Matrix numbers = normalized.rows(row, row + 1);
            double squares =
                    numbers.minus(numbers.elementSum() / 60).elementPower(2).elementSum();
            Expect.that("the sum of the squared distances from the mean of row " + row
                            + " of the sheet's animals, normalised")
                    .hint("Divide by the standard deviation, which is the root of the variance.")
                    .holds(
                            Math.abs(squares - 60) <= 1e-7 || Math.abs(squares - 59) <= 1e-7,
                            String.valueOf(squares),
                            "60 (divisor n) or 59 (divisor n - 1)");
        }
    }

    /** And of other numbers, which are drawn. */
    @Test
    void targetsOfTwoCatsAndThreeDogs(CatsAndDogs student, Random random) {
        targets(student, 2, 3);
        targets(student, 3 + random.nextInt(20), 3 + random.nextInt(20));
    }

    private static void targets(CatsAndDogs student, int cats, int dogs) {
        double[] expected = new double[cats + dogs];
        Arrays.fill(expected, cats, cats + dogs, 1);
        Expect.that("targets(" + cats + ", " + dogs + ")")
                .hint("0 for each cat, then 1 for each dog.")
                .agrees(student.targets(cats, dogs), expected, 0);
    }

    /** The animals as they are; in another order they must be the same numbers in that order. */
    private static Matrix normalizedAnimals(CatsAndDogs student, Random random) {
        CatsAndDogsData sheet = CatsAndDogsData.ofTheSheet();
        Matrix all = Matrix.wrap(sheet.cats()).concatColumns(Matrix.wrap(sheet.dogs()));
        Matrix normalized = normalized(student, all);
        int moved = 1 + random.nextInt(59);
        Expect.that("the sheet's animals in another order, normalised")
                .hint("Take each number from x: when the animals change places, so do their normalised numbers.")
                .agrees(normalized(student, turned(all, moved)), turned(normalized, moved), 1e-9);
        return normalized;
    }

    private static Matrix turned(Matrix animals, int columns) {
        return animals.cols(columns, 60).concatColumns(animals.cols(0, columns));
    }

    private static Matrix normalized(CatsAndDogs student, Matrix animals) {
        Matrix normalized = student.normalize(animals);
        Expect.that("the sheet's animals, normalised")
                .hint("The shape of the answer is that of x.")
                .hasShape(normalized, 2, 60);
        return normalized;
    }

    private static void mean(String kind, Matrix animals, int row, double mean, double slack) {
        double found = animals.rows(row, row + 1).elementSum() / animals.getNumCols();
        Expect.that("the mean of row " + row + " of " + animals.getNumCols() + " " + kind)
                .hint("Cats have mean 25 in both rows, dogs have mean 45: mean + deviation * random.nextGaussian().")
                .holds(Math.abs(found - mean) <= slack, String.valueOf(found), "about " + mean);
    }

    private static Animals sample(CatsAndDogs student, int each, Random random) {
        Animals animals = Expect.that("sample").isThere(student.sample(each, new SeededRandom(random.nextLong())));
        String hint = "An animal a column: lengths in row 0, heights in row 1.";
        Expect.that("cats").hint(hint).hasShape(animals.cats(), 2, each);
        Expect.that("dogs").hint(hint).hasShape(animals.dogs(), 2, each);
        return animals;
    }
}
