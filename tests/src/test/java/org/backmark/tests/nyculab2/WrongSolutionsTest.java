package org.backmark.tests.nyculab2;

import java.util.stream.Stream;
import org.backmark.tests.Mistaken;
import org.backmark.tests.WrongSolutionsContract;

final class WrongSolutionsTest implements WrongSolutionsContract {
    private static final String TRAINING = "trainingLearns";

    @Override
    public String id() {
        return "nycu-lab2";
    }

    @Override
    public Stream<WrongSolution> wrong() {
        return Stream.of(
                        WrongData.all(),
                        WrongActivations.all(),
                        WrongForward.all(),
                        WrongBackward.all(),
                        WrongLosses.all(),
                        WrongOptimisers.all(),
                        WrongTraining.all(),
                        WrongBatches.all(),
                        WrongConvolutions.all())
                .flatMap(wrong -> wrong);
    }

    // Training takes a while: only the solutions that fail it run it.
    @Override
    public boolean isAsked(String check, Mistaken wrong) {
        return !check.startsWith(TRAINING) || wrong.failing().contains(check);
    }
}
