package augsburg.tutorial04.hidden;

import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.kit.junit.LargeNetwork;
import org.backmark.kit.junit.TimeLimit;
import org.backmark.reference.augsburgtutorial04.Parameters;
import org.backmark.reference.augsburgtutorial04.Samples;
import org.backmark.reference.augsburgtutorial04.Tutorial04Problem;
import org.backmark.reference.augsburgtutorial04.Tutorial04Reference;
import org.junit.jupiter.api.Test;

/** Exercise 3. */
@Graded("augsburg-tutorial04")
final class BackpropagationChecks {
    private static final String CHAIN = "D_n is the last error term, D_k = (W_(k+1)' D_(k+1)) .* delSigmoid(H_k); the"
            + " gradients are 1/M D_k H_(k-1)' and 1/M times the sum of D_k's columns.";

    @Test
    void gradientsOfRandomNetworks(
            Tutorial04Network student, @ReferenceAnswers Tutorial04Network reference, Random random) {
        for (Tutorial04Problem problem : Problems.several(6, random)) {
            new LayersExpected("gradients", CHAIN)
                    .agree(Shaped.gradientsAt(problem, student), problem.gradients(reference), 1e-9);
        }
    }

    /** The reference's backpropagation has no part in this one, only its forward pass; a mistake has no other slope. */
    @Test
    void gradientsAgreeWithCentralDifferences(
            Tutorial04Network student, @ReferenceAnswers Optional<Tutorial04Network> given, Random random) {
        for (Tutorial04Problem problem : Problems.several(2, random)) {
            new LayersExpected("gradients", "Your gradients are not the slope of the loss. " + CHAIN)
                    .agree(
                            Shaped.gradientsAt(problem, student),
                            given.map(problem::gradients)
                                    .orElseGet(() -> problem.centralDifferences(new Tutorial04Reference())),
                            1e-5);
        }
    }

    @Test
    void gradientsOfOneSampleAndOfTwo(
            Tutorial04Network student, @ReferenceAnswers Tutorial04Network reference, Random random) {
        for (int samples = 1; samples <= 2; samples++) {
            Tutorial04Problem problem = Problems.ofSamples(samples, random);
            new LayersExpected(
                            "gradients for " + samples + " samples",
                            "Does your code work for one sample and for two? M is the number of samples, not of units.")
                    .agree(Shaped.gradientsAt(problem, student), problem.gradients(reference), 1e-9);
        }
    }

    /** Each answer is compared with that of a network that was never asked anything else. */
    @Test
    void gradientsAreComputedAnewEachTime(Tutorial04Network student, Tutorial04Network second, Random random) {
        Tutorial04Problem problem = Problems.one(random);
        Samples others = Problems.otherSamples(problem, 5, random);
        Parameters ofFirst = Shaped.gradientsAt(problem, student);
        Parameters ofOthers = Shaped.gradientsAt(problem.with(others), second);
        String hint =
                "backpropagate replaces the gradients of the call before, and uses the last forward pass of its own"
                        + " network.";

        student.backpropagate(problem.samples().y());
        new LayersExpected("gradients, computed once more", hint)
                .agree(Shaped.gradients(student, problem), ofFirst, 1e-12);
        student.forward(others.x());
        student.backpropagate(others.y());
        new LayersExpected("gradients for other samples", hint)
                .agree(Shaped.gradients(student, problem), ofOthers, 1e-12);
        new LayersExpected("gradients for other samples", hint).differ(ofOthers, ofFirst);
        new LayersExpected("gradients for the first samples again", hint)
                .agree(Shaped.gradientsAt(problem, student), ofFirst, 1e-12);
        new LayersExpected("gradients that another network holds", hint)
                .agree(Shaped.gradients(second, problem), ofOthers, 0);
    }

    /** Backpropagation agrees to about 1e-15 on such networks, central differences to 1e-11 at best. */
    @Test
    void gradientsHaveThePrecisionOfBackpropagation(
            Tutorial04Network student, @ReferenceAnswers Tutorial04Network reference, Random random, TimeLimit limit) {
        for (Tutorial04Problem problem : Problems.several(4, random)) {
            Parameters computed = Shaped.gradientsAt(problem, student);
            Parameters expected = problem.gradients(reference);
            LayersExpected wrong = new LayersExpected(
                    "gradients", "These gradients are wrong, hence nothing is said about their precision.");
            LayersExpected precise = new LayersExpected(
                    "gradients",
                    "Right, but only as precise as differences of the loss: a numerical gradient is not"
                            + " backpropagation.");
            Supplier<LargeNetwork<?>> large = () -> large(random, student, reference);
            LargeNetwork.unlessDisguised(limit, tolerance -> wrong.agree(computed, expected, tolerance), large);
            LargeNetwork.unlessImprecise(
                    limit,
                    () -> {
                        wrong.agree(computed, expected, 1e-9);
                        precise.agree(computed, expected, 1e-12);
                    },
                    large);
        }
        large(random, student, reference).mustBeRight();
    }

    // What is as precise and takes the network through for each weight, such as complex steps, takes a thousand times
    // as long.
    private static LargeNetwork<Parameters> large(
            Random random, Tutorial04Network student, Tutorial04Network reference) {
        Tutorial04Problem large = Tutorial04Problem.random(random, 3, 300, 200, 200, 10);
        return new LargeNetwork<>(
                large.parameters().weights().stream()
                        .mapToInt(Matrix::getNumElements)
                        .sum(),
                () -> Shaped.gradientsAt(large, student),
                () -> large.gradients(reference),
                new LayersExpected("gradients of a large network", CHAIN)::agree);
    }

    @Test
    void backpropagateRefusesAWrongOrder(Tutorial04Network student, Random random) {
        Tutorial04Problem problem = Problems.one(random);
        int[] y = problem.samples().y();
        Runnable backpropagate = () -> student.backpropagate(y);

        WrongOrder.isRefused("backpropagate before setParameters", "setParameters", backpropagate);
        problem.setUp(student);
        WrongOrder.isRefused("weightGradients before backpropagate", "backpropagate", student::weightGradients);
        WrongOrder.isRefused("biasGradients before backpropagate", "backpropagate", student::biasGradients);
        Parameters first = Shaped.gradientsAt(problem, student);
        problem.setUp(student);
        WrongOrder.isRefused("backpropagate after setParameters, without a new forward", "forward", backpropagate);
        WrongOrder.isRefused(
                "weightGradients after setParameters, without a new backpropagate",
                "backpropagate",
                student::weightGradients);
        WrongOrder.isRefused(
                "biasGradients after setParameters, without a new backpropagate",
                "backpropagate",
                student::biasGradients);
        new LayersExpected("gradients after the refused calls", "A refused call changes nothing.")
                .agree(Shaped.gradientsAt(problem, student), first, 1e-12);
    }

    @Test
    void backpropagateLeavesParametersAndInputsAlone(Tutorial04Network student, Random random, CallLog calls) {
        Tutorial04Problem problem = Problems.one(random);
        Shaped.gradientsAt(problem, student);

        Inputs.areUntouched(calls);
        new LayersExpected("parameters after backpropagate", "Only optimisationStep changes the parameters.")
                .agree(Shaped.parameters(student, problem), problem.parameters(), 0);
    }
}
