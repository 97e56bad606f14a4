package org.backmark.reference.augsburgtutorial04;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** Gradient descent, on all samples at once and on mini-batches (Exercises 4 to 6). */
final class Descent {
    private static final int STEPS_A_LINE = 100;

    private Descent() {}

    static Parameters update(Parameters parameters, Parameters gradients, double learningRate) {
        return parameters.plus(-learningRate, gradients);
    }

    static Parameters step(Steps steps, Tutorial04Problem from, double learningRate) {
        List<Matrix> activations = steps.of(Tutorial04Steps.FORWARD)
                .of(steps, from.parameters(), from.samples().x());
        Parameters gradients = steps.of(Tutorial04Steps.GRADIENTS)
                .of(steps, from.parameters(), activations, from.samples().y());
        return steps.of(Tutorial04Steps.UPDATE).of(from.parameters(), gradients, learningRate);
    }

    static Parameters train(
            Steps steps, Tutorial04Problem from, Samples test, double learningRate, int count, Appendable log) {
        Tutorial04Problem at = from;
        for (int step = 1; step <= count; step++) {
            at = at.at(steps.of(Tutorial04Steps.STEP).of(steps, at, learningRate));
            if (step % STEPS_A_LINE == 0) {
                double[] measured = measures(steps, at);
                double[] tested = measures(steps, at.with(test));
                write(log, step, measured[0], measured[1], tested[0], tested[1]);
            }
        }
        return at.parameters();
    }

    static Parameters trainMiniBatches(
            Steps steps,
            Tutorial04Problem from,
            Tutorial04Steps.MiniBatches plan,
            double learningRate,
            Random random,
            Appendable log) {
        Tutorial04Problem at = from;
        for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
            int[] order = steps.of(Tutorial04Steps.SHUFFLE).of(from.samples().count(), random);
            for (int[] batch : steps.of(Tutorial04Steps.CUT).of(order, plan.batchSize())) {
                Tutorial04Problem part =
                        at.with(steps.of(Tutorial04Steps.CHOOSE).of(from.samples(), batch));
                at = at.at(steps.of(Tutorial04Steps.STEP).of(steps, part, learningRate));
            }
            double[] measured = measures(steps, at);
            write(log, epoch, measured[0], measured[1]);
        }
        return at.parameters();
    }

    static int[] shuffle(int samples, Random random) {
        int[] order = IntStream.range(0, samples).toArray();
        for (int i = samples - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int sample = order[i];
            order[i] = order[other];
            order[other] = sample;
        }
        return order;
    }

    static List<int[]> cut(int[] order, int batchSize) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batches of " + batchSize + " samples; at least 1");
        }
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < order.length; from += batchSize) {
            batches.add(Arrays.copyOfRange(order, from, Math.min(order.length, from + batchSize)));
        }
        return batches;
    }

    static double[] measures(Steps steps, Tutorial04Problem at) {
        List<Matrix> activations = steps.of(Tutorial04Steps.FORWARD)
                .of(steps, at.parameters(), at.samples().x());
        Matrix h = activations.get(activations.size() - 1);
        return new double[] {
            steps.of(Tutorial04Steps.LOSS).of(h, at.samples().y()),
            steps.of(Tutorial04Steps.ACCURACY).of(h, at.samples().y())
        };
    }

    static void write(Appendable log, int number, double... measures) {
        StringBuilder line = new StringBuilder().append(number);
        for (double measure : measures) {
            line.append(',').append(measure);
        }
        try {
            log.append(line.append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
