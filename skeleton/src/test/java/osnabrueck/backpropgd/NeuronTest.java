package osnabrueck.backpropgd;

import java.util.Arrays;
import java.util.Optional;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.Right;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.NotByHeart;
import org.junit.jupiter.api.Test;

/** 3.6 to 3.8: output, loss and gradient. */
@Graded("osnabrueck-backprop-gd")
final class NeuronTest {

    @Test
    @NotByHeart
    void outputOfTheDebugAnimals(CatsAndDogs student) {
        Expect.that("forward")
                .hint("y_i = s(w_0 x_0i + w_1 x_1i), with s(z) = 1 / (1 + exp(-z)).")
                .agrees(student.forward(DebugAnimals.w(), DebugAnimals.x()), DebugAnimals.output(), 1e-9);
    }

    /** s(0) = 1/2, whatever the animals are. */
    @Test
    @NotByHeart
    void outputAtWeightsOfZero(CatsAndDogs student) {
        double[] half = new double[5];
        Arrays.fill(half, 0.5);
        Expect.that("forward at w = {0, 0}")
                .hint("A number for each animal, s(0) = 1/2: there is no bias.")
                .agrees(student.forward(new double[2], DebugAnimals.x()), half, 1e-9);
    }

    /** 0.1^2 + 0.1^2 + 0.4^2 + 0.6^2. */
    @Test
    @NotByHeart
    void lossOfFourOutputs(CatsAndDogs student) {
        Expect.that("loss")
                .hint("The sum of the squares of output minus target.")
                .agrees(student.loss(new double[] {0.9, 0.1, 0.6, 0.4}, new double[] {1, 0, 1, 1}), 0.54, 1e-9);
    }

    /** Each animal twice: the sum is doubled, a mean would stay what it is. */
    @Test
    @NotByHeart
    void lossIsASum(CatsAndDogs student) {
        double once = student.loss(new double[] {0.9, 0.2}, new double[] {1, 1});
        double twice = student.loss(new double[] {0.9, 0.2, 0.9, 0.2}, new double[] {1, 1, 1, 1});
        Expect.that("the loss of one animal that is seen 0.7 wrong")
                .hint("The square of 0.7: no factor 1/2.")
                .agrees(student.loss(new double[] {0.3}, new double[] {1}), 0.49, 1e-9);
        Expect.that("the loss of two animals, each counted twice")
                .hint("The loss is a sum over the animals, not a mean: it grows with their number.")
                .agrees(twice, 2 * once, 1e-9);
    }

    @Test
    @NotByHeart
    void gradientOfTheDebugAnimals(CatsAndDogs student, @Right Optional<CatsAndDogs> given) {
        Expect.that("gradient")
                .hint("The sum over the animals of 2 (y - t) s' x, with s' taken at w_0 x_0i + w_1 x_1i.")
                .agrees(
                        student.gradient(DebugAnimals.w(), DebugAnimals.x(), DebugAnimals.target()),
                        given.map(right -> right.gradient(DebugAnimals.w(), DebugAnimals.x(), DebugAnimals.target()))
                                .orElseGet(DebugAnimals::gradient),
                        1e-9);
    }

    /** By hand: at w = {0, 0} the output is 1/2 and s' is 1/4, so that g is 2 (1/2 - t) 1/4 x. */
    @Test
    @NotByHeart
    void gradientOfASingleAnimal(CatsAndDogs student, @Right Optional<CatsAndDogs> given) {
        single(student, given, "cat", 0, 0.5, -1);
        single(student, given, "dog", 1, -0.5, 1);
    }

    private static void single(
            CatsAndDogs student, Optional<CatsAndDogs> given, String kind, double target, double... expected) {
        Matrix animal = Matrix.of(new double[][] {{2}, {-4}});
        double[] targets = {target};
        Expect.that("the gradient of one " + kind + " at w = {0, 0}")
                .hint("The chain rule has three factors: 2 (y - t), then s', then the input.")
                .agrees(
                        student.gradient(new double[2], animal, targets),
                        given.map(right -> right.gradient(new double[2], animal, targets))
                                .orElse(expected),
                        1e-9);
    }
}
