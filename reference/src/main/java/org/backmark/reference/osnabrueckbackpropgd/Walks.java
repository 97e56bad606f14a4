package org.backmark.reference.osnabrueckbackpropgd;

import java.util.ArrayList;
import java.util.List;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.reference.Steps;

/** Ways down the error surface. */
final class Walks {
    private Walks() {}

    static Descent descend(Steps steps, AnimalsProblem start, DescentPlan plan) {
        List<double[]> path = steps.of(CatsAndDogsSteps.PATH).of(steps, start, plan);
        return new Descent(path, steps.of(CatsAndDogsSteps.LOSSES).of(steps, start, path));
    }

    static List<double[]> path(Steps steps, AnimalsProblem start, DescentPlan plan) {
        List<double[]> path = new ArrayList<>(List.of(start.w().clone()));
        double[] velocity = new double[start.w().length];
        double[] w = start.w();
        int animals = start.x().getNumCols();
        for (int epoch = 0; epoch < plan.epochs(); epoch++) {
            for (int[] batch : steps.of(CatsAndDogsSteps.BATCHES).of(animals, plan.batchSize(), plan.random())) {
                double[] gradient = steps.of(CatsAndDogsSteps.GRADIENT)
                        .of(steps, start.at(w.clone()).only(batch));
                velocity = steps.of(CatsAndDogsSteps.VELOCITY).of(velocity, gradient, plan);
                w = steps.of(CatsAndDogsSteps.MOVE).apply(w, velocity);
                path.add(w);
            }
        }
        return path;
    }

    static double[] velocity(double[] velocity, double[] gradient, DescentPlan plan) {
        return Vectors.combine(velocity, gradient, (v, g) -> plan.momentum() * v - plan.learningRate() * g);
    }

    static double[] move(double[] w, double[] velocity) {
        return Vectors.combine(w, velocity, Double::sum);
    }

    static double[] losses(Steps steps, AnimalsProblem all, List<double[]> path) {
        return path.stream().mapToDouble(w -> loss(steps, all.at(w))).toArray();
    }

    static double loss(Steps steps, AnimalsProblem at) {
        double[] output = steps.of(CatsAndDogsSteps.FORWARD)
                .of(steps, at.w().clone(), at.x().copy());
        return steps.of(CatsAndDogsSteps.LOSS).applyAsDouble(output, at.target());
    }
}
