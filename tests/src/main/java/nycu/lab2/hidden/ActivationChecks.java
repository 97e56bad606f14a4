package nycu.lab2.hidden;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.backmark.reference.nyculab2.Lab2Reference;
import org.junit.jupiter.api.Test;

/** The activations and their derivatives. */
@Graded("nycu-lab2")
final class ActivationChecks {
    private static final double FAR = 800;
    private static final Map<Activation, double[]> SLOPES_AT_ZERO = Map.of(
            Activation.SIGMOID, new double[] {0.25, 0.25},
            Activation.TANH, new double[] {1, 1},
            Activation.RELU, new double[] {0, 1},
            Activation.LEAKY_RELU, new double[] {0.01, 1});
    private final Lab2 reference = new Lab2Reference();

    /** A single number, a row, a column and two matrices, with numbers of ordinary size and far out. */
    @Test
    void activationsOfRandomMatrices(Lab2 student, Random random) {
        for (Matrix z : inputs(random)) {
            for (Activation kind : Activation.values()) {
                Expect.that("activation " + kind + " of a matrix of " + z.shape())
                        .hint(kind + ", element by element, in the shape of z, whatever that is; 800 and -800 too.")
                        .agrees(student.activation(kind, z), reference.activation(kind, z), 1e-9);
            }
        }
    }

    @Test
    void derivativesOfRandomMatrices(Lab2 student, Random random) {
        for (Matrix z : inputs(random)) {
            for (Activation kind : Activation.values()) {
                Expect.that("derivative of " + kind + " at a matrix of " + z.shape())
                        .hint("The slope of " + kind + " at z itself, not at the activation of z; 800 and -800 too.")
                        .agrees(student.activationDerivative(kind, z), reference.activationDerivative(kind, z), 1e-9);
            }
        }
    }

    /** A kink has two slopes; nobody can say that one is wrong. */
    @Test
    void derivativesAtZeroAreOneSided(Lab2 student) {
        Matrix z = Matrix.of(new double[][] {{0, 0}, {0, 0}, {0, 0}});
        for (Activation kind : Activation.values()) {
            double[] slopes = SLOPES_AT_ZERO.get(kind);
            Matrix computed = student.activationDerivative(kind, z);
            Expect expect = Expect.that("derivative of " + kind + " at 0")
                    .hint("At 0 take the slope on its left or on its right.");
            expect.hasShape(computed, 3, 2);
            for (int i = 0; i < 6; i++) {
                double slope = computed.get(i);
                expect.holds(
                        Math.abs(slope - slopes[0]) <= 1e-9 || Math.abs(slope - slopes[1]) <= 1e-9,
                        String.valueOf(slope),
                        slopes[0] == slopes[1] ? String.valueOf(slopes[0]) : slopes[0] + " or " + slopes[1]);
            }
        }
    }

    @Test
    void activationsLeaveTheirInputsAlone(Lab2 student, Random random, CallLog calls) {
        Matrix z = Problems.matrix(3, 4, 2, random);
        Matrix other = Problems.matrix(3, 4, 2, random).map(Math::abs);
        z.set(0, -1);
        for (Activation kind : Activation.values()) {
            unchanged("activation " + kind, () -> student.activation(kind, z), student.activation(kind, other));
            Matrix slope = unchanged("derivative of " + kind, () -> student.activationDerivative(kind, z), null);
            Expect.that("derivative of " + kind)
                    .hint("The answer has the shape of z.")
                    .hasShape(slope, 3, 4);
        }
        Inputs.areUntouched(calls);
    }

    private interface Question {
        Matrix ask();
    }

    private static Matrix unchanged(String what, Question question, Matrix elsewhere) {
        Matrix first = Expect.that(what).isThere(question.ask());
        Expect.that(what + " of the same matrix again")
                .hint("The answer depends on z alone: keep nothing from one call to the next.")
                .agrees(question.ask(), first, 1e-12);
        Expect.that(what + " of another matrix")
                .hint("Other numbers have other activations.")
                .holds(elsewhere == null || !elsewhere.isIdentical(first, 0), "the same as before", "something else");
        return first;
    }

    private static List<Matrix> inputs(Random random) {
        int rows = Problems.between(2, 5, random);
        int columns = rows + Problems.between(1, 5, random);
        List<Matrix> inputs = List.of(
                Problems.matrix(1, 1, 6, random),
                Problems.matrix(1, columns, 6, random),
                Problems.matrix(rows, 1, 6, random),
                Problems.matrix(rows, columns, 6, random),
                Problems.matrix(columns, rows, 6, random));
        inputs.get(3).set(rows - 1, 0, FAR);
        inputs.get(3).set(0, columns - 1, -FAR);
        return inputs;
    }
}
