package org.backmark.tests.osnabrueckbackpropgd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.Matrix;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Outcome;
import org.backmark.tests.Marks;
import org.junit.jupiter.api.Test;

/** A size that stands in the code costs points once, and what is wrong at that size too is not paid for it. */
final class OneSizeTest {
    private static final int ANIMALS = 60;

    /** Sixty numbers, whatever the animals. */
    private static class SixtyOutputs extends Delegate {
        @Override
        public double[] forward(double[] w, Matrix x) {
            return Arrays.copyOf(super.forward(w, x), ANIMALS);
        }

        @Override
        public double[] gradient(double[] w, Matrix x, double[] target) {
            return x.getNumCols() == ANIMALS ? super.gradient(w, x, target) : new double[] {Double.NaN, Double.NaN};
        }

        @Override
        public Descent descend(
                double[] w,
                Matrix x,
                double[] target,
                double learningRate,
                double momentum,
                int batchSize,
                int epochs,
                Random random) {
            return x.getNumCols() == ANIMALS
                    ? super.descend(w, x, target, learningRate, momentum, batchSize, epochs, random)
                    : new Descent(List.of(w), new double[1]);
        }
    }

    /** A minus too many, at that size and at all others. */
    private static final class WrongSignToo extends SixtyOutputs {
        @Override
        public double[] gradient(double[] w, Matrix x, double[] target) {
            return Arrays.stream(super.gradient(w, x, target)).map(g -> -g).toArray();
        }
    }

    @Test
    void itCostsPointsInTheTaskWhereItCostsTheMost() {
        Marks marks = marks(new SixtyOutputs());

        assertThat(marks.with(Outcome.FAILED)).isEmpty();
        assertThat(marks.with(Outcome.PARTIAL).values())
                .isNotEmpty()
                .extracting(CheckResult::task)
                .containsOnly("gradient");
        assertThat(marks.with(Outcome.FOLLOWED_THROUGH).values())
                .filteredOn(check -> check.check().equals("outputsOfRandomAnimals")
                        || check.check().equals("everyStepIsThatOfAMiniBatch"))
                .extracting(CheckResult::message)
                .hasSize(2)
                .containsOnly("right at the sizes of the sheet: that a size stands in the code costs points in"
                        + " \"gradient\", and nothing here");
    }

    @Test
    void whatIsWrongAtTheSheetsSizeTooIsNotPaid() {
        Marks marks = marks(new WrongSignToo());

        assertThat(marks.with(Outcome.FAILED).values())
                .extracting(CheckResult::task)
                .containsOnly("gradient");
    }

    private static Marks marks(Delegate student) {
        return Marks.of("osnabrueck-backprop-gd", student, 3, Set.of());
    }
}
