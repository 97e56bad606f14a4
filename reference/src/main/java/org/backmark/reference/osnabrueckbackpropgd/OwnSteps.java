package org.backmark.reference.osnabrueckbackpropgd;

import java.util.List;
import java.util.Random;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Descent;
import org.backmark.kit.SeededRandom;
import org.backmark.reference.Steps;

/** Descents that are right given a student's own way to make a step with all animals of a batch. */
final class OwnSteps {
    private OwnSteps() {}

    static Steps batch(Steps steps, CatsAndDogs student) {
        return steps.with(
                        CatsAndDogsSteps.PATH,
                        (now, start, plan) -> Walks.path(
                                now.with(
                                        CatsAndDogsSteps.GRADIENT,
                                        (all, at) -> Vectors.combine(
                                                at.w(),
                                                afterOneStep(student, at, plan.learningRate(), new SeededRandom(1)),
                                                (from, to) -> (from - to) / plan.learningRate())),
                                start,
                                plan))
                .with(
                        CatsAndDogsSteps.LOSSES,
                        (now, all, path) -> path.stream()
                                .mapToDouble(w -> lossBefore(student, all.at(w)))
                                .toArray());
    }

    /** The point that one batch of all animals leads to. */
    static double[] afterOneStep(CatsAndDogs student, AnimalsProblem at, double learningRate, Random random) {
        int animals = at.x().getNumCols();
        Descent descent = descend(student, at, new DescentPlan(learningRate, 0, animals, 1, random));
        List<double[]> path = descent.pathFrom(at.w(), 2);
        if (path == null || path.size() != 2) {
            throw new IllegalArgumentException("the student gives another number of points");
        }
        return CatsAndDogsAttempts.of(2, path.get(1), "weights");
    }

    private static double lossBefore(CatsAndDogs student, AnimalsProblem at) {
        Descent descent = descend(student, at, new DescentPlan(0.1, 0, at.x().getNumCols(), 0, new SeededRandom(1)));
        return CatsAndDogsAttempts.of(1, descent.loss(), "losses")[0];
    }

    private static Descent descend(CatsAndDogs student, AnimalsProblem at, DescentPlan plan) {
        Descent descent =
                new AnimalsProblem(at.w().clone(), at.x().copy(), at.target().clone()).descend(student, plan);
        if (descent == null) {
            throw new IllegalArgumentException("the student gives no path");
        }
        return descent;
    }
}
