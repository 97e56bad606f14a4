package heidelberg.bicsheet4.hidden;

import java.util.Random;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.datasets.Sheet4Data;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.Run;
import org.backmark.reference.heidelbergbicsheet4.AscentPlan;
import org.backmark.reference.heidelbergbicsheet4.Sheet4Problem;
import org.junit.jupiter.api.Test;

/** 2c and 2d, step by step: what a network learns is decided by its steps. */
@Graded("heidelberg-bic-sheet4")
final class StepChecks {
    private static final double ETA = 0.05;
    private static final int ITERATIONS = 5;
    private static final int SAMPLES = 6;

    /** So few, and so small, that no wrong slope leads far away. */
    @Test
    void everyStepOfTheFunctionsNetworksIsThatOfADrawnSample(
            Sheet4 student, @ReferenceAnswers Sheet4 reference, Random random, Run run) {
        for (int hidden : new int[] {5, 40}) {
            Sheet4Problem start = Problems.function(
                    hidden,
                    Sheet4Data.of(run.data()),
                    run.assignment().training().data(),
                    random);
            steps(student, start, reference, random);
        }
    }

    /** Likewise. */
    @Test
    void everyStepOfTheBarsNetworkIsThatOfADrawnSample(
            Sheet4 student, @ReferenceAnswers Sheet4 reference, Random random, Run run) {
        steps(student, Problems.bars(run, false, random), reference, random);
    }

    private static void steps(Sheet4 student, Sheet4Problem drawn, Sheet4 reference, Random random) {
        int hidden = drawn.net().V().getNumRows();
        Sheet4Problem start = Problems.isAskable(drawn, reference)
                ? drawn
                : Problems.askable(reference, random, drawn.x().getNumRows(), hidden, hidden, SAMPLES, drawn.phi());
        AscentPlan plan = new AscentPlan(ETA, ITERATIONS, new SeededRandom(random.nextLong()));
        DrawnSamples.follow(DrawnSamples.train(student, start, plan), start, ETA, reference);
    }
}
