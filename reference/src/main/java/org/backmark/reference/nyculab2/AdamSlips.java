package org.backmark.reference.nyculab2;

import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Hyperparameters;
import org.backmark.kit.Matrix;
import org.backmark.reference.KnownSlip;

/** Slips in Adam, which the sheet misprints. */
final class AdamSlips {
    private static final KnownSlip.In TASK = new KnownSlip.In("optimisers", "the optimisers");
    private static final double PLUS = 1;
    private static final double MINUS = -1;

    private AdamSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(
                adam(
                        "adam-as-printed",
                        "The second moment of ADAM is negative, and its root is not a number. The sheet prints it so, with"
                                + " minus signs in both moments and a factor g at the end of the step: these are misprints."
                                + " Both moments are sums, and the step has no factor g.",
                        (gradient, memory, h) -> {
                            Move move = move(gradient, memory, h, MINUS, MINUS);
                            return with(move, move.change().elementMult(gradient));
                        }),
                adam(
                        "adam-first-moment-minus",
                        "The first moment of ADAM has a minus sign, as the sheet prints it, which is a misprint: the loss is"
                                + " climbed.",
                        (gradient, memory, h) -> move(gradient, memory, h, MINUS, PLUS)),
                adam(
                        "adam-times-gradient",
                        "The step of ADAM has a factor g at its end, as the sheet prints it, which is a misprint.",
                        (gradient, memory, h) -> {
                            Move move = Rules.adam(gradient, memory, h);
                            return with(move, move.change().elementMult(gradient));
                        }),
                adam(
                        "adam-first-moment-minus-times-gradient",
                        "The first moment of ADAM has a minus sign, and its step a factor g at the end, as the sheet prints"
                                + " them: both are misprints.",
                        (gradient, memory, h) -> {
                            Move move = move(gradient, memory, h, MINUS, PLUS);
                            return with(move, move.change().elementMult(gradient));
                        }),
                adam(
                        "adam-not-corrected",
                        "ADAM lacks the division of both moments by 1 - beta^t.",
                        (gradient, memory, h) -> {
                            Move move = Rules.adam(gradient, memory, h);
                            return with(move, change(move.first(), move.second(), h));
                        }),
                adam(
                        "adam-corrected-as-in-step-1",
                        "ADAM divides the moments by 1 - beta in every step; it must be 1 - beta^t.",
                        (gradient, memory, h) -> {
                            Move move = Rules.adam(gradient, memory, h);
                            return with(
                                    move,
                                    change(
                                            move.first().divide(1 - h.beta1()),
                                            move.second().divide(1 - h.beta2()),
                                            h));
                        }),
                adam(
                        "adam-correction-kept",
                        "ADAM continues with the corrected moments; the next step must begin with the uncorrected ones.",
                        (gradient, memory, h) -> {
                            Move move = Rules.adam(gradient, memory, h);
                            return new Move(
                                    move.change(),
                                    move.first().divide(1 - Math.pow(h.beta1(), memory.step())),
                                    move.second().divide(1 - Math.pow(h.beta2(), memory.step())));
                        }),
                adam(
                        "adam-counts-from-zero",
                        "ADAM counts its steps from 0: 1 - beta^0 is 0, and dividing by it gives NaN. The first step has"
                                + " t = 1.",
                        (gradient, memory, h) -> Rules.adam(
                                gradient, new Memory(memory.first(), memory.second(), memory.step() - 1), h)),
                adam(
                        "adam-epsilon-inside",
                        "ADAM has epsilon under the root; it is added to the root.",
                        (gradient, memory, h) -> {
                            Move move = Rules.adam(gradient, memory, h);
                            Matrix m = move.first().divide(1 - Math.pow(h.beta1(), memory.step()));
                            Matrix v = move.second().divide(1 - Math.pow(h.beta2(), memory.step()));
                            Matrix divisor = v.map(square -> Math.sqrt(square + h.epsilon()));
                            return with(move, m.elementDiv(divisor).scale(-h.learningRate()));
                        }),
                adam(
                        "adam-betas-swapped",
                        "The two betas of ADAM are swapped.",
                        (gradient, memory, h) -> Rules.adam(
                                gradient,
                                memory,
                                new Hyperparameters(h.learningRate(), h.beta2(), h.beta1(), h.epsilon()))),
                adam(
                        "adam-fixed-betas",
                        "ADAM has 0.9 and 0.999 for its betas, whatever is asked for.",
                        (gradient, memory, h) -> Rules.adam(
                                gradient, memory, new Hyperparameters(h.learningRate(), 0.9, 0.999, h.epsilon()))));
    }

    private static KnownSlip adam(String name, String sentence, Lab2Steps.Rule wrong) {
        return TASK.slip(name, sentence, Lab2Steps.ADAM, wrong);
    }

    private static Move move(Matrix gradient, Memory memory, Hyperparameters h, double first, double second) {
        Matrix m = memory.first().scale(h.beta1()).plus(first * (1 - h.beta1()), gradient);
        Matrix v = memory.second().scale(h.beta2()).plus(second * (1 - h.beta2()), gradient.elementMult(gradient));
        Matrix correctedM = m.divide(1 - Math.pow(h.beta1(), memory.step()));
        Matrix correctedV = v.divide(1 - Math.pow(h.beta2(), memory.step()));
        return new Move(change(correctedM, correctedV, h), m, v);
    }

    private static Move with(Move move, Matrix change) {
        return new Move(change, move.first(), move.second());
    }

    private static Matrix change(Matrix m, Matrix v, Hyperparameters h) {
        return m.elementDiv(v.map(square -> Math.sqrt(square) + h.epsilon())).scale(-h.learningRate());
    }
}
