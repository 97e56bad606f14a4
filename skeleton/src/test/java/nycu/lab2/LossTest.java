package nycu.lab2;

import org.backmark.contract.nyculab2.Lab2;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.junit.jupiter.api.Test;

/** Loss and accuracy, by hand. */
@Graded("nycu-lab2")
final class LossTest {

    /** The errors are 1/2, 0, 0 and 1/4, their squares sum to 5/16. */
    @Test
    @ReaskPerturbed
    void lossOfFourPredictions(Lab2 student) {
        Expect.that("loss")
                .hint("The mean of the squared errors: neither their sum nor half of it.")
                .agrees(student.loss(column(0.5, 1, 0, 0.25), column(1, 1, 0, 0)), 5.0 / 16 / 4, 1e-9);
    }

    @Test
    @ReaskPerturbed(times = 20)
    void accuracyOfFourPredictions(Lab2 student) {
        Expect.that("accuracy")
                .hint("In percent: 100 times the number of right labels, divided by the number of samples.")
                .agrees(student.accuracy(column(0.9, 0.1, 0.6, 0.4), column(1, 0, 0, 0)), 75, 1e-9);
    }

    private static Matrix column(double... numbers) {
        return Matrix.of(new double[][] {numbers}).transpose();
    }
}
