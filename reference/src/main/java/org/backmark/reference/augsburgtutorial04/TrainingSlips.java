package org.backmark.reference.augsburgtutorial04;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** Slips in gradient descent on all samples, and in its log (Exercise 5). */
final class TrainingSlips {
    private static final int STEPS_A_LINE = 100;
    private static final KnownSlip.In TRAIN = new KnownSlip.In("train", "Exercise 5");

    private TrainingSlips() {}

    static Stream<KnownSlip> descent() {
        return Stream.of(
                train(
                        "one-step-too-many",
                        "There is one step too many.",
                        (steps, from, test, rate, count, log) ->
                                Descent.train(steps, from, test, rate, count + 1, log)),
                train(
                        "one-step-too-few",
                        "There is one step too few.",
                        (steps, from, test, rate, count, log) ->
                                Descent.train(steps, from, test, rate, Math.max(0, count - 1), log)),
                train(
                        "one-step-only",
                        "There is only one step, however many are wanted.",
                        (steps, from, test, rate, count, log) ->
                                Descent.train(steps, from, test, rate, Math.min(1, count), log)),
                train(
                        "gradients-not-renewed",
                        "All steps take the gradients of the first; each step needs its own forward pass and"
                                + " backpropagation.",
                        (steps, from, test, rate, count, log) ->
                                Descent.train(withFirstGradients(steps), from, test, rate, count, log)));
    }

    static Stream<KnownSlip> log() {
        return Stream.of(
                TRAIN.slip(
                        "accuracy-as-fraction",
                        "The accuracies in the log are shares of 1, not percent.",
                        Tutorial04Steps.ACCURACY,
                        (h, y) -> Measures.accuracy(h, y) / 100),
                TRAIN.slip(
                        "loss-summed",
                        "The losses in the log are sums over the samples, not means.",
                        Tutorial04Steps.LOSS,
                        (h, y) -> Measures.loss(h, y) * y.length),
                TRAIN.slip(
                        "loss-to-base-ten",
                        "The losses in the log are made of logarithms to base 10, not of natural ones.",
                        Tutorial04Steps.LOSS,
                        (h, y) -> Measures.loss(h, y) / Math.log(10)),
                TRAIN.slip(
                        "loss-negated",
                        "The losses in the log have the wrong sign.",
                        Tutorial04Steps.LOSS,
                        (h, y) -> -Measures.loss(h, y)),
                train(
                        "nothing-logged",
                        "train logs nothing.",
                        (steps, from, test, rate, count, log) ->
                                Descent.train(steps, from, test, rate, count, new StringBuilder())),
                lines(
                        "lines-numbered",
                        "The log numbers its lines; the first number is that of the steps so far.",
                        line -> new double[] {line[0] / STEPS_A_LINE, line[1], line[2], line[3], line[4]}),
                lines("sets-swapped", "In the log, training and test samples are swapped.", line ->
                        new double[] {line[0], line[3], line[4], line[1], line[2]}),
                lines(
                        "training-for-test",
                        "The log has the training samples' loss and accuracy for the test samples' too.",
                        line -> new double[] {line[0], line[1], line[2], line[1], line[2]}),
                lines("measures-swapped", "In the log, loss and accuracy are swapped.", line ->
                        new double[] {line[0], line[2], line[1], line[4], line[3]}),
                train(
                        "logged-before-the-step",
                        "The log is written before the step, not after it.",
                        TrainingSlips::early));
    }

    private static KnownSlip train(String name, String sentence, Tutorial04Steps.Train wrong) {
        return TRAIN.slip(name, sentence, Tutorial04Steps.TRAIN, wrong);
    }

    private static KnownSlip lines(String name, String sentence, UnaryOperator<double[]> change) {
        return train(name, sentence, (steps, from, test, rate, count, log) -> {
            StringBuilder right = new StringBuilder();
            Parameters trained = Descent.train(steps, from, test, rate, count, right);
            right.toString().lines().map(TrainingSlips::numbers).map(change).forEach(line -> write(log, line));
            return trained;
        });
    }

    private static double[] numbers(String line) {
        return Stream.of(line.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    private static void write(Appendable log, double... line) {
        Descent.write(log, (int) line[0], line[1], line[2], line[3], line[4]);
    }

    private static Parameters early(
            Steps steps, Tutorial04Problem from, Samples test, double rate, int count, Appendable log) {
        for (int step = STEPS_A_LINE; step <= count; step += STEPS_A_LINE) {
            Tutorial04Problem before = from.at(Descent.train(steps, from, test, rate, step - 1, new StringBuilder()));
            double[] measured = Descent.measures(steps, before);
            double[] tested = Descent.measures(steps, before.with(test));
            Descent.write(log, step, measured[0], measured[1], tested[0], tested[1]);
        }
        return Descent.train(steps, from, test, rate, count, new StringBuilder());
    }

    private static Steps withFirstGradients(Steps steps) {
        Parameters[] first = new Parameters[1];
        Tutorial04Steps.Gradients own = steps.of(Tutorial04Steps.GRADIENTS);
        return steps.with(Tutorial04Steps.GRADIENTS, (all, parameters, activations, y) -> {
            if (first[0] == null) {
                first[0] = own.of(all, parameters, activations, y);
            }
            return first[0];
        });
    }
}
