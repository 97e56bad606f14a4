package augsburg.tutorial04.hidden;

import java.util.Locale;
import java.util.Random;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.datasets.LabelledImages;
import org.backmark.datasets.Tutorial04Data;
import org.backmark.kit.Matrix;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Curves;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.Progress;
import org.backmark.kit.junit.Run;
import org.backmark.reference.augsburgtutorial04.Parameters;
import org.backmark.reference.augsburgtutorial04.Samples;
import org.backmark.reference.augsburgtutorial04.Tutorial04Problem;
import org.junit.jupiter.api.Test;

/** Exercise 5. */
@Graded("augsburg-tutorial04")
final class TrainChecks {
    private static final int STEPS_A_LINE = 100;
    private static final int LONG = 1000;
    private static final int MEASUREMENTS = 20;
    private static final int[] SMALL = {20, 15};
    private static final int[] OF_THE_SHEET = {400, 400};

    /** After every number of steps, from none, the parameters are those of gradient descent; a second call goes on. */
    @Test
    void trainingIsDescentStepByStep(
            Tutorial04Network student, @ReferenceAnswers Tutorial04Network reference, Random random, CallLog calls) {
        Tutorial04Problem problem = Problems.one(random);
        Samples test = Problems.otherSamples(problem, 3, random);
        double learningRate = Problems.learningRate(random);
        WrongOrder.isRefused(
                "train before setParameters", "setParameters", () -> train(student, problem, test, learningRate, 1));
        for (int steps : new int[] {0, 1, 2, 5, 3}) {
            problem.setUp(student);
            train(student, problem, test, learningRate, steps);
            agree(steps, student, problem.trained(reference, learningRate, steps), problem);
        }
        train(student, problem, test, learningRate, 4);
        agree(3 + 4, student, problem.trained(reference, learningRate, 3 + 4), problem);
        Inputs.areUntouched(calls);
    }

    private static void agree(int steps, Tutorial04Network student, Parameters expected, Tutorial04Problem problem) {
        new LayersExpected(
                        "parameters after " + steps + " steps of training",
                        "Each step: forward on x, backpropagate with y, optimisationStep at the given rate; so many steps,"
                                + " from the present parameters on. No step changes nothing.")
                .agree(Shaped.parameters(student, problem), expected, 1e-9);
    }

    /** The second network stops where the first logs, so that its parameters there can be looked at. */
    @Test
    void trainingLogIsTrue(
            Tutorial04Network student,
            Tutorial04Network again,
            @ReferenceAnswers Tutorial04Network reference,
            Random random) {
        Tutorial04Problem problem = Problems.one(random);
        Samples test = Problems.otherSamples(problem, 7, random);
        problem.setUp(student);
        TrainingLog none = TrainingLog.read(train(student, problem, test, 0.1, STEPS_A_LINE - 1), 5);
        none.hasCounts("In 99 steps nothing is logged.");

        problem.setUp(student);
        TrainingLog log = TrainingLog.read(train(student, problem, test, 0.1, 250), 5);
        log.hasCounts("A line after every 100 steps, with the number of steps first.", 100, 200);
        problem.setUp(again);
        for (int line = 0; line < 2; line++) {
            train(again, problem, test, 0.1, STEPS_A_LINE);
            Tutorial04Problem there = problem.at(Shaped.parameters(again, problem));
            log.isTrue(line, reference, there, there.with(test));
        }
        goesOnAsItBegan(student, again, problem, test);
    }

    private static void goesOnAsItBegan(
            Tutorial04Network student, Tutorial04Network again, Tutorial04Problem problem, Samples test) {
        problem.setUp(student);
        train(student, problem, test, 0.1, LONG + 1);
        problem.setUp(again);
        train(again, problem, test, 0.1, LONG);
        train(again, problem, test, 0.1, 1);
        new LayersExpected(
                        "parameters after step " + (LONG + 1),
                        "The learning rate that is given stays what it is to the end: it must not shrink on the way.")
                .agree(Shaped.parameters(student, problem), Shaped.parameters(again, problem), 1e-9);
    }

    /**
     * The accuracies are computed here, from the parameters after every few steps.
     *
     * <p>The pixels are permuted, and so are the labels: to a network that learns that is all the same, and parameters
     * that were trained elsewhere know nothing.
     *
     * <p>Earlier mistakes are not followed through: what training reaches is the point.
     */
    @Test
    void trainingReachesTheAccuracy(Tutorial04Network student, Random random, Run run, Curves curves) {
        Assignment.Training plan = run.assignment().training();
        Tutorial04Data data = Tutorial04Data.load(run.data());
        Samples asWritten = digits(data.training(), plan.data(), run.full(), random);
        Rearrangement rearrangement = Rearrangement.draw(asWritten.x().getNumRows(), LabelledImages.DIGITS, random);
        Samples training = rearrangement.of(asWritten);
        Samples test = rearrangement.of(digits(data.test(), plan.data() / 2, run.full(), random));
        int[] hidden = run.full() ? OF_THE_SHEET : SMALL;
        for (int seed = 1; seed <= plan.seeds(); seed++) {
            Parameters initial =
                    Parameters.initial(random, training.x().getNumRows(), hidden[0], hidden[1], LabelledImages.DIGITS);
            Tutorial04Problem start = new Tutorial04Problem(initial, training);
            TrainingCurves measured = new TrainingCurves("start " + seed, start, test);
            try {
                reaches(student, start, test, plan, measured, run.progress());
            } finally {
                measured.tell(curves);
            }
        }
    }

    private static void reaches(
            Tutorial04Network student,
            Tutorial04Problem start,
            Samples test,
            Assignment.Training plan,
            TrainingCurves measured,
            Progress progress) {
        start.setUp(student);
        int atOnce = Math.max(1, plan.steps() / MEASUREMENTS);
        try (Progress.Task steps = progress.begin("training", plan.steps())) {
            for (int done = 0; done < plan.steps() && !measured.reached(plan.threshold()); ) {
                int more = Math.min(atOnce, plan.steps() - done);
                train(student, start, test, plan.learningRate(), more);
                done += more;
                measured.add(done, Shaped.parameters(student, start));
                steps.done(done);
            }
        }
        Expect.that("accuracy in training and test, " + start.samples().count() + " digits, " + plan.steps()
                        + " steps at learning rate " + plan.learningRate())
                .hint(
                        "Your network labels too few digits rightly. Does the loss fall? Are the gradients right? Does train go"
                                + " on from the present parameters?")
                .holds(
                        measured.reached(plan.threshold()),
                        measured.best(),
                        String.format(Locale.ROOT, "at least %.2f %% both, at the same time", plan.threshold()));
    }

    private static StringBuilder train(
            Tutorial04Network student, Tutorial04Problem problem, Samples test, double learningRate, int steps) {
        StringBuilder log = new StringBuilder();
        student.train(problem.samples().x(), problem.samples().y(), test.x(), test.y(), learningRate, steps, log);
        return log;
    }

    // Small images unless the sheet's own size is asked for: a quarter of the time, and nearly the same accuracy.
    private static Samples digits(LabelledImages images, int count, boolean full, Random random) {
        int[] some = random.ints(0, images.size())
                .distinct()
                .limit(Math.min(count, images.size()))
                .toArray();
        LabelledImages chosen = full ? images.chosen(some) : images.chosen(some).halved();
        return new Samples(Matrix.wrap(chosen.images()).transpose(), chosen.digits());
    }
}
