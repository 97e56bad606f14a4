package org.backmark.reference.nyculab2;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.backmark.contract.nyculab2.Lab2;
import org.backmark.kit.Matrix;
import org.backmark.kit.follow.Reference;
import org.backmark.reference.Steps;
import org.backmark.reference.follow.Attempt;
import org.backmark.reference.follow.Link;
import org.backmark.reference.follow.Links;

/** Which steps stand for which task, so that mistakes are followed through. */
public final class Lab2FollowThrough implements Reference {
    private static final int LARGEST = 1000;
    private static final int LOOKED_AT = 8;
    private static final double ABOUT = 1e-6;

    // Each may take over from the one before: who answers the gradients needs nobody's way to them.
    private static final Links<Lab2> LINKS = new Links<>(
            Lab2.class,
            Lab2Reference::new,
            List.of(
                    new Link<>("activations", Lab2FollowThrough::activations, Lab2Attempts::activations),
                    new Link<>("forward", Lab2FollowThrough::forward, Lab2Attempts::forward),
                    new Link<>("backward", Lab2FollowThrough::backward, Lab2Attempts::backward),
                    new Link<>("loss", Lab2FollowThrough::loss, Lab2Attempts::loss),
                    new Link<>("optimisers", Lab2FollowThrough::optimisers, Lab2Attempts::optimisers)));

    @Override
    public String assignment() {
        return "nycu-lab2";
    }

    @Override
    public Object given(Set<String> tasks, Object student) {
        return LINKS.given(tasks, student);
    }

    @Override
    public boolean isRealAttempt(String task, Object student, Random random) {
        return LINKS.isRealAttempt(task, student, random);
    }

    private static Steps activations(Steps steps, Lab2 student) {
        return steps.with(Lab2Steps.ACTIVATION, student::activation)
                .with(Lab2Steps.ACTIVATION_DERIVATIVE, student::activationDerivative);
    }

    private static Steps forward(Steps steps, Lab2 student) {
        return steps.with(
                        Lab2Steps.FORWARD,
                        (now, at) -> Lab2Steps.FORWARD.right().of(now, at).withPrediction(at.forward(student)))
                .with(Lab2Steps.GRADIENTS, (now, at, layers) -> gradients(now, at, layers, student));
    }

    /**
     * The gradients that follow from the student's prediction. Three are right: the chain rule with a forward pass of its own,
     * the chain rule from the student's prediction on, and the slope of the loss of that prediction.
     */
    private static List<Matrix> gradients(Steps steps, Lab2Problem at, Layers layers, Lab2 student) {
        Lab2Steps.Backward chainRule = Lab2Steps.GRADIENTS.right();
        List<Matrix> carriedOn = chainRule.of(steps, at, layers);
        List<Matrix> own;
        try {
            own = at.backward(student);
        } catch (RuntimeException none) {
            // Where the student has none, it does not matter which of them is right.
            return carriedOn;
        }
        return likest(Lab2Attempts.shaped(at, own), steps, at, carriedOn);
    }

    private static List<Matrix> likest(List<Matrix> own, Steps steps, Lab2Problem at, List<Matrix> carriedOn) {
        Lab2Steps.Backward chainRule = Lab2Steps.GRADIENTS.right();
        return Stream.<Supplier<List<Matrix>>>of(
                        () -> chainRule.of(steps, at, Lab2Steps.FORWARD.right().of(steps, at)),
                        () -> carriedOn,
                        () -> slope(
                                at,
                                new Lab2Reference(Steps.right().with(Lab2Steps.FORWARD, steps.of(Lab2Steps.FORWARD))),
                                own))
                .map(Supplier::get)
                .filter(gradients -> areRepeated(gradients, own))
                .findFirst()
                .orElse(carriedOn);
    }

    // Of a large network all of it would take minutes: some weights stand for all, and nobody knows which.
    private static List<Matrix> slope(Lab2Problem at, Lab2 solution, List<Matrix> own) {
        if (at.w().stream().mapToInt(Matrix::getNumElements).sum() <= LARGEST) {
            return at.centralDifferences(solution);
        }
        Random random = new Random(Double.doubleToLongBits(at.x().elementSum()));
        List<Matrix> slope = new ArrayList<>();
        for (int k = 0; k < own.size(); k++) {
            Matrix some = own.get(k).copy();
            double scale = Math.max(1, some.elementMaxAbs());
            for (int i = 0; i < LOOKED_AT; i++) {
                int weight = random.nextInt(some.getNumElements());
                double difference = at.difference(at.w().get(k), weight, solution);
                if (!(Math.abs(difference - some.get(weight)) <= ABOUT * scale)) {
                    some.set(weight, difference);
                }
            }
            slope.add(some);
        }
        return slope;
    }

    private static boolean areRepeated(List<Matrix> some, List<Matrix> others) {
        for (int k = 0; k < some.size(); k++) {
            if (!Attempt.isRepeated(some.get(k), others.get(k))) {
                return false;
            }
        }
        return true;
    }

    private static Steps backward(Steps steps, Lab2 student) {
        return steps.with(Lab2Steps.GRADIENTS, (now, at, layers) -> Lab2Attempts.shaped(at, at.backward(student)));
    }

    private static Steps loss(Steps steps, Lab2 student) {
        return steps.with(Lab2Steps.LOSS, student::loss);
    }

    // A method that remembers nothing goes the whole way again for every step on it.
    private static Steps optimisers(Steps steps, Lab2 student) {
        return steps.with(
                        Lab2Steps.PATH,
                        (now, kind, start, gradients, h) -> Lab2Attempts.path(student, kind, start, gradients, h))
                .with(Lab2Steps.WALK, (now, kind, start, h) -> {
                    List<Matrix> gradients = new ArrayList<>();
                    return gradient -> {
                        gradients.add(gradient);
                        List<Matrix> path = Lab2Attempts.path(student, kind, start, gradients, h);
                        return path.get(path.size() - 1);
                    };
                });
    }
}
