package nycu.lab2;

import org.backmark.contract.nyculab2.Activation;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.junit.jupiter.api.Test;

/** The activations and their derivatives where both are easy to work out. */
@Graded("nycu-lab2")
final class ActivationTest {
    private static final double LN2 = Math.log(2);
    private static final double LN3 = Math.log(3);

    /** s(ln 3) = 3/4 and s(-ln 3) = 1/4; tanh(ln 2) = (2 - 1/2) / (2 + 1/2) = 3/5. */
    @Test
    @ReaskPerturbed
    void activationsAtKnownPoints(Lab2 student) {
        compare(student, Activation.SIGMOID, new double[][] {{-LN3, 0}, {0, LN3}}, new double[][] {
            {0.25, 0.5}, {0.5, 0.75}
        });
        compare(student, Activation.TANH, new double[][] {{-LN2, 0, LN2}}, new double[][] {{-0.6, 0, 0.6}});
        compare(student, Activation.RELU, new double[][] {{-2, 0, 3}}, new double[][] {{0, 0, 3}});
        compare(student, Activation.LEAKY_RELU, new double[][] {{-2, 0, 3}}, new double[][] {{-0.02, 0, 3}});
    }

    /** s' = s (1 - s) and tanh' = 1 - tanh^2, from the values above. */
    @Test
    @ReaskPerturbed
    void derivativesAtKnownPoints(Lab2 student) {
        derive(student, Activation.SIGMOID, new double[][] {{-LN3, 0}, {0, LN3}}, new double[][] {
            {0.1875, 0.25}, {0.25, 0.1875}
        });
        derive(student, Activation.TANH, new double[][] {{-LN2, 0, LN2}}, new double[][] {{0.64, 1, 0.64}});
        derive(student, Activation.RELU, new double[][] {{-2, 3}}, new double[][] {{0, 1}});
        derive(student, Activation.LEAKY_RELU, new double[][] {{-2, 3}}, new double[][] {{0.01, 1}});
    }

    /** exp(800) is infinite in floating point, and infinity divided by infinity is NaN. */
    @Test
    @ReaskPerturbed
    void activationsAreNumbersFarOut(Lab2 student) {
        double[][] far = {{-800, 800}};
        compare(student, Activation.SIGMOID, far, new double[][] {{0, 1}});
        compare(student, Activation.TANH, far, new double[][] {{-1, 1}});
        compare(student, Activation.RELU, far, new double[][] {{0, 800}});
        compare(student, Activation.LEAKY_RELU, far, new double[][] {{-8, 800}});
        derive(student, Activation.SIGMOID, far, new double[][] {{0, 0}});
        derive(student, Activation.TANH, far, new double[][] {{0, 0}});
        derive(student, Activation.RELU, far, new double[][] {{0, 1}});
        derive(student, Activation.LEAKY_RELU, far, new double[][] {{0.01, 1}});
    }

    private static void compare(Lab2 student, Activation kind, double[][] z, double[][] expected) {
        Expect.that("activation " + kind)
                .hint("Element by element, in the shape of z. If you see NaN: exp(800) is infinite; use tanh of Math.")
                .agrees(student.activation(kind, Matrix.of(z)), Matrix.of(expected), 1e-9);
    }

    private static void derive(Lab2 student, Activation kind, double[][] z, double[][] expected) {
        Expect.that("derivative of " + kind)
                .hint("The argument is z itself, not the activation of z: s'(z) = s(z) (1 - s(z)).")
                .agrees(student.activationDerivative(kind, Matrix.of(z)), Matrix.of(expected), 1e-9);
    }
}
