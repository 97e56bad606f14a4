package augsburg.tutorial04.hidden;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backmark.kit.Matrix;
import org.backmark.reference.augsburgtutorial04.Parameters;
import org.backmark.reference.augsburgtutorial04.Samples;
import org.backmark.reference.augsburgtutorial04.Tutorial04Problem;

/** Random problems, small enough that a whole check takes some milliseconds. */
final class Problems {
    private Problems() {}

    /**
     * Problems of different sizes; the first two have as many layers as the sheet's network, later ones from 2 to 4. The last
     * is another of the first one's size: an answer that is remembered for the size is wrong there.
     *
     * @param count how many sizes
     * @param random where every number is drawn from
     */
    static List<Tutorial04Problem> several(int count, Random random) {
        List<Tutorial04Problem> problems = IntStream.range(0, count)
                .mapToObj(i -> ofLayers(i < 2 ? 3 : between(2, 4, random), between(9, 14, random), random))
                .collect(Collectors.toList());
        Tutorial04Problem first = problems.get(0);
        problems.add(first.at(new Parameters(
                negative(first.parameters().weights()),
                negative(first.parameters().biases()))));
        return problems;
    }

    private static List<Matrix> negative(List<Matrix> matrices) {
        return matrices.stream().map(Matrix::negative).toList();
    }

    /** A problem with as many layers as the sheet's network. */
    static Tutorial04Problem one(Random random) {
        return ofLayers(3, between(9, 14, random), random);
    }

    /** The same with so many samples. */
    static Tutorial04Problem ofSamples(int samples, Random random) {
        return ofLayers(3, samples, random);
    }

    /** Other samples for a problem's network. */
    static Samples otherSamples(Tutorial04Problem problem, int count, Random random) {
        int inputs = problem.samples().x().getNumRows();
        int labels = problem.parameters()
                .biases()
                .get(problem.parameters().layers() - 1)
                .getNumRows();
        return Tutorial04Problem.random(random, count, inputs, labels).samples();
    }

    /** A learning rate between 0.05 and 1. */
    static double learningRate(Random random) {
        return 0.05 + 0.95 * random.nextDouble();
    }

    /** A whole number between the two, both included. */
    static int between(int least, int largest, Random random) {
        return least + random.nextInt(largest - least + 1);
    }

    // Neighbouring layers never have one size: that would hide a transposed matrix.
    private static Tutorial04Problem ofLayers(int layers, int samples, Random random) {
        int[] units = new int[layers + 1];
        units[0] = between(5, 8, random);
        for (int k = 1; k <= layers; k++) {
            int wanted = between(3, 7, random);
            units[k] = wanted == units[k - 1] ? wanted + 1 : wanted;
        }
        return Tutorial04Problem.random(random, samples, units);
    }
}
