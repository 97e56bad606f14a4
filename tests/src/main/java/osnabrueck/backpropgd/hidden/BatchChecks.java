package osnabrueck.backpropgd.hidden;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Convention;
import org.backmark.datasets.CatsAndDogsData;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Curves;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.backmark.kit.junit.Run;
import org.backmark.kit.junit.Sizes;
import org.backmark.kit.score.Curve;
import org.backmark.reference.osnabrueckbackpropgd.Accuracy;
import org.backmark.reference.osnabrueckbackpropgd.AnimalsProblem;
import org.backmark.reference.osnabrueckbackpropgd.DescentPlan;
import org.junit.jupiter.api.Test;

/** 3.9, descent with all animals at once. */
@Graded("osnabrueck-backprop-gd")
final class BatchChecks {
    /** After every number of epochs from none, with batches of all animals and of more. Asked twice: nothing is kept. */
    @Test
    void everyBatchStepFollowsTheGradient(
            CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Random random, CallLog calls, Sizes sizes) {
        for (int animals : sizes.of(new int[] {1, 5, 12, 12}, new int[] {Sheet.ANIMALS, Sheet.ANIMALS})) {
            AnimalsProblem problem = AnimalsProblem.random(random, animals);
            double learningRate = 0.05 + 0.4 * random.nextDouble();
            for (int epochs : new int[] {0, 1, 4, 1}) {
                int batchSize = epochs == 4 ? animals + 3 : animals;
                DescentPlan plan = new DescentPlan(learningRate, 0, batchSize, epochs, new SeededRandom(1));
                Route.of(student, problem, plan)
                        .batches(
                                reference,
                                "w - eta g, with the gradient over all animals at the weights before the step.");
            }
        }
        Inputs.areUntouched(calls);
    }

    @Test
    void batchLossesAreThoseOfThePath(
            CatsAndDogs student, @ReferenceAnswers CatsAndDogs reference, Random random, Sizes sizes) {
        int animals = sizes.of(9, Sheet.ANIMALS);
        for (int epochs : new int[] {0, 1, 7}) {
            AnimalsProblem problem = AnimalsProblem.random(random, animals);
            Route.recorded(student, problem, new DescentPlan(0.3, 0, animals, epochs, new SeededRandom(1)))
                    .hasItsLosses(reference);
        }
    }

    /** The sheet's animals and its start. All are one batch, so that every right descent ends at the same point. */
    @Test
    @ReaskPerturbed
    void batchDescentTellsCatsFromDogs(CatsAndDogs student, Run run, Curves curves) {
        Assignment.Training training = run.assignment().training();
        double[] target = new double[Sheet.ANIMALS];
        Arrays.fill(target, Sheet.EACH, Sheet.ANIMALS, 1);
        int each = Math.min(Sheet.EACH, Math.max(1, training.data() / 2));
        Convention convention = Convention.of(student);
        AnimalsProblem start = new AnimalsProblem(
                        convention.weights(-2.5, -2.5),
                        Matrix.wrap(CatsAndDogsData.normalized()),
                        convention.outputs(target))
                .only(IntStream.range(0, Sheet.ANIMALS)
                        .filter(i -> i % Sheet.EACH < each)
                        .toArray());
        double rate = convention.rate(training.learningRate());
        DescentPlan plan = new DescentPlan(rate, 0, 2 * each, training.steps(), new SeededRandom(1));
        Route route = Route.of(student, start, plan);
        curves.add(Curve.of("the sheet's animals", "loss", "epoch", Curve.Source.LOGGED, route.loss()));
        curves.add(Curve.of(
                "the sheet's animals", "accuracy in percent", "epoch", Curve.Source.RECOMPUTED, route.accuracies()));
        double percent = Accuracy.percent(start.at(route.path().get(route.path().size() - 1)));
        Expect.that("the share of the sheet's animals that are told rightly at the end of the path")
                .hint("The descent must go down, and far enough. Is the step w - eta g, with all animals?")
                .holds(percent >= training.threshold(), percent + " %", "at least " + training.threshold() + " %");
    }
}
