package osnabrueck.backpropgd.hidden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.Animals;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.junit.jupiter.api.Test;

/**
 * 3.3, the animals.
 *
 * <p>Right animals exceed each statistical bound with probability 2 exp(-EXPONENT) = 1e-10 at most. With n animals:
 *
 * <ul>
 *   <li>distribution of a row: D is the largest distance of its distribution function from the normal one, looked at where
 *       that is tabled. The inequality of Dvoretzky, Kiefer, Wolfowitz and Massart gives P(D >= t) <= 2 exp(-2 n t^2), hence
 *       t = sqrt(EXPONENT / (2 n)).
 *   <li>mean of the product of two rows' signs, each on its side of the mean, which is -1 or 1 and 0 on average if the rows are
 *       independent: Hoeffding's inequality gives P(|mean| >= t) <= 2 exp(-n t^2 / 2), hence t = sqrt(2 EXPONENT / n).
 * </ul>
 */
@Graded("osnabrueck-backprop-gd")
final class SampleChecks {
    private static final int COUNT = 10_000;
    private static final double EXPONENT = Math.log(2e10);
    /** How many of a normal distribution's numbers are below so many standard deviations. */
    private static final double[][] NORMAL = {
        {-2.5, 0.0062096653},
        {-2, 0.0227501319},
        {-1.5, 0.0668072013},
        {-1, 0.1586552539},
        {-0.5, 0.3085375387},
        {0, 0.5},
        {0.5, 0.6914624613},
        {1, 0.8413447461},
        {1.5, 0.9331927987},
        {2, 0.9772498681},
        {2.5, 0.9937903347}
    };

    private record Measure(String name, double[] numbers, double mean, double deviation) {

        static List<Measure> of(Animals animals) {
            List<Measure> measures = new ArrayList<>();
            for (int row = 0; row < 2; row++) {
                measures.add(new Measure("row " + row + " of cats", row(animals.cats(), row), 25, 5));
                measures.add(new Measure("row " + row + " of dogs", row(animals.dogs(), row), 45, 15));
            }
            return measures;
        }

        private static double[] row(Matrix matrix, int row) {
            return matrix.toArrays()[row];
        }

        /** How far the share of numbers below is from that of the normal distribution, at most; 1 if one is no number. */
        double distance() {
            double largest = Arrays.stream(numbers).anyMatch(Double::isNaN) ? 1 : 0;
            for (double[] point : NORMAL) {
                double limit = mean + point[0] * deviation;
                double share =
                        Arrays.stream(numbers).filter(number -> number <= limit).count() / (double) numbers.length;
                largest = Math.max(largest, Math.abs(share - point[1]));
            }
            return largest;
        }

        double agreement(Measure other) {
            double sum = 0;
            for (int i = 0; i < numbers.length; i++) {
                sum += Math.signum(numbers[i] - mean) * Math.signum(other.numbers[i] - other.mean);
            }
            return sum / numbers.length;
        }
    }

    /** False failures: 1e-9, four distributions and six pairs with 1e-10 each. */
    @Test
    void sampleIsNormallyDistributed(CatsAndDogs student, Random random) {
        List<Measure> measures = Measure.of(sample(student, COUNT, random.nextLong()));
        double bound = Math.sqrt(EXPONENT / (2 * COUNT));
        for (Measure measure : measures) {
            Expect.that("the distance of the distribution of " + measure.name + " from the normal one with mean "
                            + measure.mean + " and standard deviation " + measure.deviation)
                    .hint("Normally distributed; 5 and 15 are standard deviations, not variances: the sheet's word is a"
                            + " misprint, its code is right.")
                    .holds(measure.distance() <= bound, String.valueOf(measure.distance()), "at most " + bound);
        }
        double productBound = Math.sqrt(2 * EXPONENT / COUNT);
        for (int i = 0; i < measures.size(); i++) {
            for (int j = 0; j < i; j++) {
                double agreement = measures.get(i).agreement(measures.get(j));
                Expect.that("the mean product of the sides on which " + measures.get(i).name + " and "
                                + measures.get(j).name + " lie")
                        .hint("Every length and every height is drawn by itself.")
                        .holds(
                                Math.abs(agreement) <= productBound,
                                String.valueOf(agreement),
                                "0, give or take " + productBound);
            }
        }
    }

    /** False failures: two of 400 numbers of at least 48 random bits are equal with probability 3e-10. */
    @Test
    void sampleComesFromTheGivenRandom(CatsAndDogs student, Random random) {
        long seed = random.nextLong();
        Animals first = sample(student, 100, seed);
        Animals again = sample(student, 100, seed);
        Animals other = sample(student, 100, random.nextLong());

        String hint =
                "Draw every number from the Random that you are given, not from one of your own or Math.random().";
        Expect.that("cats from the same seed again").hint(hint).agrees(again.cats(), first.cats(), 0);
        Expect.that("dogs from the same seed again").hint(hint).agrees(again.dogs(), first.dogs(), 0);
        Expect.that("animals from another seed")
                .hint("Draw every number from the Random that you are given; do not seed it yourself.")
                .holds(
                        !other.cats().isIdentical(first.cats(), 0)
                                && !other.dogs().isIdentical(first.dogs(), 0),
                        "some are the same",
                        "others");
        long different = Measure.of(first).stream()
                .flatMapToDouble(measure -> Arrays.stream(measure.numbers))
                .distinct()
                .count();
        Expect.that("the numbers of 100 cats and 100 dogs that are different")
                .hint("Draw a new number for each length and each height.")
                .holds(different == 400, String.valueOf(different), "400");
    }

    private static Animals sample(CatsAndDogs student, int each, long seed) {
        Animals animals = Expect.that("sample").isThere(student.sample(each, new SeededRandom(seed)));
        String hint = "An animal a column: lengths in row 0, heights in row 1.";
        Expect.that("cats").hint(hint).hasShape(animals.cats(), 2, each);
        Expect.that("dogs").hint(hint).hasShape(animals.dogs(), 2, each);
        return animals;
    }
}
