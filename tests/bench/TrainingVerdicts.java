import inf5860.week7.hidden.TrainingVerdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.datasets.Week7Data;
import org.backmark.kit.Matrix;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.reference.Steps;
import org.backmark.reference.inf5860week7.Accuracy;
import org.backmark.reference.inf5860week7.Week7Problem;
import org.backmark.reference.inf5860week7.Week7Reference;
import org.backmark.reference.inf5860week7.Week7Steps;

/** How often the training check of week 7 passes, fails or leaves open right and wrong solutions, over many seeds. */
public final class TrainingVerdicts {
    private static final Assignment.Training PLAN = Assignments.load("inf5860-week7").training();
    private static Week7Data data;

    /** Arguments: seeds for the right solution, seeds for each wrong one, and optionally a folder of data. */
    public static void main(String[] arguments) {
        data = Week7Data.load(arguments.length > 2 ? Optional.of(Path.of(arguments[2])) : Optional.empty());
        System.out.println(data.origin() + ": " + PLAN);
        int wrong = Integer.parseInt(arguments[1]);
        int seeds = Integer.parseInt(arguments[0]);
        int failed = judge("right", seeds, Steps.right())
                + judge("right, sample by sample", seeds, Steps.right().with(Week7Steps.ACCUMULATE, TrainingVerdicts::backwards))
                + judge(
                        "right, g by tanh",
                        seeds,
                        Steps.right()
                                .with(Week7Steps.SIGMOID, z -> z.map(x -> (1 + Math.tanh(x / 2)) / 2))
                                .with(Week7Steps.AVERAGE_GRADIENT, (sum, m) -> sum.scale(1.0 / m)));
        judge("theta1 is not updated", wrong, updating((at, next) -> at.withWeights(at.theta1(), next.theta2())));
        judge("theta2 is not updated", wrong, updating((at, next) -> at.withWeights(next.theta1(), at.theta2())));
        judge("ascent", wrong, Steps.right().with(Week7Steps.UPDATE, (at, gradients, alpha) -> updated(at, gradients, -alpha)));
        judge("learning rate of 0.01", wrong, Steps.right().with(Week7Steps.UPDATE, (at, gradients, alpha) -> updated(at, gradients, 0.01)));
        judge("one step only", wrong, Steps.right().with(Week7Steps.TRAIN, (steps, start, alpha, count) -> Week7Steps.TRAIN.right().of(steps, start, alpha, 1)));
        System.exit(failed == 0 ? 0 : 1);
    }

    private static Matrix backwards(Matrix delta, Matrix units) {
        Matrix sum = new Matrix(delta.getNumCols(), units.getNumCols());
        for (int i = delta.getNumRows() - 1; i >= 0; i--) {
            sum = sum.plus(delta.rows(i, i + 1).multTransA(units.rows(i, i + 1)));
        }
        return sum;
    }

    private interface Choice {
        Week7Problem of(Week7Problem at, Week7Problem next);
    }

    private static Steps updating(Choice choice) {
        return Steps.right().with(Week7Steps.UPDATE, (at, gradients, alpha) -> choice.of(at, updated(at, gradients, alpha)));
    }

    private static Week7Problem updated(Week7Problem at, Gradients gradients, double alpha) {
        return Week7Steps.UPDATE.right().of(at, gradients, alpha);
    }

    /** How many failed. */
    private static int judge(String name, int seeds, Steps steps) {
        Map<TrainingVerdict, Integer> verdicts = new EnumMap<>(TrainingVerdict.class);
        List<Double> all = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            Random random = new Random(seed);
            Week7Problem digits = digits(random);
            List<Double> reached = new ArrayList<>();
            TrainingVerdict verdict;
            do {
                reached.add(accuracy(digits, random, new Week7Reference(steps)));
                verdict = TrainingVerdict.of(reached, PLAN.threshold(), PLAN.seeds());
            } while (verdict == TrainingVerdict.ANOTHER_START);
            verdicts.merge(verdict, 1, Integer::sum);
            all.addAll(reached);
        }
        double mean = all.stream().mapToDouble(a -> a).average().orElseThrow();
        double spread = Math.sqrt(all.stream().mapToDouble(a -> (a - mean) * (a - mean)).average().orElseThrow());
        System.out.printf(
                Locale.ROOT,
                "%-24s %d seeds, %d trainings: %s; accuracy least %.1f, mean %.2f, largest %.1f, standard deviation %.2f%n",
                name,
                seeds,
                all.size(),
                verdicts,
                all.stream().mapToDouble(a -> a).min().orElseThrow(),
                mean,
                all.stream().mapToDouble(a -> a).max().orElseThrow(),
                spread);
        return verdicts.getOrDefault(TrainingVerdict.FAILED, 0);
    }

    private static double accuracy(Week7Problem digits, Random random, Week7Reference solution) {
        Week7Reference right = new Week7Reference();
        Matrix theta1 = right.randInitializeWeights(digits.x().getNumCols(), 25, random);
        Matrix theta2 = right.randInitializeWeights(25, digits.numLabels(), random);
        Training training = solution.train(
                theta1, theta2, digits.x(), digits.y(), digits.numLabels(), 0, PLAN.learningRate(), PLAN.steps());
        return Accuracy.percent(training.theta1(), training.theta2(), digits.x(), digits.y());
    }

    private static Week7Problem digits(Random random) {
        int[] chosen = random.ints(0, data.y().length).distinct().limit(PLAN.data()).sorted().toArray();
        Matrix all = Matrix.wrap(data.x());
        Matrix x = new Matrix(chosen.length, all.getNumCols());
        for (int i = 0; i < chosen.length; i++) {
            x.insertIntoThis(i, 0, all.rows(chosen[i], chosen[i] + 1));
        }
        int[] y = Arrays.stream(chosen).map(i -> data.y()[i]).toArray();
        return new Week7Problem(null, null, x, y, Week7Data.LABELS, 0);
    }
}
