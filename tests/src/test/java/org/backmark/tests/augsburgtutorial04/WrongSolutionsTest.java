package org.backmark.tests.augsburgtutorial04;

import java.util.stream.Stream;
import org.backmark.tests.Mistaken;
import org.backmark.tests.WrongSolutionsContract;

final class WrongSolutionsTest implements WrongSolutionsContract {
    private static final String TRAINING = "trainingReachesTheAccuracy";

    @Override
    public String id() {
        return "augsburg-tutorial04";
    }

    @Override
    public Stream<WrongSolution> wrong() {
        return Stream.of(
                        WrongForward.all(),
                        WrongTerms.all(),
                        WrongGradients.all(),
                        WrongOrders.all(),
                        WrongSteps.all(),
                        WrongTraining.all(),
                        WrongMiniBatches.all())
                .flatMap(wrong -> wrong);
    }

    // Training takes a while: only the solutions that fail it run it.
    @Override
    public boolean isAsked(String check, Mistaken wrong) {
        return !check.equals(TRAINING) || wrong.failing().contains(TRAINING);
    }
}
