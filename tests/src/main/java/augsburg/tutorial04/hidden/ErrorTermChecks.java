package augsburg.tutorial04.hidden;

import java.util.Random;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.reference.augsburgtutorial04.Tutorial04Problem;
import org.junit.jupiter.api.Test;

/** Exercises 1 and 2. */
@Graded("augsburg-tutorial04")
final class ErrorTermChecks {
    private static final String ALONE =
            "The answer depends on the arguments alone: keep nothing from one call to the next.";

    @Test
    void lastErrorTermOfRandomOutputs(
            Tutorial04Network student, @ReferenceAnswers Tutorial04Network reference, Random random) {
        for (int samples : new int[] {12, 7, 2, 1}) {
            Tutorial04Problem problem = Problems.ofSamples(samples, random);
            Matrix h = problem.forward(reference);
            int[] y = problem.samples().y();
            Expect.that("last error term of " + samples + " samples and " + h.getNumRows() + " labels")
                    .hint("H - Y, per sample and without 1/M; label 0 is row 0, a sample a column.")
                    .agrees(student.lastErrorTerm(h, y), reference.lastErrorTerm(h, y), 1e-9);
        }
    }

    /** Only signs are tested, so that other mistakes do not matter. */
    @Test
    void lastErrorTermCountsLabelsFromZero(
            Tutorial04Network student, @ReferenceAnswers Tutorial04Network reference, Random random) {
        Matrix h = Tutorial04Problem.random(random, 1, 4, 10).forward(reference);
        for (int label = 0; label < 10; label++) {
            Matrix term = student.lastErrorTerm(h, new int[] {label});
            Expect.that("last error term of one sample")
                    .hint("It has the shape of h.")
                    .hasShape(term, 10, 1);
            for (int row = 0; row < 10; row++) {
                double value = term.get(row, 0);
                Expect.that("last error term of one sample of label " + label + ", row " + row)
                        .hint("Label 0 belongs to row 0, label 9 to row 9: below 0 there, above 0 in all other rows.")
                        .holds(
                                row == label ? value < 0 : value > 0,
                                String.valueOf(value),
                                row == label ? "below 0" : "above 0");
            }
        }
    }

    @Test
    void lastErrorTermLeavesItsInputsAlone(
            Tutorial04Network student, @ReferenceAnswers Tutorial04Network reference, Random random, CallLog calls) {
        Tutorial04Problem problem = Problems.ofSamples(6, random);
        Matrix h = problem.forward(reference);
        int[] y = problem.samples().y();
        Matrix first = Expect.that("last error term").isThere(student.lastErrorTerm(h, y));
        Tutorial04Problem other = Problems.ofSamples(6, random);
        Matrix second = Expect.that("last error term")
                .isThere(student.lastErrorTerm(
                        other.forward(reference), other.samples().y()));

        Inputs.areUntouched(calls);
        Expect.that("last error term of the same output again")
                .hint(ALONE)
                .agrees(student.lastErrorTerm(h, y), first, 1e-12);
        Expect.that("last error term of another output")
                .hint("Compute it from the arguments.")
                .holds(!second.isIdentical(first, 0), "the same as before", "something else");
    }

    /** A single number, a row, a column and a matrix. */
    @Test
    void delSigmoidOfRandomOutputs(
            Tutorial04Network student, @ReferenceAnswers Tutorial04Network reference, Random random) {
        for (int[] shape : new int[][] {{1, 1}, {1, 7}, {6, 1}, {5, 8}, {8, 5}}) {
            Matrix h = outputs(shape[0], shape[1], random);
            Expect.that("delSigmoid of a matrix of " + h.shape())
                    .hint("h (1 - h), element by element, in the shape of h; h is s(z) already.")
                    .agrees(student.delSigmoid(h), reference.delSigmoid(h), 1e-9);
        }
    }

    @Test
    void delSigmoidLeavesItsInputAlone(Tutorial04Network student, Random random, CallLog calls) {
        Matrix h = outputs(4, 3, random);
        Matrix first = Expect.that("delSigmoid").isThere(student.delSigmoid(h));
        Matrix second = Expect.that("delSigmoid").isThere(student.delSigmoid(outputs(4, 3, random)));

        Inputs.areUntouched(calls);
        Expect.that("delSigmoid of the same matrix again").hint(ALONE).agrees(student.delSigmoid(h), first, 1e-12);
        Expect.that("delSigmoid of another matrix")
                .hint("Compute it from the argument.")
                .holds(!second.isIdentical(first, 0), "the same as before", "something else");
    }

    private static Matrix outputs(int rows, int columns, Random random) {
        return new Matrix(rows, columns).map(zero -> random.nextDouble());
    }
}
