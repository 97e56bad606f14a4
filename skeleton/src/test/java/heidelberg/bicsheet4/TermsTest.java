package heidelberg.bicsheet4;

import java.util.Optional;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.junit.jupiter.api.Test;

/**
 * Exercise 1, the six terms; all numbers are by hand.
 *
 * <p>The logistic function has the slope 1/4 at 0, and 3/16 at ln 3 and at -ln 3, where it is 3/4 and 1/4.
 */
@Graded("heidelberg-bic-sheet4")
final class TermsTest {
    private static final double LN3 = Math.log(3);

    @Test
    @ReaskPerturbed
    void outputTermByHand(Sheet4 student) {
        Matrix z = matrix(new double[][] {{0.8, 0.1, 0.5}, {0.3, 0.6, 0.2}});
        Matrix target = matrix(new double[][] {{1, 0, 0.5}, {0, 1, 1}});
        Expect.that("outputTerm")
                .hint("The derivative of -1/2 (z - z*)^2. An output that is too low must be pushed up.")
                .agrees(student.outputTerm(z, target), matrix(new double[][] {{0.2, -0.1, 0}, {-0.3, 0.4, 0.8}}), 1e-9);
    }

    @Test
    @ReaskPerturbed
    void jacobianByHand(Sheet4 student) {
        Matrix w = matrix(new double[][] {{1, 2, 3}, {-4, 5, -6}});
        String hint = "Row i is row i of the weights, times the slope of phi at the net input of unit i.";
        Expect.that("layerJacobian with LOGISTIC")
                .hint(hint)
                .agrees(
                        student.layerJacobian(w, new double[] {0, LN3}, Phi.LOGISTIC),
                        matrix(new double[][] {{0.25, 0.5, 0.75}, {-0.75, 0.9375, -1.125}}),
                        1e-9);
        Expect.that("layerJacobian with RELU")
                .hint(hint)
                .agrees(
                        student.layerJacobian(w, new double[] {2, -1}, Phi.RELU),
                        matrix(new double[][] {{1, 2, 3}, {0, 0, 0}}),
                        1e-9);
    }

    @Test
    @ReaskPerturbed
    void weightTermByHand(Sheet4 student) {
        String hint = "The slope of phi at the unit's net input, times the activity at the weight's other end.";
        double[] zPrevious = {0.5, -1, 4};
        double[] v = {0, LN3};
        Expect.that("weightTerm of unit 1 and the weight from 2 to 1")
                .hint(hint)
                .agrees(student.weightTerm(1, 1, 2, v, zPrevious, Phi.LOGISTIC), 0.75, 1e-9);
        Expect.that("weightTerm of unit 0 and the weight from 1 to 0")
                .hint(hint)
                .agrees(student.weightTerm(0, 0, 1, v, zPrevious, Phi.LOGISTIC), -0.25, 1e-9);
        double[] active = {2, -1};
        Expect.that("weightTerm of an active unit with RELU")
                .hint(hint)
                .agrees(student.weightTerm(0, 0, 2, active, zPrevious, Phi.RELU), 4, 1e-9);
        Expect.that("weightTerm of a silent unit with RELU")
                .hint(hint)
                .agrees(student.weightTerm(1, 1, 2, active, zPrevious, Phi.RELU), 0, 1e-9);
    }

    @Test
    @ReaskPerturbed
    void weightTermOfAnotherUnitIsZero(Sheet4 student) {
        double[] zPrevious = {0.5, -1, 4};
        for (int j = 0; j < 2; j++) {
            Expect.that("weightTerm of unit " + j + " and a weight that leads to unit " + (1 - j))
                    .hint("A weight that leads to unit k does nothing to the other units of that layer.")
                    .agrees(student.weightTerm(j, 1 - j, 2, new double[] {0, LN3}, zPrevious, Phi.LOGISTIC), 0, 1e-9);
        }
    }

    @Test
    @ReaskPerturbed
    void outputDeltaByHand(Sheet4 student, @ReferenceAnswers Optional<Sheet4> given) {
        outputDelta(
                student,
                given,
                new double[][][] {{{0.5, 0.75}}, {{1, 0}}, {{0, LN3}}, {{0.125, -0.140625}}},
                Phi.LOGISTIC);
        outputDelta(student, given, new double[][][] {{{2}, {0}}, {{0.5}, {1}}, {{2}, {-3}}, {{-1.5}, {0}}}, Phi.RELU);
    }

    // z, z*, v and delta
    private static void outputDelta(Sheet4 student, Optional<Sheet4> given, double[][][] numbers, Phi phi) {
        Matrix z = matrix(numbers[0]);
        Matrix target = matrix(numbers[1]);
        Matrix v = matrix(numbers[2]);
        Expect.that("outputDelta with " + phi)
                .hint("What you have found in 1a, times the slope of phi at v, element by element.")
                .agrees(
                        student.outputDelta(z, target, v, phi),
                        given.map(right -> right.outputDelta(z, target, v, phi)).orElseGet(() -> matrix(numbers[3])),
                        1e-9);
    }

    @Test
    @ReaskPerturbed
    void hiddenDeltaByHand(Sheet4 student) {
        Matrix wNext = matrix(new double[][] {{1, 2}, {3, -4}});
        Matrix deltaNext = matrix(new double[][] {{0.5, 1}, {-1, 0.25}});
        String hint = "The transposed weights times the next delta, then the slope of phi at v, element by element.";
        Expect.that("hiddenDelta with LOGISTIC")
                .hint(hint)
                .agrees(
                        student.hiddenDelta(
                                wNext, deltaNext, matrix(new double[][] {{0, LN3}, {-LN3, 0}}), Phi.LOGISTIC),
                        matrix(new double[][] {{-0.625, 0.328125}, {0.9375, 0.25}}),
                        1e-9);
        Expect.that("hiddenDelta with RELU")
                .hint(hint)
                .agrees(
                        student.hiddenDelta(wNext, deltaNext, matrix(new double[][] {{1, -1}, {-2, 3}}), Phi.RELU),
                        matrix(new double[][] {{-2.5, 0}, {0, 1}}),
                        1e-9);
    }

    @Test
    @ReaskPerturbed
    void biasGradientByHand(Sheet4 student) {
        Expect.that("biasGradient")
                .hint("One number for each unit: the sum of its delta over the samples, which are columns. No mean.")
                .agrees(
                        student.biasGradient(matrix(new double[][] {{0.5, 1, -2}, {-1, 0.25, 3}})),
                        matrix(new double[][] {{-0.5}, {2.25}}),
                        1e-9);
    }

    private static Matrix matrix(double[][] rows) {
        return Matrix.of(rows);
    }
}
