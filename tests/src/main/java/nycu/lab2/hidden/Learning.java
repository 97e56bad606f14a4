package nycu.lab2.hidden;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.contract.nyculab2.Points;
import org.backmark.contract.nyculab2.Training;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.junit.Curves;
import org.backmark.kit.score.Curve;
import org.backmark.kit.score.Curve.Source;
import org.backmark.reference.nyculab2.Accuracy;
import org.backmark.reference.nyculab2.Lab2Problem;
import org.backmark.reference.nyculab2.LearnableStart;
import org.backmark.reference.nyculab2.TrainingPlan;

/** Whether a network that the student trains labels its points rightly; told from the weights, never by the student. */
final class Learning {
    private Learning() {}

    /** To whom predictions are shown: points that a check has drawn are not for every student. */
    interface Shown {
        void show(String name, Figure figure);
    }

    /**
     * Fails unless the accuracy of the assignment's plan is reached from every start.
     *
     * <p>Tells of each training: the losses as the student noted them, and the accuracies as computed here from the weights.
     *
     * <p>The points are turned about the origin, by an angle that nobody has written down: to a network that learns that is all
     * the same, and weights that were trained elsewhere know nothing.
     *
     * <p>All samples are one batch, and a right solution learns from each start; so no right one fails by chance.
     */
    static void reaches(
            Lab2 student,
            Points points,
            Assignment.Training plan,
            Random random,
            String name,
            Curves curves,
            Shown shown) {
        int samples = points.x().getNumRows();
        for (int seed = 0; seed < plan.seeds(); seed++) {
            TrainingPlan training = plan(plan, samples);
            double angle = 2 * Math.PI * random.nextDouble();
            Lab2Problem start = LearnableStart.of(turned(points, angle), training, plan.threshold(), random);
            Training trained =
                    Expect.that("train").isThere(start.train(student, plan(plan, samples), new StringBuilder()));
            List<Matrix> w = Matrices.shaped("the trained weights", trained.weights(), start.w());
            double accuracy = Accuracy.percent(w, start);
            String which = name + ", start " + (seed + 1);
            if (trained.loss() != null) {
                curves.add(Curve.of(which, "loss", "epoch", Source.LOGGED, trained.loss()));
            }
            curves.add(Curve.of(
                    which,
                    "accuracy in percent",
                    "epoch",
                    Source.RECOMPUTED,
                    new TreeMap<>(Map.of(0, Accuracy.percent(start.w(), start), plan.steps(), accuracy))));
            if (seed == 0) {
                shown.show(
                        "predictions-" + name,
                        Predictions.of(
                                "Prediction against ground truth, " + which,
                                List.of(turn(angle).mult(w.get(0)), w.get(1), w.get(2)),
                                start.withSamples(points.x(), points.y())));
            }
            Expect.that("the accuracy on " + samples + " points after " + plan.steps() + " epochs of ADAM at "
                            + plan.learningRate())
                    .hint(
                            "The weights that you return label too few points rightly. Does the loss fall? Are the gradients"
                                    + " and ADAM right? Do you return the weights after the last epoch?")
                    .holds(
                            accuracy >= plan.threshold(),
                            String.format(Locale.ROOT, "%.2f %%", accuracy),
                            String.format(Locale.ROOT, "at least %.2f %%", plan.threshold()));
        }
    }

    // A generator crosses to the student only while it is new.
    private static TrainingPlan plan(Assignment.Training plan, int samples) {
        Hyperparameters h = new Hyperparameters(plan.learningRate(), 0.9, 0.999, 1e-8);
        return new TrainingPlan(Optimizer.ADAM, h, plan.steps(), samples, new SeededRandom(1));
    }

    private static Points turned(Points points, double angle) {
        return new Points(points.x().mult(turn(angle)), points.y());
    }

    private static Matrix turn(double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return Matrix.of(new double[][] {{cos, sin}, {-sin, cos}});
    }
}
