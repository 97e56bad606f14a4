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
        List<Matrix> own = Lab2Attempts.shaped(at, at.backward(student));
        Lab2Steps.Backward chainRule = Lab2Steps.GRADIENTS.right();
        List<Matrix> carriedOn = chainRule.of(steps, at, layers);
        return Stream.<Supplier<List<Matrix>>>of(
                        () -> chainRule.of(steps, at, Lab2Steps.FORWARD.right().of(steps, at)),
                        () -> carriedOn,
                        () -> at.centralDifferences(
                                new Lab2Reference(Steps.right().with(Lab2Steps.FORWARD, steps.of(Lab2Steps.FORWARD)))))
                .map(Supplier::get)
                .filter(gradients -> areRepeated(gradients, own))
                .findFirst()
                .orElse(carriedOn);
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
