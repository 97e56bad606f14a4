package augsburg.tutorial04.hidden;

import java.util.List;
import java.util.Random;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.reference.augsburgtutorial04.Parameters;
import org.backmark.reference.augsburgtutorial04.Tutorial04Problem;
import org.junit.jupiter.api.Test;

/** The given part. */
@Graded("augsburg-tutorial04")
final class ForwardChecks {

    @Test
    void parametersComeBack(Tutorial04Network student, Random random) {
        for (Tutorial04Problem problem : Problems.several(3, random)) {
            problem.setUp(student);
            new LayersExpected("parameters", "weights() and biases() give back what setParameters was given last.")
                    .agree(Shaped.parameters(student, problem), problem.parameters(), 0);
        }
    }

    @Test
    void forwardOfRandomNetworks(
            Tutorial04Network student, @ReferenceAnswers Tutorial04Network reference, Random random) {
        for (Tutorial04Problem problem : Problems.several(6, random)) {
            Expect.that("output")
                    .hint(
                            "s in the hidden layers, softmax of each column in the last; take the layers from the weights.")
                    .agrees(problem.forward(student), problem.forward(reference), 1e-9);
        }
        for (int samples = 1; samples <= 2; samples++) {
            Tutorial04Problem problem = Problems.ofSamples(samples, random);
            Expect.that("output for " + samples + " samples")
                    .hint("Does your code work for one sample and for two?")
                    .agrees(problem.forward(student), problem.forward(reference), 1e-9);
        }
    }

    /** The last layer's biases are up to 1000 from 0. */
    @Test
    void softmaxSurvivesLargeInputs(
            Tutorial04Network student, @ReferenceAnswers Tutorial04Network reference, Random random) {
        for (Tutorial04Problem small : Problems.several(3, random)) {
            Parameters parameters = small.parameters().copy();
            Matrix last = parameters.biases().get(parameters.layers() - 1);
            for (int i = 0; i < last.getNumElements(); i++) {
                last.set(i, 2000 * random.nextDouble() - 1000);
            }
            last.set(0, 1000);
            last.set(1, -1000);
            last.set(2, 999);
            Tutorial04Problem problem = small.at(parameters);

            Expect.that("output with biases from -1000 to 1000")
                    .hint("If you see NaN: exp(1000) is infinite. Subtract the largest element of each column first.")
                    .agrees(problem.forward(student), problem.forward(reference), 1e-9);
        }
    }

    @Test
    void forwardNeedsParameters(Tutorial04Network student, Random random) {
        Tutorial04Problem problem = Problems.one(random);

        WrongOrder.isRefused(
                "forward before setParameters",
                "setParameters",
                () -> student.forward(problem.samples().x()));
        WrongOrder.isRefused("weights before setParameters", "setParameters", student::weights);
        WrongOrder.isRefused("biases before setParameters", "setParameters", student::biases);
        Expect.that("output after the refused calls")
                .hint("A refused call changes nothing.")
                .hasShape(
                        problem.forward(student),
                        last(problem.parameters().biases()).getNumRows(),
                        problem.samples().count());
    }

    /** The second object is a network of its own, which must not know of the first. */
    @Test
    void forwardLeavesItsInputsAlone(Tutorial04Network student, Tutorial04Network other, Random random, CallLog calls) {
        Tutorial04Problem problem = Problems.one(random);
        Matrix first = problem.forward(student);
        Expect.that("output").isThere(first);
        Matrix second = Expect.that("output").isThere(Problems.one(random).forward(other));

        Inputs.areUntouched(calls);
        Expect.that("output of the same network again")
                .hint("The output depends on the network's own parameters and on x; nothing may be static.")
                .agrees(student.forward(problem.samples().x()), first, 1e-12);
        Expect.that("output of another network")
                .hint("The output depends on the parameters and on x.")
                .holds(!second.isIdentical(first, 0), "the same as before", "something else");
    }

    private static Matrix last(List<Matrix> matrices) {
        return matrices.get(matrices.size() - 1);
    }
}
