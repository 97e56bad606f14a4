package nycu.lab2.hidden;

import java.util.List;
import java.util.Random;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.backmark.reference.nyculab2.Lab2Reference;
import org.junit.jupiter.api.Test;

/** Convolution and its gradients, of shapes that are not square. */
@Graded("nycu-lab2")
final class ConvolutionChecks {
    private final Lab2 reference = new Lab2Reference();

    private record Case(Matrix x, Matrix f, Matrix dO) {
        static Case of(int rows, int columns, int filterRows, int filterColumns, Random random) {
            return new Case(
                    Problems.matrix(rows, columns, 1, random),
                    Problems.matrix(filterRows, filterColumns, 1, random),
                    Problems.matrix(1 + rows - filterRows, 1 + columns - filterColumns, 1, random));
        }

        @Override
        public String toString() {
            return ", image " + x.shape() + ", filter " + f.shape();
        }
    }

    @Test
    void convolutionsOfRandomImages(Lab2 student, Random random) {
        for (Case one : cases(random)) {
            Expect.that("the convolution" + one)
                    .hint("O_ij is the sum of X_(i+a)(j+b) F_ab. Mind which size belongs to rows and which to columns.")
                    .agrees(student.convolve(one.x, one.f), reference.convolve(one.x, one.f), 1e-9);
        }
    }

    @Test
    void inputGradientsOfRandomImages(Lab2 student, Random random) {
        for (Case one : cases(random)) {
            Expect.that("the gradient of the image" + one)
                    .hint("dX has the shape of X: each O_ij hands its derivative on to the window it was made of.")
                    .agrees(
                            student.convolutionInputGradient(one.dO, one.f),
                            reference.convolutionInputGradient(one.dO, one.f),
                            1e-9);
        }
    }

    @Test
    void filterGradientsOfRandomImages(Lab2 student, Random random) {
        for (Case one : cases(random)) {
            Expect.that("the gradient of the filter" + one)
                    .hint("dF has the shape of F: dF_ab is the sum over i, j of X_(i+a)(j+b) dO_ij.")
                    .agrees(
                            student.convolutionFilterGradient(one.x, one.dO),
                            reference.convolutionFilterGradient(one.x, one.dO),
                            1e-9);
        }
    }

    @Test
    void convolutionLeavesItsInputsAlone(Lab2 student, Random random, CallLog calls) {
        Case one = Case.of(4, 6, 2, 3, random);
        Case other = Case.of(4, 6, 2, 3, random);
        unchanged(
                "the convolution",
                student.convolve(one.x, one.f),
                student.convolve(other.x, other.f),
                () -> student.convolve(one.x, one.f));
        unchanged(
                "the gradient of the image",
                student.convolutionInputGradient(one.dO, one.f),
                student.convolutionInputGradient(other.dO, other.f),
                () -> student.convolutionInputGradient(one.dO, one.f));
        unchanged(
                "the gradient of the filter",
                student.convolutionFilterGradient(one.x, one.dO),
                student.convolutionFilterGradient(other.x, other.dO),
                () -> student.convolutionFilterGradient(one.x, one.dO));
        Inputs.areUntouched(calls);
    }

    private interface Question {
        Matrix ask();
    }

    private static void unchanged(String what, Matrix first, Matrix other, Question again) {
        Expect.that(what).isThere(first);
        Expect.that(what + " of other matrices").isThere(other);
        Expect.that(what + ", asked again")
                .hint("The answer depends on the arguments alone: keep nothing from one call to the next.")
                .agrees(again.ask(), first, 1e-12);
        Expect.that(what + " of other matrices")
                .hint("Compute it from the arguments.")
                .holds(!other.isIdentical(first, 0), "the same as before", "something else");
    }

    /** Wide and high images and filters, a filter of one number, and filters that leave a row, a column or a number. */
    private static List<Case> cases(Random random) {
        int more = Problems.between(1, 3, random);
        return List.of(
                Case.of(4, 4 + more, 2, 3, random),
                Case.of(4 + more, 4, 3, 1, random),
                Case.of(3, 5, 1, 1, random),
                Case.of(3, 3 + more, 3, 2, random),
                Case.of(3 + more, 3, 2, 3, random),
                Case.of(2, 3, 2, 3, random),
                Case.of(1, 5, 1, 2, random));
    }
}
