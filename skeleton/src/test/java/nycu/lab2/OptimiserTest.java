package nycu.lab2;

import java.util.List;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.contract.nyculab2.Optimizer;
import org.backmark.kit.Matrix;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.junit.jupiter.api.Test;

/** The way of four weights along three gradients; computed by an independent program in numpy. */
@Graded("nycu-lab2")
final class OptimiserTest {
    private static final Hyperparameters H = new Hyperparameters(0.1, 0.9, 0.999, 1e-8);

    @Test
    @ReaskPerturbed
    void sgdOfThreeGradients(Lab2 student) {
        follows(
                student,
                Optimizer.SGD,
                "w - eta g.",
                new double[][] {{0.4, -0.8}, {1.95, 0}},
                new double[][] {{0.5, -0.6}, {1.925, -0.3}},
                new double[][] {{0.3, -0.7}, {1.975, -0.2}});
    }

    @Test
    @ReaskPerturbed
    void momentumOfThreeGradients(Lab2 student) {
        follows(
                student,
                Optimizer.MOMENTUM,
                "v = beta1 v - eta g, then w + v. v is kept from step to step.",
                new double[][] {{0.4, -0.8}, {1.95, 0}},
                new double[][] {{0.41, -0.42}, {1.88, -0.3}},
                new double[][] {{0.219, -0.178}, {1.867, -0.47}});
    }

    @Test
    @ReaskPerturbed
    void adagradOfThreeGradients(Lab2 student) {
        follows(
                student,
                Optimizer.ADAGRAD,
                "G is the sum of all squares so far; the divisor is sqrt(G) + epsilon.",
                new double[][] {{0.400000001, -0.9000000005}, {1.900000002, 0}},
                new double[][] {{0.47071067861865473, -0.8292893226313451}, {1.8552786432500044, -0.09999999966666669}},
                new double[][] {{0.38906102085921546, -0.8626226558535673}, {1.921945309027782, -0.06837722316498289}});
    }

    @Test
    @ReaskPerturbed
    void adamOfThreeGradients(Lab2 student) {
        follows(
                student,
                Optimizer.ADAM,
                "Plus signs in both moments, each divided by 1 - beta^t with t from 1, epsilon outside the root. The sheet's"
                        + " formulas are misprinted.",
                new double[][] {{0.400000001, -0.9000000005}, {1.900000002, 0}},
                new double[][] {{0.40526315884210523, -0.8000000010000007}, {1.8067820404774624, -0.07441368200599646}},
                new double[][] {{0.3554389447994022, -0.7484346607192304}, {1.7957037336010941, -0.10877094763230385}});
    }

    private static void follows(Lab2 student, Optimizer kind, String hint, double[][]... expected) {
        Matrix w = Matrix.of(new double[][] {{0.5, -1}, {2, 0}});
        List<Matrix> gradients = List.of(
                Matrix.of(new double[][] {{1, -2}, {0.5, 0}}),
                Matrix.of(new double[][] {{-1, -2}, {0.25, 3}}),
                Matrix.of(new double[][] {{2, 1}, {-0.5, -1}}));
        Matrices.agree(
                "the weights of " + kind,
                hint,
                student.optimise(kind, w, gradients, H),
                List.of(expected).stream().map(Matrix::of).toList());
    }
}
