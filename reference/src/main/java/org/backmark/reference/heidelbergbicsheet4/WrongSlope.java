package org.backmark.reference.heidelbergbicsheet4;

import java.util.List;
import java.util.function.BinaryOperator;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/**
 * A wrong slope of phi.
 *
 * <p>Four terms of the sheet need it, and a helper that is wrong spoils all: so each keeps a good share of its points.
 *
 * @param name the rest of a slip's id
 * @param sentence names the mistake
 * @param share of the points lost that a task keeps
 * @param wrong from phi and v to the slope
 */
record WrongSlope(String name, String sentence, double share, Sheet4Steps.Activate wrong) {
    private static final double HALF = 0.5;
    /** The other activation is right. */
    static final double ONE_OF_TWO = 0.7;
    /** What a leaky RELU lets through below 0. */
    static final double LEAK = 0.01;

    static final List<WrongSlope> ALL = List.of(
            new WrongSlope("no-slope", "The slope of phi is missing.", HALF, (phi, v) -> v.map(value -> 1)),
            new WrongSlope(
                    "at-the-activity",
                    "The slope of phi is taken at the activity z; it must be at the net input v.",
                    HALF,
                    (phi, v) -> Activity.slope(phi, Activity.phi(phi, v))),
            // Whose slope of RELU is 1 at its kink takes it for 1 wherever the activity is 0.
            new WrongSlope(
                    "at-the-activity-with-one-at-the-kink",
                    "The slope of phi is taken at the activity z; it must be at the net input v.",
                    HALF,
                    (phi, v) -> phi == Phi.RELU ? v.map(value -> 1) : Activity.slope(phi, Activity.phi(phi, v))),
            new WrongSlope(
                    "v-one-minus-v",
                    "The slope of the logistic function is taken as v (1 - v); it is z (1 - z), with z = phi(v).",
                    HALF,
                    logistic((v, z) -> v.minus(v.elementMult(v)))),
            new WrongSlope("activity-for-slope", "There is phi itself where its slope should be.", HALF, Activity::phi),
            new WrongSlope(
                    "logistic-half",
                    "Of the logistic function's slope z (1 - z) one factor is missing.",
                    HALF,
                    logistic((v, z) -> z.scale(-1).plus(1))),
            new WrongSlope(
                    "relu-one",
                    "The slope of RELU is 1 everywhere; below 0 it must be 0.",
                    ONE_OF_TWO,
                    relu((v, z) -> v.map(value -> 1))),
            new WrongSlope(
                    "relu-leaky",
                    "The slope of RELU is 0.01 below 0, as of a leaky one; it must be 0.",
                    ONE_OF_TWO,
                    relu((v, z) -> v.map(value -> value > 0 ? 1 : LEAK))),
            new WrongSlope(
                    "logistic-for-relu",
                    "The slope is that of the logistic function whatever phi is given.",
                    ONE_OF_TWO,
                    (phi, v) -> Activity.slope(Phi.LOGISTIC, v)),
            new WrongSlope(
                    "relu-for-logistic",
                    "The slope is that of RELU whatever phi is given.",
                    ONE_OF_TWO,
                    (phi, v) -> Activity.slope(Phi.RELU, v)),
            new WrongSlope(
                    "relu-value",
                    "There is RELU itself where its slope should be: 1 above 0, and 0 below.",
                    ONE_OF_TWO,
                    relu((v, z) -> z)));

    private static Sheet4Steps.Activate logistic(BinaryOperator<Matrix> wrong) {
        return (phi, v) -> phi == Phi.LOGISTIC ? wrong.apply(v, Activity.phi(phi, v)) : Activity.slope(phi, v);
    }

    private static Sheet4Steps.Activate relu(BinaryOperator<Matrix> wrong) {
        return (phi, v) -> phi == Phi.RELU ? wrong.apply(v, Activity.phi(phi, v)) : Activity.slope(phi, v);
    }

    /** The same steps with this slope. */
    Steps in(Steps steps) {
        return steps.with(Sheet4Steps.SLOPE, wrong);
    }
}
