package org.backmark.reference.osnabrueckbackpropgd;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.kit.Matrix;
import org.backmark.kit.follow.Reference;
import org.backmark.reference.Steps;
import org.backmark.reference.follow.Link;
import org.backmark.reference.follow.Links;

/** Which steps stand for which task, so that mistakes are followed through. */
public final class CatsAndDogsFollowThrough implements Reference {
    private static final Links<CatsAndDogs> LINKS = new Links<>(
            CatsAndDogs.class,
            CatsAndDogsReference::new,
            List.of(
                    new Link<>(
                            "logistic-derivative",
                            (steps, student) ->
                                    steps.with(CatsAndDogsSteps.LOGISTIC_DERIVATIVE, student::logisticDerivative),
                            CatsAndDogsAttempts::derivative),
                    new Link<>("forward", CatsAndDogsFollowThrough::forward, CatsAndDogsAttempts::forward),
                    new Link<>(
                            "loss",
                            (steps, student) -> steps.with(CatsAndDogsSteps.LOSS, student::loss),
                            CatsAndDogsAttempts::loss),
                    new Link<>("gradient", CatsAndDogsFollowThrough::gradient, CatsAndDogsAttempts::gradient)));

    @Override
    public String assignment() {
        return "osnabrueck-backprop-gd";
    }

    @Override
    public Object given(Set<String> tasks, Object student) {
        return LINKS.given(tasks, student);
    }

    @Override
    public boolean isRealAttempt(String task, Object student, Random random) {
        return LINKS.isRealAttempt(task, student, random);
    }

    /** With the standard deviation of a sample. */
    @Override
    public List<Object> alsoRight() {
        return List.of(CatsAndDogsVariants.ofASample());
    }

    private static Steps forward(Steps steps, CatsAndDogs student) {
        Steps own = steps.with(CatsAndDogsSteps.FORWARD, (now, w, x) -> {
            double[] output = student.forward(w, x);
            return CatsAndDogsAttempts.of(x.getNumCols(), output, "outputs");
        });
        return own.with(CatsAndDogsSteps.GRADIENT, (now, at) -> {
            CatsAndDogsSteps.Gradient right = CatsAndDogsSteps.GRADIENT.right();
            double[] fromSum = right.of(now, at);
            double[] fromOutput =
                    right.of(now.with(CatsAndDogsSteps.SLOPES, CatsAndDogsFollowThrough::slopesOfOutput), at);
            return nearer(student.gradient(at.w(), at.x(), at.target()), fromSum, fromOutput);
        });
    }

    // s' of z or y (1 - y): the chain rule is right with either, but with another y they differ.
    private static double[] slopesOfOutput(Steps steps, double[] w, Matrix x) {
        return Vectors.map(steps.of(CatsAndDogsSteps.FORWARD).of(steps, w, x), y -> y * (1 - y));
    }

    private static double[] nearer(double[] answer, double[] some, double[] other) {
        double[] gradient = CatsAndDogsAttempts.of(2, answer, "derivatives");
        return distance(gradient, some) <= distance(gradient, other) ? some : other;
    }

    private static double distance(double[] some, double[] other) {
        return Math.hypot(some[0] - other[0], some[1] - other[1]);
    }

    private static Steps gradient(Steps steps, CatsAndDogs student) {
        return steps.with(CatsAndDogsSteps.GRADIENT, (now, at) -> {
            double[] gradient = student.gradient(at.w(), at.x(), at.target());
            return CatsAndDogsAttempts.of(2, gradient, "derivatives");
        });
    }
}
