package augsburg.tutorial04.hidden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.compare.Expect;
import org.backmark.reference.augsburgtutorial04.Parameters;
import org.backmark.reference.augsburgtutorial04.Tutorial04Problem;

/**
 * All ways of cutting a few samples into batches, with the parameters after an epoch of each.
 *
 * @param outcomes what each way leads to
 */
record Orders(List<Outcome> outcomes) {
    private static final double TOLERANCE = 1e-9;

    private record Outcome(String batches, Parameters parameters) {}

    static Orders of(Tutorial04Network right, Tutorial04Problem start, int batchSize, double learningRate) {
        List<Outcome> outcomes = new ArrayList<>();
        int[] all = IntStream.range(0, start.samples().count()).toArray();
        follow(new Outcome("", start.parameters()), all, right, start, batchSize, learningRate, outcomes);
        return new Orders(outcomes);
    }

    private static void follow(
            Outcome so,
            int[] left,
            Tutorial04Network right,
            Tutorial04Problem start,
            int batchSize,
            double learningRate,
            List<Outcome> outcomes) {
        if (left.length == 0) {
            outcomes.add(so);
            return;
        }
        for (int[] batch : choices(left, Math.min(batchSize, left.length))) {
            Parameters next = start.at(so.parameters())
                    .with(start.samples().chosen(batch))
                    .trained(right, learningRate, 1);
            String name = Arrays.stream(batch).mapToObj(String::valueOf).collect(Collectors.joining(", ", "{", "}"));
            int[] rest = Arrays.stream(left)
                    .filter(i -> Arrays.binarySearch(batch, i) < 0)
                    .toArray();
            Outcome then = new Outcome(so.batches().isEmpty() ? name : so.batches() + ", " + name, next);
            follow(then, rest, right, start, batchSize, learningRate, outcomes);
        }
    }

    /** All ways to take so many of sorted numbers, each sorted. */
    private static List<int[]> choices(int[] from, int count) {
        if (count == 0) {
            return List.of(new int[0]);
        }
        List<int[]> choices = new ArrayList<>();
        for (int first = 0; first <= from.length - count; first++) {
            int chosen = from[first];
            for (int[] rest : choices(Arrays.copyOfRange(from, first + 1, from.length), count - 1)) {
                choices.add(IntStream.concat(IntStream.of(chosen), Arrays.stream(rest))
                        .toArray());
            }
        }
        return choices;
    }

    /** The batches that lead to these parameters; fails if none do. */
    String thatGives(Parameters parameters) {
        for (Outcome outcome : outcomes) {
            if (distance(outcome.parameters(), parameters) <= TOLERANCE) {
                return outcome.batches();
            }
        }
        Expect.that("the parameters after one epoch of 5 samples in batches of 2")
                .hint(
                        "In some order of the samples: two batches of two and one of one, each a step with the mean gradients of"
                                + " its own samples, at the parameters that the batch before has left.")
                .holds(false, "those of no order of the samples", "those of one of the " + outcomes.size() + " orders");
        throw new IllegalStateException("unreachable");
    }

    private static double distance(Parameters first, Parameters second) {
        double largest = 0;
        for (int k = 0; k < first.layers(); k++) {
            double ofWeights =
                    first.weights().get(k).minus(second.weights().get(k)).elementMaxAbs();
            double ofBiases =
                    first.biases().get(k).minus(second.biases().get(k)).elementMaxAbs();
            // Not Math.max alone: a NaN is as far as can be.
            largest = Double.isFinite(ofWeights + ofBiases)
                    ? Math.max(largest, Math.max(ofWeights, ofBiases))
                    : Double.POSITIVE_INFINITY;
            if (largest == Double.POSITIVE_INFINITY) {
                return largest;
            }
        }
        return largest;
    }
}
