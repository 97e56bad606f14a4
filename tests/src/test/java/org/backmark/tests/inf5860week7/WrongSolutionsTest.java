package org.backmark.tests.inf5860week7;

import java.util.stream.Stream;
import org.backmark.tests.Mistaken;
import org.backmark.tests.WrongSolutionsContract;

final class WrongSolutionsTest implements WrongSolutionsContract {
    private static final String TRAINING = "trainingReachesTheAccuracy";

    @Override
    public String id() {
        return "inf5860-week7";
    }

    @Override
    public Stream<WrongSolution> wrong() {
        return Stream.of(
                        WrongBeginnings.byHand(),
                        WrongBeginnings.sigmoidGradient(),
                        WrongBeginnings.randInitializeWeights(),
                        WrongCosts.withoutPenalty(),
                        WrongCosts.withPenalty(),
                        WrongGradients.backprop(),
                        WrongGradients.penalty(),
                        WrongGradients.numericalGradient(),
                        WrongGradients.check(),
                        WrongTraining.all(),
                        WrongNulls.all(),
                        WrongMemory.all(),
                        WrongShapes.all())
                .flatMap(wrong -> wrong);
    }

    // Training takes a second: only the solutions that fail it run it.
    @Override
    public boolean isAsked(String check, Mistaken wrong) {
        return !check.equals(TRAINING) || wrong.failing().contains(TRAINING);
    }
}
