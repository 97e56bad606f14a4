package osnabrueck.backpropgd;

import java.util.Optional;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Convention;
import org.backmark.kit.Matrix;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.ReaskPerturbed;
import org.junit.jupiter.api.Test;

/** 3.6 to 3.8: output, loss and gradient. */
@Graded("osnabrueck-backprop-gd")
final class NeuronTest {

    @Test
    @ReaskPerturbed
    void outputOfTheDebugAnimals(CatsAndDogs student) {
        DebugAnimals animals = DebugAnimals.of(student);
        Expect.that("forward")
                .hint("y_i = s(w_0 x_0i + w_1 x_1i), with s(z) = 1 / (1 + exp(-z)), or tanh if that is your choice().")
                .agrees(student.forward(animals.w(), animals.x()), animals.output(), 1e-9);
    }

    /** s(0) = 1/2, and tanh(0) = 0, whatever the animals are. */
    @Test
    @ReaskPerturbed
    void outputAtWeightsOfZero(CatsAndDogs student) {
        DebugAnimals animals = DebugAnimals.of(student);
        Expect.that("forward at w = {0, 0}")
                .hint("A number for each animal, s(0) = 1/2 or tanh(0) = 0: there is no bias.")
                .agrees(
                        student.forward(new double[2], animals.x()),
                        animals.chosen().outputs(0.5, 0.5, 0.5, 0.5, 0.5),
                        1e-9);
    }

    /** 0.1^2 + 0.1^2 + 0.4^2 + 0.6^2, or half of it; of tanh four times as much. */
    @Test
    @ReaskPerturbed
    void lossOfFourOutputs(CatsAndDogs student) {
        Convention chosen = Convention.of(student);
        Expect.that("loss")
                .hint("The sum of the squares of output minus target, or half of it.")
                .agrees(
                        student.loss(chosen.outputs(0.9, 0.1, 0.6, 0.4), chosen.outputs(1, 0, 1, 1)),
                        chosen.losses(0.54)[0],
                        1e-9);
    }

    /** Each animal twice: the sum is doubled, a mean would stay what it is. */
    @Test
    @ReaskPerturbed
    void lossIsASum(CatsAndDogs student) {
        Convention chosen = Convention.of(student);
        double once = student.loss(chosen.outputs(0.9, 0.2), chosen.outputs(1, 1));
        double twice = student.loss(chosen.outputs(0.9, 0.2, 0.9, 0.2), chosen.outputs(1, 1, 1, 1));
        Expect.that("the loss of one animal")
                .hint("The square of output minus target, or half of it: the same factor for any number of animals.")
                .agrees(student.loss(chosen.outputs(0.3), chosen.outputs(1)), chosen.losses(0.49)[0], 1e-9);
        Expect.that("the loss of two animals, each counted twice")
                .hint("The loss is a sum over the animals, not a mean: it grows with their number.")
                .agrees(twice, 2 * once, 1e-9);
    }

    @Test
    @ReaskPerturbed
    void gradientOfTheDebugAnimals(CatsAndDogs student, @ReferenceAnswers Optional<CatsAndDogs> given) {
        DebugAnimals animals = DebugAnimals.of(student);
        Expect.that("gradient")
                .hint(
                        "The sum over the animals of 2 (y - t) s' x, with s' taken at w_0 x_0i + w_1 x_1i; without the 2 if"
                                + " your loss has the factor 1/2.")
                .agrees(
                        student.gradient(animals.w(), animals.x(), animals.target()),
                        given.map(right -> right.gradient(animals.w(), animals.x(), animals.target()))
                                .orElseGet(animals::gradient),
                        1e-9);
    }

    /** By hand: at w = {0, 0} a logistic output is 1/2 and s' is 1/4, so that g is 2 (1/2 - t) 1/4 x. */
    @Test
    @ReaskPerturbed
    void gradientOfASingleAnimal(CatsAndDogs student, @ReferenceAnswers Optional<CatsAndDogs> given) {
        single(student, given, "one class", 0, 0.5, -1);
        single(student, given, "the other class", 1, -0.5, 1);
    }

    private static void single(
            CatsAndDogs student, Optional<CatsAndDogs> given, String kind, double target, double... expected) {
        Convention chosen = Convention.of(student);
        Matrix animal = Matrix.of(new double[][] {{2}, {-4}});
        double[] targets = chosen.outputs(target);
        Expect.that("the gradient of one animal of " + kind + " at w = {0, 0}")
                .hint(
                        "The chain rule has three factors: that of the square (2, unless the loss has 1/2) times y - t, then"
                                + " s', then the input.")
                .agrees(
                        student.gradient(new double[2], animal, targets),
                        given.map(right -> right.gradient(new double[2], animal, targets))
                                .orElseGet(() -> chosen.gradient(expected)),
                        1e-9);
    }
}
