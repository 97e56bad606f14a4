package org.backmark.reference.osnabrueckbackpropgd;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.backmark.kit.diagnosis.Symptom;
import org.backmark.reference.KnownSlip;

/** Slips in the derivative of the logistic function (2.4). */
final class LogisticSlips {
    private static final KnownSlip.In DERIVATIVE = new KnownSlip.In("logistic-derivative", "2.4");

    private LogisticSlips() {}

    static Stream<KnownSlip> all() {
        return Stream.of(
                slip("function-itself", "This is the logistic function itself, not its derivative.", Neuron::logistic),
                slip(
                        "x-for-s",
                        "x stands where s(x) must stand: the derivative is written with s(x), but x is given.",
                        x -> x * (1 - x)),
                slip(
                        "s-twice",
                        "The logistic function is applied twice: the derivative is taken at s(x), not at x.",
                        x -> Neuron.logisticDerivative(Neuron.logistic(x))),
                slip("plus-for-minus", "There is a plus where a minus must be: the result is larger than s(x).", x -> {
                    double s = Neuron.logistic(x);
                    return s * (1 + s);
                }),
                slip(
                        "sign",
                        "The derivative has the wrong sign: the logistic function rises everywhere.",
                        x -> -Neuron.logisticDerivative(x)),
                slip("not-squared", "The denominator of the derivative is not squared.", x -> 1 - Neuron.logistic(x)),
                slip(
                        "inner-derivative-only",
                        "The outer derivative is there without the inner one: that of exp(-x) is missing.",
                        x -> -Math.pow(Neuron.logistic(x), 2)),
                slip("square", "This is the square of the logistic function.", x -> Math.pow(Neuron.logistic(x), 2)),
                slip(
                        "as-tanh",
                        "This has the form of the derivative of tanh, with s for tanh.",
                        x -> 1 - Math.pow(Neuron.logistic(x), 2)),
                slip(
                                "nan",
                                "Far from 0 the derivative is not a number: infinity divided by infinity.",
                                x -> Math.exp(x) / ((1 + Math.exp(x)) * (1 + Math.exp(x))))
                        .shownBy(Symptom.NOT_A_NUMBER));
    }

    private static KnownSlip slip(String name, String sentence, DoubleUnaryOperator wrong) {
        return DERIVATIVE.slip(name, sentence, CatsAndDogsSteps.LOGISTIC_DERIVATIVE, wrong);
    }
}
