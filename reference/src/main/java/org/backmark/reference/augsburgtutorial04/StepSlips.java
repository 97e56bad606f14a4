package org.backmark.reference.augsburgtutorial04;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backmark.kit.Matrix;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;

/** Slips in the step down the slope (Exercise 4). */
final class StepSlips {
    private static final KnownSlip.In STEP = new KnownSlip.In("optimisation-step", "Exercise 4");

    private StepSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(
                update(
                        "ascent",
                        "The gradients are added to the parameters: the loss is climbed, not descended.",
                        (at, gradients, rate) -> Descent.update(at, gradients, -rate)),
                update(
                        "only-weights",
                        "Only the weights are updated; the biases stay.",
                        (at, gradients, rate) -> new Parameters(
                                Descent.update(at, gradients, rate).weights(), at.biases())),
                update(
                        "only-biases",
                        "Only the biases are updated; the weights stay.",
                        (at, gradients, rate) -> new Parameters(
                                at.weights(),
                                Descent.update(at, gradients, rate).biases())),
                update(
                        "biases-ascend",
                        "The gradients of the biases are added, not subtracted.",
                        (at, gradients, rate) -> new Parameters(
                                Descent.update(at, gradients, rate).weights(),
                                Descent.update(at, gradients, -rate).biases())),
                update(
                        "rate-ignored",
                        "The learning rate is not used: each step takes the whole gradient.",
                        (at, gradients, rate) -> Descent.update(at, gradients, 1)),
                update(
                        "rate-fixed",
                        "The learning rate that is given is not used: it is always 0.01.",
                        (at, gradients, rate) -> Descent.update(at, gradients, 0.01)),
                update(
                        "rate-ignored-for-biases",
                        "The step of the biases does not use the learning rate.",
                        (at, gradients, rate) -> new Parameters(
                                Descent.update(at, gradients, rate).weights(),
                                Descent.update(at, gradients, 1).biases())),
                update("not-updated", "The parameters stay what they were.", (at, gradients, rate) -> at),
                update(
                        "gradients-for-parameters",
                        "The new parameters are the gradients times the learning rate; the old ones are lost.",
                        (at, gradients, rate) ->
                                Descent.update(at, gradients, rate).plus(-1, at)),
                update("last-layer-only", "Only the last layer is updated.", (at, gradients, rate) -> {
                    Parameters right = Descent.update(at, gradients, rate);
                    int last = at.layers() - 1;
                    return new Parameters(
                            only(last, at.weights(), right.weights()), only(last, at.biases(), right.biases()));
                }),
                update("first-layer-stays", "The first layer is not updated.", (at, gradients, rate) -> {
                    Parameters right = Descent.update(at, gradients, rate);
                    return new Parameters(only(0, right.weights(), at.weights()), only(0, right.biases(), at.biases()));
                }),
                update("first-layer-only", "Only the first layer is updated.", (at, gradients, rate) -> {
                    Parameters right = Descent.update(at, gradients, rate);
                    return new Parameters(only(0, at.weights(), right.weights()), only(0, at.biases(), right.biases()));
                }),
                STEP.slip(
                                "order-unchecked",
                                "optimisationStep does not refuse to work without gradients of the present parameters.",
                                Tutorial04Steps.STEP_GUARD,
                                (there, otherwise) -> {})
                        .shownBy(Symptom.NOT_REFUSED),
                STEP.slip(
                                "refused-otherwise",
                                "In the wrong order optimisationStep throws another exception than the IllegalStateException that"
                                        + " is wanted.",
                                Tutorial04Steps.STEP_GUARD,
                                StepSlips::refuseOtherwise)
                        .shownBy(Symptom.REFUSED_OTHERWISE),
                STEP.slip(
                                "given-modified",
                                "optimisationStep changes the very matrices that setParameters was given; they are the"
                                        + " caller's.",
                                steps -> steps.with(Tutorial04Steps.TAKE, given -> given)
                                        .with(Tutorial04Steps.UPDATE, StepSlips::inPlace))
                        .shownBy(Symptom.INPUT_MODIFIED));
    }

    static void refuseOtherwise(boolean there, String otherwise) {
        if (!there) {
            throw new UnsupportedOperationException(otherwise);
        }
    }

    private static Parameters inPlace(Parameters parameters, Parameters gradients, double learningRate) {
        Parameters right = Descent.update(parameters, gradients, learningRate);
        for (int k = 0; k < right.layers(); k++) {
            parameters.weights().get(k).setTo(right.weights().get(k));
            parameters.biases().get(k).setTo(right.biases().get(k));
        }
        return parameters;
    }

    private static KnownSlip update(String name, String sentence, Tutorial04Steps.Update wrong) {
        return STEP.slip(name, sentence, Tutorial04Steps.UPDATE, wrong);
    }

    private static List<Matrix> only(int layer, List<Matrix> old, List<Matrix> updated) {
        List<Matrix> matrices = new ArrayList<>(old);
        matrices.set(layer, updated.get(layer));
        return matrices;
    }
}
