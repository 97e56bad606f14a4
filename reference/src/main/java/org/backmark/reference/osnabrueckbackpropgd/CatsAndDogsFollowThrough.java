package org.backmark.reference.osnabrueckbackpropgd;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
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

    private static Steps forward(Steps steps, CatsAndDogs student) {
        return steps.with(CatsAndDogsSteps.FORWARD, (now, w, x) -> {
            double[] output = student.forward(w, x);
            return CatsAndDogsAttempts.of(x.getNumCols(), output, "outputs");
        });
    }

    private static Steps gradient(Steps steps, CatsAndDogs student) {
        return steps.with(CatsAndDogsSteps.GRADIENT, (now, at) -> {
            double[] gradient = student.gradient(at.w(), at.x(), at.target());
            return CatsAndDogsAttempts.of(2, gradient, "derivatives");
        });
    }
}
