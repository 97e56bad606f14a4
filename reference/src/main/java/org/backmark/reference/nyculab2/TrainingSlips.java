package org.backmark.reference.nyculab2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.contract.nyculab2.Training;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;
import org.backmark.reference.Steps;

/** Slips in training. */
final class TrainingSlips {
    private static final KnownSlip.In TRAIN = new KnownSlip.In("train-linear", "training");

    private TrainingSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(
                TRAIN.slip(
                        "not-updated",
                        "The weights that come back are those that were given.",
                        Lab2Steps.UPDATE,
                        (steps, batch, walks) -> batch.w()),
                TRAIN.slip(
                        "only-the-last",
                        "Only W3 is trained.",
                        Lab2Steps.UPDATE,
                        (steps, batch, walks) -> List.of(
                                batch.w().get(0),
                                batch.w().get(1),
                                Descent.update(steps, batch, walks).get(2))),
                TRAIN.slip(
                        "one-after-the-other",
                        "The error is carried back through weights that were updated already: all gradients belong to the"
                                + " weights before the step.",
                        Lab2Steps.UPDATE,
                        TrainingSlips::oneAfterTheOther),
                TRAIN.slip(
                        "always-sgd",
                        "The training goes as SGD does, whatever optimiser is asked for.",
                        Lab2Steps.TRAIN,
                        (steps, start, plan, log) -> Descent.train(
                                steps, start, with(plan, Optimizer.SGD, plan.hyperparameters(), plan.epochs()), log)),
                TRAIN.slip(
                        "rate-fixed",
                        "The learning rate that is given is not used: it is always 0.01.",
                        Lab2Steps.TRAIN,
                        (steps, start, plan, log) -> {
                            Hyperparameters h = plan.hyperparameters();
                            Hyperparameters fixed = new Hyperparameters(0.01, h.beta1(), h.beta2(), h.epsilon());
                            return Descent.train(steps, start, with(plan, plan.optimizer(), fixed, plan.epochs()), log);
                        }),
                TRAIN.slip(
                                "rate-shrinks",
                                "The learning rate shrinks on the way; the one that is given holds for all steps.",
                                Lab2Steps.WALK,
                                TrainingSlips::shrinking)
                        .shownBy(Symptom.SHRINKING)
                        .mistake("rate-shrinks"),
                TRAIN.slip(
                        "optimiser-anew",
                        "The optimisers start from zero in every epoch: they must remember from one to the next.",
                        Lab2Steps.TRAIN,
                        TrainingSlips::optimiserAnew),
                TRAIN.slip(
                        "loss-after-update",
                        "Each loss is noted after its epoch; the first must be that of the weights given.",
                        Lab2Steps.TRAIN,
                        (steps, start, plan, log) -> {
                            List<List<Matrix>> path = path(steps, start, plan);
                            double[] loss = path.stream()
                                    .skip(1)
                                    .mapToDouble(w -> loss(steps, start.withWeights(w)))
                                    .toArray();
                            return logged(new Training(path.get(plan.epochs()), loss), steps, log);
                        }),
                TRAIN.slip(
                        "one-epoch-too-few",
                        "The weights that come back lack the last epoch.",
                        Lab2Steps.TRAIN,
                        (steps, start, plan, log) -> {
                            List<List<Matrix>> path = path(steps, start, plan);
                            return logged(
                                    new Training(path.get(Math.max(0, plan.epochs() - 1)), losses(steps, start, path)),
                                    steps,
                                    log);
                        }),
                TRAIN.slip(
                        "one-epoch-too-many",
                        "There is one epoch too many, and one loss.",
                        Lab2Steps.TRAIN,
                        (steps, start, plan, log) -> Descent.train(
                                steps,
                                start,
                                with(plan, plan.optimizer(), plan.hyperparameters(), plan.epochs() + 1),
                                log)),
                TRAIN.slip(
                        "one-loss-too-many",
                        "There is one loss too many: note it before each epoch, and not after the last.",
                        Lab2Steps.TRAIN,
                        (steps, start, plan, log) -> {
                            List<List<Matrix>> path = path(steps, start, plan);
                            double[] loss = path.stream()
                                    .mapToDouble(w -> loss(steps, start.withWeights(w)))
                                    .toArray();
                            return logged(new Training(path.get(plan.epochs()), loss), steps, log);
                        }),
                TRAIN.slip(
                                "input-modified",
                                "train changes the weights that it is given.",
                                Lab2Steps.TRAIN,
                                (steps, start, plan, log) -> {
                                    Training right = Descent.train(steps, start, plan, log);
                                    for (int k = 0; k < right.weights().size(); k++) {
                                        start.w().get(k).setTo(right.weights().get(k));
                                    }
                                    return right;
                                })
                        .shownBy(Symptom.INPUT_MODIFIED),
                TRAIN.slip("batch-summed", BatchSlips.SUMMED, Lab2Steps.UPDATE, BatchSlips.summed())
                        .keeping(0),
                TRAIN.slip(
                                "adam-counts-matrices",
                                "The t of ADAM counts updates of matrices, not steps: all three weights have their first step at"
                                        + " t = 1.",
                                Lab2Steps.TRAIN,
                                TrainingSlips::countingMatrices)
                        .keeping(0),
                TRAIN.slip(
                        "adam-from-zero",
                        "In training ADAM counts its steps from 0: 1 - beta^0 is 0, and the weights become NaN.",
                        Lab2Steps.TRAIN,
                        TrainingSlips::countingFromZero),
                TRAIN.slip("loss-of-batches", BatchSlips.MEAN_LOSS, BatchSlips::notingTheMean),
                TRAIN.slip("loss-of-the-last-batch", BatchSlips.LAST_LOSS, BatchSlips::notingTheLast),
                TRAIN.slip("labels-not-shuffled", BatchSlips.LABELS, BatchSlips::labelsStay)
                        .shownBy(Symptom.CHANCE_IN_SOME),
                TRAIN.slip("chance", BatchSlips.CHANCE, Lab2Steps.BATCHES, BatchSlips::drawn)
                        .shownBy(Symptom.CHANCE_IN_ALL),
                TRAIN.slip("memory", "train continues from where its last call ended.", TrainingSlips::remembering)
                        .shownBy(Symptom.MEMORY));
    }

    private static TrainingPlan with(TrainingPlan plan, Optimizer kind, Hyperparameters h, int epochs) {
        return new TrainingPlan(kind, h, epochs, plan.batchSize(), plan.random());
    }

    private static Training countingFromZero(Steps steps, Lab2Problem start, TrainingPlan plan, Appendable log) {
        Lab2Steps.Rule adam = steps.of(Lab2Steps.ADAM);
        Steps counting = steps.with(
                Lab2Steps.ADAM,
                (gradient, memory, h) ->
                        adam.of(gradient, new Memory(memory.first(), memory.second(), memory.step() - 1), h));
        return Descent.train(counting, start, plan, log);
    }

    private static Training countingMatrices(Steps steps, Lab2Problem start, TrainingPlan plan, Appendable log) {
        Lab2Steps.Rule adam = steps.of(Lab2Steps.ADAM);
        int[] updates = new int[1];
        Steps counting = steps.with(
                Lab2Steps.ADAM,
                (gradient, memory, h) ->
                        adam.of(gradient, new Memory(memory.first(), memory.second(), ++updates[0]), h));
        return Descent.train(counting, start, plan, log);
    }

    // From the last weights to the first, each with the gradient at those that are updated already.
    private static List<Matrix> oneAfterTheOther(Steps steps, Lab2Problem batch, List<Walk> walks) {
        Layers layers = steps.of(Lab2Steps.FORWARD).of(steps, batch);
        List<Matrix> w = new ArrayList<>(batch.w());
        for (int k = w.size() - 1; k >= 0; k--) {
            Lab2Problem now = batch.withWeights(List.copyOf(w));
            Matrix gradient =
                    steps.of(Lab2Steps.GRADIENTS).of(steps, now, layers).get(k);
            w.set(k, walks.get(k).after(gradient));
        }
        return w;
    }

    private static Walk shrinking(Steps steps, Optimizer kind, Matrix w, Hyperparameters h) {
        Walk walk = Walks.walk(steps, kind, w, h);
        int[] taken = {0};
        return gradient -> walk.after(gradient.scale(Math.pow(0.97, taken[0]++)));
    }

    private static Training optimiserAnew(Steps steps, Lab2Problem start, TrainingPlan plan, Appendable log) {
        Lab2Problem at = start;
        double[] loss = new double[plan.epochs()];
        for (int epoch = 0; epoch < plan.epochs(); epoch++) {
            TrainingPlan one = with(plan, plan.optimizer(), plan.hyperparameters(), 1);
            Training training = Descent.train(steps, at, one, new StringBuilder());
            loss[epoch] = training.loss()[0];
            at = at.withWeights(training.weights());
        }
        return logged(new Training(at.w(), loss), steps, log);
    }

    /** The weights before each epoch, and after the last. */
    private static List<List<Matrix>> path(Steps steps, Lab2Problem start, TrainingPlan plan) {
        List<List<Matrix>> path = new ArrayList<>();
        Steps watched = steps.with(Lab2Steps.FORWARD, (all, at) -> {
            if (at.x() == start.x()) {
                path.add(at.w());
            }
            return steps.of(Lab2Steps.FORWARD).of(all, at);
        });
        path.add(Descent.train(watched, start, plan, new StringBuilder()).weights());
        return path;
    }

    private static double[] losses(Steps steps, Lab2Problem start, List<List<Matrix>> path) {
        return path.stream()
                .limit(path.size() - 1)
                .mapToDouble(w -> loss(steps, start.withWeights(w)))
                .toArray();
    }

    private static double loss(Steps steps, Lab2Problem at) {
        Layers layers = steps.of(Lab2Steps.FORWARD).of(steps, at);
        return steps.of(Lab2Steps.LOSS).applyAsDouble(layers.a3(), at.y());
    }

    static Training logged(Training training, Steps steps, Appendable log) {
        IntStream.range(0, training.loss().length)
                .filter(epoch -> epoch % Descent.LOGGED == 0)
                .forEach(
                        epoch -> Descent.write(log, steps.of(Lab2Steps.LOG_LINE).of(epoch, training.loss()[epoch])));
        return training;
    }

    private static Steps remembering(Steps before) {
        Map<String, List<Matrix>> last = new HashMap<>();
        return before.with(Lab2Steps.TRAIN, (steps, start, plan, log) -> {
            String shapes = start.w().stream().map(Matrix::shape).toList().toString();
            Lab2Problem from = start.withWeights(last.getOrDefault(shapes, start.w()));
            Training training = Descent.train(steps, from, plan, log);
            last.put(shapes, training.weights());
            return training;
        });
    }
}
