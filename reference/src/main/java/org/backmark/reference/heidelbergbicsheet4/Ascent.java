package org.backmark.reference.heidelbergbicsheet4;

import org.backmark.contract.heidelbergbicsheet4.LayerGradients;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Training;
import org.backmark.reference.Steps;

/** Up the objective, one sample at a time. */
final class Ascent {
    private Ascent() {}

    static Training train(Steps steps, Sheet4Problem start, AscentPlan plan) {
        double[] objective = new double[Math.toIntExact(plan.iterations())];
        Sheet4Problem now = start;
        for (int t = 0; t < objective.length; t++) {
            int drawn = steps.of(Sheet4Steps.SAMPLE).of(start.x().getNumCols(), plan.random());
            Sheet4Problem one = now.only(drawn);
            objective[t] = steps.of(Sheet4Steps.OBJECTIVE)
                    .applyAsDouble(steps.of(Sheet4Steps.FORWARD).of(steps, one).outputZ(), one.target());
            LayerGradients gradients = steps.of(Sheet4Steps.GRADIENTS).of(steps, one);
            now = now.at(steps.of(Sheet4Steps.UPDATE).of(now.net(), gradients, plan.eta()));
        }
        return new Training(now.net(), objective);
    }

    static Mlp update(Mlp net, LayerGradients gradients, double eta) {
        return new Mlp(
                net.V().plus(gradients.dV().scale(eta)),
                net.b().plus(gradients.db().scale(eta)),
                net.W().plus(gradients.dW().scale(eta)),
                net.c().plus(gradients.dc().scale(eta)));
    }
}
