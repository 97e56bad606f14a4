package org.backmark.reference.inf5860week7;

import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.reference.Steps;

/** Gradient descent on all samples at once (Step 6). */
final class Descent {
    private Descent() {}

    static Training train(Steps steps, Week7Problem start, double alpha, int updates) {
        double[] cost = new double[updates];
        Week7Problem at =
                start.withWeights(start.theta1().copy(), start.theta2().copy());
        for (int i = 0; i < updates; i++) {
            Layers layers = steps.of(Week7Steps.FORWARD).of(steps, at);
            cost[i] = steps.of(Week7Steps.COST).of(steps, at, layers);
            Gradients gradients = steps.of(Week7Steps.GRADIENTS).of(steps, at, layers);
            at = steps.of(Week7Steps.UPDATE).of(at, gradients, alpha);
        }
        return new Training(at.theta1(), at.theta2(), cost);
    }

    static Week7Problem update(Week7Problem at, Gradients gradients, double alpha) {
        return at.withWeights(
                at.theta1().plus(-alpha, gradients.theta1()), at.theta2().plus(-alpha, gradients.theta2()));
    }
}
