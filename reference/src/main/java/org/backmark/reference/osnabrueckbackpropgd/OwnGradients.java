package org.backmark.reference.osnabrueckbackpropgd;

import java.util.List;
import java.util.function.Supplier;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.kit.Matrix;
import org.backmark.reference.Steps;

/** The gradients that are right given a student's own output, loss or gradient; where several are, the nearest to the answer. */
final class OwnGradients {
    private static final double SAME = 1e-9;

    private OwnGradients() {}

    static Steps forward(Steps steps, CatsAndDogs student) {
        Steps own = steps.with(CatsAndDogsSteps.FORWARD, (now, w, x) -> output(student, w, x));
        return own.with(CatsAndDogsSteps.GRADIENT, (now, at) -> {
            CatsAndDogsSteps.Gradient right = CatsAndDogsSteps.GRADIENT.right();
            return nearest(
                    () -> answer(student, at),
                    List.of(
                            () -> right.of(now, at),
                            () -> right.of(now.with(CatsAndDogsSteps.SLOPES, OwnGradients::slopesOfOutput), at),
                            () -> ofOwnOutput(student, now, at)));
        });
    }

    // s' of z or y (1 - y): the chain rule is right with either, but with another y they differ.
    private static double[] slopesOfOutput(Steps steps, double[] w, Matrix x) {
        return Vectors.map(steps.of(CatsAndDogsSteps.FORWARD).of(steps, w, x), y -> y * (1 - y));
    }

    // Another activation has another slope.
    private static double[] ofOwnOutput(CatsAndDogs student, Steps steps, AnimalsProblem at) {
        double[] error = steps.of(CatsAndDogsSteps.ERROR).apply(output(student, at.w(), at.x()), at.target());
        return Slopes.ofWeights(
                w -> {
                    double[] output = output(student, w, at.x());
                    double sum = 0;
                    for (int i = 0; i < error.length; i++) {
                        sum += error[i] * output[i];
                    }
                    return sum;
                },
                at.w());
    }

    private static double[] output(CatsAndDogs student, double[] w, Matrix x) {
        return CatsAndDogsAttempts.of(x.getNumCols(), student.forward(w.clone(), x.copy()), "outputs");
    }

    static Steps loss(Steps steps, CatsAndDogs student) {
        CatsAndDogsSteps.Gradient before = steps.of(CatsAndDogsSteps.GRADIENT);
        return steps.with(CatsAndDogsSteps.LOSS, student::loss)
                .with(
                        CatsAndDogsSteps.GRADIENT,
                        (now, at) -> nearest(
                                () -> answer(student, at),
                                List.of(() -> before.of(now, at), () -> before.of(ofOwnLoss(student, now), at))));
    }

    private static Steps ofOwnLoss(CatsAndDogs student, Steps steps) {
        return steps.with(CatsAndDogsSteps.ERROR, (y, t) -> Slopes.ofLoss(student, y, t));
    }

    static Steps gradient(Steps steps, CatsAndDogs student) {
        return steps.with(CatsAndDogsSteps.GRADIENT, (now, at) -> answer(student, at));
    }

    private static double[] answer(CatsAndDogs student, AnimalsProblem at) {
        double[] gradient =
                student.gradient(at.w().clone(), at.x().copy(), at.target().clone());
        return CatsAndDogsAttempts.of(2, gradient, "derivatives");
    }

    // Later ones cost more to work out.
    private static double[] nearest(Supplier<double[]> given, List<Supplier<double[]>> candidates) {
        double[] nearest = candidates.get(0).get();
        double[] answer = given.get();
        for (Supplier<double[]> candidate : candidates.subList(1, candidates.size())) {
            if (distance(answer, nearest) <= SAME) {
                break;
            }
            double[] gradient = candidate.get();
            if (distance(answer, gradient) < distance(answer, nearest)) {
                nearest = gradient;
            }
        }
        return nearest;
    }

    private static double distance(double[] some, double[] other) {
        return Math.hypot(some[0] - other[0], some[1] - other[1]);
    }
}
