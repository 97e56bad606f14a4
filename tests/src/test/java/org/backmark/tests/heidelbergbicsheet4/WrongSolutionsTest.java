package org.backmark.tests.heidelbergbicsheet4;

import java.util.stream.Stream;
import org.backmark.tests.Mistaken;
import org.backmark.tests.WrongSolutionsContract;

final class WrongSolutionsTest implements WrongSolutionsContract {

    @Override
    public String id() {
        return "heidelberg-bic-sheet4";
    }

    @Override
    public Stream<WrongSolution> wrong() {
        return Stream.of(WrongTerms.all(), WrongDeltas.all(), WrongGradients.all(), WrongTraining.all())
                .flatMap(wrong -> wrong);
    }

    @Override
    public boolean isAsked(String check, Mistaken wrong) {
        return !((WrongSolution) wrong).trainsRightly() || !LongChecks.IDS.contains(check);
    }
}
