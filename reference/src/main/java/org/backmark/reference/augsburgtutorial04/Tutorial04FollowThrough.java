package org.backmark.reference.augsburgtutorial04;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;
import org.backmark.kit.follow.Reference;
import org.backmark.reference.Steps;
import org.backmark.reference.follow.Link;
import org.backmark.reference.follow.Links;

/** Which steps stand for which task, so that mistakes are followed through. */
public final class Tutorial04FollowThrough implements Reference {
    private static final Links<Tutorial04Network> LINKS = new Links<>(
            Tutorial04Network.class,
            Tutorial04Reference::new,
            List.of(
                    new Link<>("forward", Tutorial04FollowThrough::forward, Tutorial04Attempts::forward),
                    new Link<>(
                            "last-error-term",
                            Tutorial04FollowThrough::lastErrorTerm,
                            Tutorial04Attempts::lastErrorTerm),
                    new Link<>("del-sigmoid", Tutorial04FollowThrough::delSigmoid, Tutorial04Attempts::delSigmoid),
                    new Link<>(
                            "backpropagate", Tutorial04FollowThrough::backpropagate, Tutorial04Attempts::backpropagate),
                    new Link<>(
                            "optimisation-step",
                            Tutorial04FollowThrough::optimisationStep,
                            Tutorial04Attempts::optimisationStep)));

    @Override
    public String assignment() {
        return "augsburg-tutorial04";
    }

    @Override
    public Object given(Set<String> tasks, Object student) {
        return LINKS.given(tasks, student);
    }

    @Override
    public boolean isRealAttempt(String task, Object student, Random random) {
        return LINKS.isRealAttempt(task, student, random);
    }

    // A network shows its output alone: another output can be built on, another hidden layer cannot.
    private static Steps forward(Steps steps, Tutorial04Network student) {
        return steps.with(Tutorial04Steps.FORWARD, (now, parameters, x) -> {
            List<Matrix> activations =
                    new ArrayList<>(Tutorial04Steps.FORWARD.right().of(now, parameters, x));
            int last = activations.size() - 1;
            Tutorial04Problem at = new Tutorial04Problem(parameters, new Samples(x, new int[x.getNumCols()]));
            activations.set(last, Tutorial04Attempts.shaped(at.forward(student), activations.get(last)));
            return activations;
        });
    }

    private static Steps lastErrorTerm(Steps steps, Tutorial04Network student) {
        return steps.with(
                Tutorial04Steps.LAST_ERROR_TERM,
                (now, h, y) -> Tutorial04Attempts.shaped(student.lastErrorTerm(h, y), h));
    }

    private static Steps delSigmoid(Steps steps, Tutorial04Network student) {
        return steps.with(Tutorial04Steps.DEL_SIGMOID, h -> Tutorial04Attempts.shaped(student.delSigmoid(h), h));
    }

    private static Steps backpropagate(Steps steps, Tutorial04Network student) {
        return steps.with(
                Tutorial04Steps.GRADIENTS,
                (now, parameters, activations, y) -> Tutorial04Attempts.gradients(
                        new Tutorial04Problem(parameters, new Samples(activations.get(0), y)), student));
    }

    private static Steps optimisationStep(Steps steps, Tutorial04Network student) {
        return steps.with(Tutorial04Steps.STEP, (now, from, rate) -> Tutorial04Attempts.step(from, rate, student));
    }
}
