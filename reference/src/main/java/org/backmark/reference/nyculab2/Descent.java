package org.backmark.reference.nyculab2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.backmark.contract.nyculab2.Training;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** Training, batch by batch. */
final class Descent {
    static final int LOGGED = 100;

    private Descent() {}

    static Training train(Steps steps, Lab2Problem start, TrainingPlan plan, Appendable log) {
        List<Walk> walks = start.w().stream()
                .map(w -> steps.of(Lab2Steps.WALK).of(steps, plan.optimizer(), w, plan.hyperparameters()))
                .toList();
        double[] loss = new double[plan.epochs()];
        Lab2Problem at = start.withWeights(start.w().stream().map(Matrix::copy).toList());
        for (int epoch = 0; epoch < plan.epochs(); epoch++) {
            Layers layers = steps.of(Lab2Steps.FORWARD).of(steps, at);
            loss[epoch] = steps.of(Lab2Steps.LOSS).applyAsDouble(layers.a3(), at.y());
            if (epoch % LOGGED == 0) {
                write(log, steps.of(Lab2Steps.LOG_LINE).of(epoch, loss[epoch]));
            }
            at = epoch(steps, at, plan, walks);
        }
        return new Training(at.w(), loss);
    }

    private static Lab2Problem epoch(Steps steps, Lab2Problem start, TrainingPlan plan, List<Walk> walks) {
        Lab2Problem at = start;
        int samples = at.x().getNumRows();
        for (int[] batch : steps.of(Lab2Steps.BATCHES).of(samples, plan.batchSize(), plan.random())) {
            Lab2Problem part = steps.of(Lab2Steps.PART).of(at, batch);
            at = at.withWeights(steps.of(Lab2Steps.UPDATE).of(steps, part, walks));
        }
        return at;
    }

    static List<Matrix> update(Steps steps, Lab2Problem part, List<Walk> walks) {
        Layers layers = steps.of(Lab2Steps.FORWARD).of(steps, part);
        List<Matrix> gradients = steps.of(Lab2Steps.GRADIENTS).of(steps, part, layers);
        List<Matrix> w = new ArrayList<>();
        for (int k = 0; k < walks.size(); k++) {
            w.add(walks.get(k).after(gradients.get(k)));
        }
        return w;
    }

    static String logLine(int epoch, double loss) {
        return String.format(Locale.ROOT, "epoch %d loss : %.9f\n", epoch, loss);
    }

    static void write(Appendable log, String line) {
        try {
            log.append(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
