package org.backmark.tests.nyculab2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Training;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;
import org.backmark.reference.nyculab2.Lab2Problem;
import org.backmark.reference.nyculab2.Lab2Steps;
import org.backmark.reference.nyculab2.TrainingPlan;

/** Mistakes in training. */
final class WrongTraining {
    private WrongTraining() {}

    static Stream<WrongSolution> all() {
        return Stream.of(
                WrongSolution.of(
                                "the optimisers start from zero in every epoch",
                                Lab2Steps.TRAIN,
                                (steps, start, plan, log) -> {
                                    double[] loss = new double[plan.epochs()];
                                    Lab2Problem at = start;
                                    for (int epoch = 0; epoch < plan.epochs(); epoch++) {
                                        Training one = right(steps, at, epochs(plan, 1), new StringBuilder());
                                        loss[epoch] = one.loss()[0];
                                        at = at.withWeights(one.weights());
                                        if (epoch % 100 == 0) {
                                            write(log, steps, epoch, loss[epoch]);
                                        }
                                    }
                                    return new Training(at.w(), loss);
                                })
                        .fails("trainingFollowsEveryOptimiser"),
                WrongSolution.of("the loss after each epoch", Lab2Steps.TRAIN, (steps, start, plan, log) -> {
                            Training training = right(steps, start, plan, log);
                            double[] loss = Arrays.copyOf(training.loss(), plan.epochs());
                            if (plan.epochs() > 0) {
                                System.arraycopy(training.loss(), 1, loss, 0, plan.epochs() - 1);
                            }
                            return new Training(training.weights(), loss);
                        })
                        .fails(
                                "theLogHoldsWhatTheWeightsGive",
                                "theLogTellsTheLoss",
                                "trainingFollowsEveryOptimiser",
                                "trainingLowersTheLossOfXor"),
                WrongSolution.of("losses that look better", Lab2Steps.TRAIN, (steps, start, plan, log) -> {
                            Training training = right(steps, start, plan, new StringBuilder());
                            for (int epoch = 0; epoch < plan.epochs(); epoch++) {
                                training.loss()[epoch] *= epoch < 50 ? 1 : 0.5;
                                if (epoch % 100 == 0) {
                                    write(log, steps, epoch, training.loss()[epoch]);
                                }
                            }
                            return training;
                        })
                        .fails("theLogHoldsWhatTheWeightsGive"),
                WrongSolution.of(
                                "a log of its own",
                                Lab2Steps.LOG_LINE,
                                (epoch, loss) -> "epoch " + epoch + " loss : " + loss * 0.9 + "\n")
                        .fails("theLogHoldsWhatTheWeightsGive", "theLogTellsTheLoss"),
                WrongSolution.of(
                                "the learning rate drops after 150 epochs",
                                Lab2Steps.TRAIN,
                                (steps, start, plan, log) -> {
                                    Hyperparameters h = plan.hyperparameters();
                                    int[] epochs = new int[1];
                                    Steps shrinking = steps.with(Lab2Steps.BATCHES, (samples, size, random) -> {
                                                epochs[0]++;
                                                return Lab2Steps.BATCHES.right().of(samples, size, random);
                                            })
                                            .with(
                                                    Lab2Steps.SGD,
                                                    (gradient, memory, given) -> Lab2Steps.SGD
                                                            .right()
                                                            .of(
                                                                    epochs[0] > 150 ? gradient.scale(0.5) : gradient,
                                                                    memory,
                                                                    h));
                                    return right(shrinking, start, plan, log);
                                })
                        .fails("trainingFollowsEveryOptimiser"),
                WrongSolution.of("no log", Lab2Steps.LOG_LINE, (epoch, loss) -> "")
                        .fails("theLogHoldsWhatTheWeightsGive", "theLogTellsTheLoss"),
                WrongSolution.of(
                                "the weights it was given come back",
                                Lab2Steps.TRAIN,
                                (steps, start, plan, log) -> new Training(
                                        start.w(),
                                        right(steps, start, plan, log).loss()))
                        .fails(
                                "batchesAreShuffledInEveryEpoch",
                                "batchesTakeEverySampleOnce",
                                "oneEpochIsOneStep",
                                "theLogHoldsWhatTheWeightsGive",
                                "trainingFollowsEveryOptimiser"),
                WrongSolution.of("one epoch too many", Lab2Steps.TRAIN, (steps, start, plan, log) -> {
                            Training more = right(steps, start, epochs(plan, plan.epochs() + 1), log);
                            return new Training(more.weights(), Arrays.copyOf(more.loss(), plan.epochs()));
                        })
                        .fails(
                                "batchesAreShuffledInEveryEpoch",
                                "batchesOfOneTakeEverySampleOnce",
                                "batchesTakeEverySampleOnce",
                                "oneEpochIsOneStep",
                                "theLogHoldsWhatTheWeightsGive",
                                "trainingFollowsEveryOptimiser"),
                WrongSolution.of("only the last weights are trained", Lab2Steps.TRAIN, (steps, start, plan, log) -> {
                            Training training = right(steps, start, plan, log);
                            List<Matrix> w = new ArrayList<>(start.w());
                            w.set(2, training.weights().get(2));
                            return new Training(w, training.loss());
                        })
                        .fails(
                                "batchesAreShuffledInEveryEpoch",
                                "batchesOfOneTakeEverySampleOnce",
                                "batchesTakeEverySampleOnce",
                                "oneEpochIsOneStep",
                                "theLogHoldsWhatTheWeightsGive",
                                "trainingFollowsEveryOptimiser"),
                WrongSolution.of("the weights are changed in place", Lab2Steps.TRAIN, (steps, start, plan, log) -> {
                            Training training = right(steps, start, plan, log);
                            for (int k = 0; k < 3; k++) {
                                start.w().get(k).setTo(training.weights().get(k));
                            }
                            return training;
                        })
                        .fails("trainingFollowsEveryOptimiser"),
                WrongSolution.of("a hundred points are too many", givesUpAt(100))
                        .fails("trainingLearnsTheLine"),
                WrongSolution.of("XOR is too hard", givesUpAt(21)).fails("trainingLearnsXor"));
    }

    private static Delegate givesUpAt(int samples) {
        return new Delegate() {
            @Override
            public Training train(
                    List<Matrix> w,
                    Matrix x,
                    Matrix y,
                    org.backmark.contract.nyculab2.Activation hidden,
                    org.backmark.contract.nyculab2.Optimizer kind,
                    org.backmark.contract.nyculab2.Hyperparameters h,
                    int epochs,
                    int batchSize,
                    java.util.Random random,
                    Appendable log) {
                boolean gone = x.getNumRows() == samples && epochs > 100;
                return super.train(w, x, y, hidden, kind, h, gone ? 10 : epochs, batchSize, random, log);
            }
        };
    }

    private static Training right(Steps steps, Lab2Problem start, TrainingPlan plan, Appendable log) {
        return Lab2Steps.TRAIN.right().of(steps, start, plan, log);
    }

    private static TrainingPlan epochs(TrainingPlan plan, int epochs) {
        return new TrainingPlan(plan.optimizer(), plan.hyperparameters(), epochs, plan.batchSize(), plan.random());
    }

    private static void write(Appendable log, Steps steps, int epoch, double loss) {
        try {
            log.append(steps.of(Lab2Steps.LOG_LINE).of(epoch, loss));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
