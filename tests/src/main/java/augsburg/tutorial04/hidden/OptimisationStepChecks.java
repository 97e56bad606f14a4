package augsburg.tutorial04.hidden;

import java.util.List;
import java.util.Random;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.compare.Expect;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.junit.Graded;
import org.backmark.reference.augsburgtutorial04.Parameters;
import org.backmark.reference.augsburgtutorial04.Tutorial04Problem;
import org.junit.jupiter.api.Test;

/** Exercise 4. */
@Graded("augsburg-tutorial04")
final class OptimisationStepChecks {

    @Test
    void stepOfRandomNetworks(Tutorial04Network student, @ReferenceAnswers Tutorial04Network reference, Random random) {
        for (Tutorial04Problem problem : Problems.several(4, random)) {
            double learningRate = Problems.learningRate(random);
            problem.backpropagate(student);
            student.optimisationStep(learningRate);
            new LayersExpected(
                            "parameters after a step at learning rate " + learningRate,
                            "Subtract the learning rate times the gradient, in every layer, from weights and biases.")
                    .agree(Shaped.parameters(student, problem), problem.step(reference, learningRate), 1e-9);
        }
    }

    /** Steps on ever new samples, then from the beginning again. */
    @Test
    void stepAfterStepGoesOn(Tutorial04Network student, @ReferenceAnswers Tutorial04Network reference, Random random) {
        Tutorial04Problem start = Problems.one(random);
        for (int round = 0; round < 2; round++) {
            start.setUp(student);
            Tutorial04Problem at = start;
            for (int step = 1; step <= 4; step++) {
                double learningRate = Problems.learningRate(random);
                at = at.with(Problems.otherSamples(start, 2 + step, random));
                student.forward(at.samples().x());
                student.backpropagate(at.samples().y());
                student.optimisationStep(learningRate);
                at = at.at(at.step(reference, learningRate));
                new LayersExpected(
                                "parameters after step " + step,
                                "Each step continues from the parameters that the step before has left, with the given rate.")
                        .agree(Shaped.parameters(student, start), at.parameters(), 1e-9);
            }
        }
    }

    /** What the caller handed over stays the caller's; the network may change its own copies in place. */
    @Test
    void stepLeavesTheGivenParametersAlone(Tutorial04Network student, Random random, CallLog calls) {
        for (Tutorial04Problem problem : Problems.several(2, random)) {
            problem.backpropagate(student);
            student.optimisationStep(Problems.learningRate(random));
        }
        List<String> modified = calls.argumentsModifiedLater();
        Expect.that("the matrices that setParameters was given, after a step")
                .hint("The step makes new matrices, or setParameters keeps a copy() of those that it is given.")
                .holds(modified.isEmpty(), "changed: " + String.join(", ", modified), "unchanged");
    }

    @Test
    void optimisationStepRefusesAWrongOrder(Tutorial04Network student, Random random) {
        Tutorial04Problem problem = Problems.one(random);
        Runnable step = () -> student.optimisationStep(0.5);

        WrongOrder.isRefused("optimisationStep before setParameters", "setParameters", step);
        problem.setUp(student);
        WrongOrder.isRefused("optimisationStep before forward", "forward", step);
        problem.backpropagate(student);
        problem.setUp(student);
        WrongOrder.isRefused("optimisationStep after setParameters, without new gradients", "backpropagate", step);
        problem.backpropagate(student);
        student.optimisationStep(0.5);
        Parameters once = Shaped.parameters(student, problem);
        WrongOrder.isRefused("a second optimisationStep with the same gradients", "backpropagate", step);
        WrongOrder.isRefused(
                "backpropagate after optimisationStep, without a new forward",
                "forward",
                () -> student.backpropagate(problem.samples().y()));
        new LayersExpected("parameters after the refused calls", "A refused call changes nothing.")
                .agree(Shaped.parameters(student, problem), once, 0);
        student.forward(problem.samples().x());
        WrongOrder.isRefused("optimisationStep after forward, without new gradients", "backpropagate", step);
    }
}
