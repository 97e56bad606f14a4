package osnabrueck.backpropgd;

import java.util.Arrays;
import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.Animals;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Choice;
import org.backmark.contract.osnabrueckbackpropgd.Convention;
import org.backmark.datasets.CatsAndDogsData;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.junit.jupiter.api.Test;

/** 3.3 to 3.5: the animals and their targets. */
@Graded("osnabrueck-backprop-gd")
final class DataTest {
    private static final int COUNT = 4000;
    private static final String NORMALIZE =
            "Take the mean from each number, then divide by the standard deviation: both of"
                    + " the row, or both of all numbers.";

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

    /**
     * Row 0 has mean 4 and standard deviation sqrt(5) or sqrt(20/3); row 1 has mean 0 and the same numbers, twenty-fold. All
     * together have mean 2 and standard deviation sqrt(1006.5) or sqrt(8052/7).
     */
    @Test
    @ReaskPerturbed
    void normalizeByHand(CatsAndDogs student) {
        Matrix computed = student.normalize(Matrix.of(new double[][] {{1, 3, 5, 7}, {60, 20, -20, -60}}));
        Expect.that("normalize").hint("The shape of the answer is that of x.").hasShape(computed, 2, 4);
        double first = computed.get(0, 0);
        double[] right = {
            -3 / Math.sqrt(5), -3 / Math.sqrt(20 / 3.0), -1 / Math.sqrt(1006.5), -1 / Math.sqrt(8052 / 7.0)
        };
        Expect.that("row 0 of normalize, its first number")
                .hint(NORMALIZE)
                .holds(
                        Arrays.stream(right).anyMatch(number -> Math.abs(first - number) <= 1e-9),
                        String.valueOf(first),
                        right[0] + " (divisor n) or " + right[1] + " (divisor n - 1), by rows; " + right[2] + " or "
                                + right[3] + ", all together");
        boolean byRows = Math.abs(first) > 1;
        Expect.that("row 0 of normalize, its last number divided by its first")
                .hint(NORMALIZE)
                .agrees(computed.get(0, 3) / first, byRows ? -1 : -5, 1e-9);
        Expect.that("row 1 of normalize, its second number divided by its first")
                .hint(NORMALIZE)
                .agrees(computed.get(1, 1) / computed.get(1, 0), byRows ? 1 / 3.0 : 18 / 58.0, 1e-9);
    }

    @Test
    @ReaskPerturbed
    void normalizedAnimalsHaveMeanZero(CatsAndDogs student, Random random) {
        Matrix normalized = normalizedAnimals(student, random);
        double length = normalized.rows(0, 1).elementSum() / 60;
        double height = normalized.rows(1, 2).elementSum() / 60;
        Expect.that("the mean of the sheet's animals, normalised")
                .hint("Take the mean from each number: that of its row, or that of all numbers.")
                .agrees((length + height) / 2, 0, 1e-9);
        Expect.that("the mean of the lengths, normalised")
                .hint("Take the mean of the row from each of its numbers, or in both rows the mean of all.")
                .holds(
                        Math.abs(length) <= 1e-9 || Math.abs(length - lengthAmongAll(normalized)) <= 1e-9,
                        String.valueOf(length),
                        "0, or " + lengthAmongAll(normalized) + " with one mean for all");
    }

    // How far the mean length is from the mean of all, in the unit that the numbers are in.
    private static double lengthAmongAll(Matrix normalized) {
        CatsAndDogsData sheet = CatsAndDogsData.ofTheSheet();
        Matrix all = Matrix.wrap(sheet.cats()).concatColumns(Matrix.wrap(sheet.dogs()));
        double unit = Math.sqrt(squares(normalized) / squares(all));
        return unit * (all.rows(0, 1).elementSum() / 60 - all.elementSum() / 120);
    }

    @Test
    @ReaskPerturbed
    void normalizedAnimalsHaveDeviationOne(CatsAndDogs student, Random random) {
        Matrix normalized = normalizedAnimals(student, random);
        double[] rows = {squares(normalized.rows(0, 1)), squares(normalized.rows(1, 2))};
        double all = squares(normalized);
        Expect.that("the sums of the squared distances from the mean: of lengths, of heights, of all")
                .hint("Divide by the standard deviation, which is the root of the variance.")
                .holds(
                        areBoth(rows, 60) || areBoth(rows, 59) || isAbout(all, 120) || isAbout(all, 119),
                        rows[0] + ", " + rows[1] + ", " + all,
                        "60 (divisor n) or 59 (divisor n - 1) in each row, or 120 or 119 in all");
    }

    private static boolean areBoth(double[] rows, double number) {
        return isAbout(rows[0], number) && isAbout(rows[1], number);
    }

    private static boolean isAbout(double squares, double number) {
        return Math.abs(squares - number) <= 1e-7;
    }

    private static double squares(Matrix numbers) {
        return numbers.minus(numbers.elementSum() / numbers.getNumElements())
                .elementPower(2)
                .elementSum();
    }

    /** And of other numbers, which are drawn. */
    @Test
    void targetsOfTwoCatsAndThreeDogs(CatsAndDogs student, Random random) {
        targets(student, 2, 3);
        targets(student, 3 + random.nextInt(20), 3 + random.nextInt(20));
    }

    private static void targets(CatsAndDogs student, int cats, int dogs) {
        Choice chosen = Convention.of(student).choice();
        double[] expected = new double[cats + dogs];
        Arrays.fill(expected, 0, cats, chosen.cat());
        Arrays.fill(expected, cats, cats + dogs, chosen.dog());
        Expect.that("targets(" + cats + ", " + dogs + ")")
                .hint("The targets of your choice(): that of a cat for each cat, then that of a dog for each dog. The"
                        + " neuron must reach both: 0 and 1 with the logistic function, -1 and 1 with tanh.")
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
