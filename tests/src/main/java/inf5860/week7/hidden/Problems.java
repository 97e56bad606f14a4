package inf5860.week7.hidden;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backmark.reference.inf5860week7.Week7Problem;

/** Random problems, small enough that a whole check takes some milliseconds. */
final class Problems {
    private Problems() {}

    /**
     * Problems of different sizes at lambda 0; the first has ten labels, and the last is another of its size.
     *
     * @param count how many sizes
     * @param random where every number is drawn from
     */
    static List<Week7Problem> several(int count, Random random) {
        List<Week7Problem> problems = IntStream.range(0, count)
                .mapToObj(i -> one(i == 0 ? 10 : between(2, 9, random), random))
                .collect(Collectors.toList());
        problems.add(another(problems.get(0)));
        return problems;
    }

    /** A problem of the same sizes, to which an answer that is remembered for these sizes is wrong. */
    static Week7Problem another(Week7Problem problem) {
        return problem.withWeights(problem.theta1().negative(), problem.theta2().negative());
    }

    /** A problem with 2 to 9 labels. */
    static Week7Problem one(Random random) {
        return one(between(2, 9, random), random);
    }

    /** A problem with so many samples, and 3 to 10 labels. */
    static Week7Problem ofSamples(int samples, Random random) {
        return Week7Problem.random(
                random, between(2, 8, random), between(2, 7, random), between(3, 10, random), samples, 0);
    }

    /** A problem at lambda 0 that is small enough to be looked at many times. */
    static Week7Problem small(Random random) {
        return Week7Problem.random(random, 3, 4, 3, 5, 0);
    }

    /** A problem of the sheet's size, of which a forward pass is short and one for each of its ten thousand weights is not. */
    static Week7Problem large(Random random) {
        return Week7Problem.random(random, 400, 25, 10, 500, 0);
    }

    /** A weight of the penalty that is not 0: between 0.5 and 3. */
    static double lambda(Random random) {
        return 0.5 + 2.5 * random.nextDouble();
    }

    /** A whole number between the two, both included. */
    static int between(int least, int largest, Random random) {
        return least + random.nextInt(largest - least + 1);
    }

    private static Week7Problem one(int labels, Random random) {
        int inputs = between(2, 8, random);
        // A network whose layers have one size would hide a transposed matrix.
        int hidden = inputs + (random.nextBoolean() && inputs > 3 ? -1 : 1);
        int samples = between(11, 16, random);
        return Week7Problem.random(random, inputs, hidden, labels, samples, 0);
    }
}
