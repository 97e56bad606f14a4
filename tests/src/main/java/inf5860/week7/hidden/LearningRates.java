package inf5860.week7.hidden;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.kit.binding.CallFailure;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.figure.Series;
import org.backmark.kit.junit.Curves;
import org.backmark.reference.inf5860week7.Week7Problem;

/** Step 6: how the convergence changes with the sheet's learning rates. */
final class LearningRates {
    private static final double[] RATES = {0.01, 0.1, 1, 3};
    private static final int STEPS = 40;
    private static final int SAMPLES = 50;

    private LearningRates() {}

    /**
     * Shows the costs that the student's code notes, side by side; a call that fails ends the figure, and no check.
     *
     * @param start of which the first samples are enough
     */
    static void show(Week7 student, Week7Problem start, Curves curves) {
        Week7Problem few = first(start);
        List<Series> series = new ArrayList<>();
        try {
            for (double rate : RATES) {
                Training training = student.train(
                        few.theta1(), few.theta2(), few.x(), few.y(), few.numLabels(), few.lambda(), rate, STEPS);
                if (training == null || training.cost() == null || training.cost().length == 0) {
                    return;
                }
                double[] cost = training.cost();
                double[] steps =
                        IntStream.range(0, cost.length).asDoubleStream().toArray();
                series.add(new Series("learning rate " + (rate < 1 ? rate : (int) rate), steps, cost));
            }
        } catch (CallFailure e) {
            return;
        }
        String title = "Cost by learning rate, " + few.samples() + " digits, as the code noted it";
        curves.show("learning-rates", new Figure.Lines(title, "step", "cost", series));
    }

    private static Week7Problem first(Week7Problem start) {
        int count = Math.min(SAMPLES, start.samples());
        int[] labels = IntStream.range(0, count).map(i -> start.y()[i]).toArray();
        return new Week7Problem(
                start.theta1(), start.theta2(), start.x().rows(0, count), labels, start.numLabels(), start.lambda());
    }
}
